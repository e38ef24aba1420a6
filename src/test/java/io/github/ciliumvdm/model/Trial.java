package io.github.ciliumvdm.model;

import io.github.ciliumvdm.engine.Engine;
import io.github.ciliumvdm.engine.Engine.Loop;
import io.github.ciliumvdm.engine.TraceName;
import io.github.ciliumvdm.report.TestVerdict;
import io.github.ciliumvdm.report.TraceReport;
import io.github.ciliumvdm.vdmj.Interpreting;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/** Tries a mutant with laws and scenarios, until one of them does not hold. */
public final class Trial {

  private static final long STACK = 256L << 20;

  private Trial() {}

  /** The first law or scenario that does not hold; none, if the mutant survives. */
  static Optional<String> killer(Mutant mutant, Path folder) throws Exception {
    Path module = folder.resolve("cilium-vdm/model/" + mutant.module() + ".vdmsl");
    Files.createDirectories(module.getParent());
    Files.writeString(module, mutant.faulty());
    try (URLClassLoader loader =
        new URLClassLoader(classPath(folder), ClassLoader.getPlatformClassLoader())) {
      return Optional.of(inDeepThread(() -> killerIn(loader, mutant.module())))
          .filter(killer -> !killer.isEmpty());
    }
  }

  private static String killerIn(ClassLoader loader, String module) throws Exception {
    return (String)
        loader
            .loadClass(Trial.class.getName())
            .getMethod("killer", String.class)
            .invoke(null, module);
  }

  /** The same with the model that this class loader has, empty if all holds. */
  public static String killer(String module) {
    Engine engine = Interpreting.load(Inputs.laws());
    List<TraceName> traces = new ArrayList<>(engine.traces());
    traces.sort(Comparator.comparing(trace -> !isAbout(trace, module)));
    Stream<String> laws =
        traces.stream()
            .map(trace -> engine.run(trace, Loop.BATCH))
            .filter(Trial::fails)
            .map(TraceReport::name);
    Stream<String> scenarios =
        Inputs.scenarios().stream()
            .filter(scenario -> !ModelRun.holds(engine, scenario))
            .map(Path::toString);
    return Stream.concat(laws, scenarios).findFirst().orElse("");
  }

  /** The laws of the module itself come first: they are the quickest to find a fault in it. */
  private static boolean isAbout(TraceName trace, String module) {
    return trace.module().equals(module + "Laws");
  }

  private static boolean fails(TraceReport trace) {
    return trace.count(TestVerdict.PASSED) < trace.tests().size();
  }

  /** The folder goes before all else, so that the module in it replaces the sound one. */
  private static URL[] classPath(Path folder) throws MalformedURLException {
    String[] sound = System.getProperty("java.class.path").split(File.pathSeparator, -1);
    URL[] urls = new URL[sound.length + 1];
    urls[0] = folder.toUri().toURL();
    for (int i = 0; i < sound.length; i++) {
      urls[i + 1] = new File(sound[i]).toURI().toURL();
    }
    return urls;
  }

  private static <T> T inDeepThread(Callable<T> work) throws InterruptedException, IOException {
    FutureTask<T> task = new FutureTask<>(work);
    new Thread(null, task, "trial", STACK).start();
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new IOException("the mutant cannot be tried", e.getCause());
    }
  }
}
