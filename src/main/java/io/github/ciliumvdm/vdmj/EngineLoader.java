package io.github.ciliumvdm.vdmj;

import io.github.ciliumvdm.boot.Model;
import io.github.ciliumvdm.compiler.runtime.Expansion;
import io.github.ciliumvdm.engine.Engine;
import io.github.ciliumvdm.interpreter.IsolatedVdmj;
import io.github.ciliumvdm.scenario.Settings;
import java.io.File;
import java.util.List;
import java.util.Map;

/** Opens engines, each with a copy of VDMJ of its own, so that any number of them work at once. */
public final class EngineLoader {

  private EngineLoader() {}

  /** A new engine for the model and some scenario files, which are read with the settings. */
  public static Engine open(List<File> scenarios, Settings settings) {
    return open("load", scenarios, settings);
  }

  /** A new engine for the model alone. */
  public static Engine open() {
    return open(List.of(), Settings.none());
  }

  /** A new engine for nothing but the files. */
  static Engine openAlone(List<File> files) {
    return open("loadAlone", files, Settings.none());
  }

  /** Settings travel as text: their type is not shared. */
  private static Engine open(String way, List<File> files, Settings settings) {
    Map<String, String> properties = settings.asProperties();
    Object[] arguments = {files, properties};
    return (Engine)
        IsolatedVdmj.call(VdmjEngine.class, way, arguments, Model.class, Expansion.class);
  }
}
