package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.Settings;
import com.fujitsu.vdmj.config.Properties;
import com.fujitsu.vdmj.messages.Console;
import com.fujitsu.vdmj.messages.ConsolePrintWriter;
import com.fujitsu.vdmj.messages.VDMError;
import com.fujitsu.vdmj.messages.VDMMessage;
import com.fujitsu.vdmj.plugins.AnalysisEvent;
import com.fujitsu.vdmj.plugins.EventHub;
import com.fujitsu.vdmj.plugins.Lifecycle;
import com.fujitsu.vdmj.plugins.PluginRegistry;
import com.fujitsu.vdmj.plugins.analyses.ASTPlugin;
import com.fujitsu.vdmj.plugins.analyses.INPlugin;
import com.fujitsu.vdmj.plugins.analyses.TCPlugin;
import com.fujitsu.vdmj.plugins.events.CheckCompleteEvent;
import com.fujitsu.vdmj.plugins.events.CheckPrepareEvent;
import com.fujitsu.vdmj.plugins.events.CheckSyntaxEvent;
import com.fujitsu.vdmj.plugins.events.CheckTypeEvent;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import io.github.ciliumvdm.answer.EngineException;
import io.github.ciliumvdm.boot.CiliumPlugin;
import io.github.ciliumvdm.boot.Model;
import java.io.File;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Loads files and the model. VDMJ is told to evaluate an expression, because then it prepares to
 * evaluate more of them; it is never told to be interactive, because then it may wait for input.
 */
final class Loading extends Lifecycle {

  private static final ConsolePrintWriter SILENCE =
      new ConsolePrintWriter(
          new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));

  private Loading() {
    super(new String[] {"-vdmsl", "-q", "-e", "true"});
  }

  /** The interpreter of the files and the model; it replaces the one loaded before. */
  static ModuleInterpreter load(List<File> scenarios) {
    Stream<File> model = Model.files(List.of()).stream().map(File::new);
    return loadAlone(Stream.concat(scenarios.stream(), model).toList());
  }

  /** The interpreter of nothing but the files. */
  static ModuleInterpreter loadAlone(List<File> files) {
    StringWriter said = new StringWriter();
    ConsolePrintWriter console = new ConsolePrintWriter(new PrintWriter(said));
    Console.init(StandardCharsets.UTF_8, console, console);
    Settings.filecharset = StandardCharsets.UTF_8;
    Properties.init();
    PluginRegistry.reset();
    EventHub.reset();
    try {
      new Loading().check(files);
    } catch (RuntimeException e) {
      throw new EngineException((e.getMessage() + "\n" + said).strip(), e);
    }
    Console.init(StandardCharsets.UTF_8, SILENCE, SILENCE);
    return ModuleInterpreter.getInstance();
  }

  /** The plugins that read, check and execute. Proof obligations are not needed here. */
  @Override
  protected void loadPlugins() {
    PluginRegistry registry = PluginRegistry.getInstance();
    try {
      registry.registerPlugin(ASTPlugin.factory(Settings.dialect));
      registry.registerPlugin(TCPlugin.factory(Settings.dialect));
      registry.registerPlugin(INPlugin.factory(Settings.dialect));
      registry.registerPlugin(CiliumPlugin.reading());
    } catch (Exception e) {
      throw new EngineException("cannot load the plugins of VDMJ", e);
    }
  }

  private void check(List<File> files) {
    setDialect();
    loadPlugins();
    processArgs();
    publish(new CheckPrepareEvent(files));
    publish(new CheckSyntaxEvent());
    publish(new CheckTypeEvent());
    publish(new CheckCompleteEvent());
  }

  private static void publish(AnalysisEvent event) {
    String errors = errors(event);
    if (!errors.isEmpty()) {
      throw new EngineException("VDMJ rejects the model:\n" + errors);
    }
  }

  private static String errors(AnalysisEvent event) {
    try {
      return EventHub.getInstance().publish(event).stream()
          .filter(VDMError.class::isInstance)
          .map(VDMMessage::toString)
          .collect(Collectors.joining("\n"));
    } catch (Exception e) {
      throw new EngineException("VDMJ fails on the model", e);
    }
  }
}
