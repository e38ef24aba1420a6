package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import io.github.ciliumvdm.engine.Engine.Loop;
import io.github.ciliumvdm.engine.Selection;
import io.github.ciliumvdm.engine.TraceName;
import io.github.ciliumvdm.engine.TraceOrder;
import io.github.ciliumvdm.engine.Watch;
import io.github.ciliumvdm.report.TraceReport;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Times VDMJ's own loop and ours side by side, turn and turn about, on tests of all kinds. It is no
 * test: {@code src/bench/traces} runs it.
 */
public final class TraceBenchmark {

  private static final double NANOS = 1e9;

  private TraceBenchmark() {}

  /** The number of rounds, then the files of each load, with commas between them. */
  public static void main(String... args) {
    int rounds = Integer.parseInt(args[0]);
    System.out.printf(
        "%-58s %7s %12s %12s %7s%n", "trace", "tests", "runtrace/s", "ours/s", "times");
    for (String load : Arrays.copyOfRange(args, 1, args.length)) {
      List<File> files = Stream.of(load.split(",")).map(File::new).toList();
      Traces traces = new Traces(loaded(files));
      for (TraceName name : traces.names()) {
        compare(traces, name, rounds);
      }
    }
  }

  /** Scenarios need the model; what has nothing to do with it is loaded without. */
  private static ModuleInterpreter loaded(List<File> files) {
    return files.get(0).getName().endsWith(".yaml")
        ? Loading.load(files)
        : Loading.loadAlone(files);
  }

  private static void compare(Traces traces, TraceName name, int rounds) {
    double[] standard = new double[rounds];
    double[] ours = new double[rounds];
    int tests = 0;
    for (int round = 0; round < rounds; round++) {
      standard[round] = seconds(traces, name, Loop.STANDARD);
      ours[round] = seconds(traces, name, Loop.BATCH);
      tests = run(traces, name, Loop.BATCH).tests().size();
    }
    double standardRate = tests / median(standard);
    double ourRate = tests / median(ours);
    System.out.printf(
        "%-58s %7d %12.0f %12.0f %7.1f%n",
        name, tests, standardRate, ourRate, ourRate / standardRate);
  }

  private static double seconds(Traces traces, TraceName name, Loop loop) {
    long begin = System.nanoTime();
    run(traces, name, loop);
    return (System.nanoTime() - begin) / NANOS;
  }

  /** Each time anew, so that nothing is known of earlier runs. */
  private static TraceReport run(Traces traces, TraceName name, Loop loop) {
    traces.forget();
    return traces.run(
        new TraceOrder(name, new Selection.All(), 0, Integer.MAX_VALUE, loop), Watch.none());
  }

  private static double median(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
