package io.github.ciliumvdm.vdmj;

import io.github.ciliumvdm.engine.Engine.Loop;
import io.github.ciliumvdm.engine.Selection;
import io.github.ciliumvdm.engine.TestListener;
import io.github.ciliumvdm.engine.TestRange;
import io.github.ciliumvdm.engine.TraceName;
import io.github.ciliumvdm.report.TraceReport;
import io.github.ciliumvdm.scenario.Settings;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Times VDMJ's own loop and ours side by side, turn and turn about, on tests of all kinds: VDMJ's,
 * ours in one thread, and, for scenarios, ours on all cores. It is no test: {@code
 * src/bench/traces} runs it.
 */
public final class TraceBenchmark {

  private static final double NANOS = 1e9;

  /** Functions that recurse over long sequences need the stack; in bytes. */
  private static final long STACK = 64L << 20;

  /** Runs tests; for a trace that it has come to the end of, it begins anew. */
  private interface Runner {
    TraceReport run(TestRange order);
  }

  private TraceBenchmark() {}

  /** The number of rounds, then the files of each load, with commas between them. */
  public static void main(String... args) {
    int rounds = Integer.parseInt(args[0]);
    System.out.printf(
        "%-70s %6s %12s %10s %7s %12s %7s%n",
        "trace", "tests", "runtrace/s", "ours/s", "times", "all cores/s", "times");
    for (String load : Arrays.copyOfRange(args, 1, args.length)) {
      compare(Stream.of(load.split(",")).map(File::new).toList(), rounds);
    }
  }

  /** Scenarios need the model; what has nothing to do with it is loaded without. */
  private static void compare(List<File> files, int rounds) {
    boolean alone = !files.get(0).getName().endsWith(".yaml");
    Traces traces = new Traces(alone ? Loading.loadAlone(files) : Loading.load(files));
    List<Runner> ours =
        Stream.generate(
                () ->
                    alone
                        ? EngineLoader.openAlone(files)
                        : EngineLoader.open(files, Settings.none()))
            .limit(alone ? 1 : Runtime.getRuntime().availableProcessors())
            .map(engine -> (Runner) order -> engine.run(order, TestListener.none()))
            .toList();
    Runner vdmjs = order -> traces.run(order, TestListener.none());
    List<Times> each =
        traces.names().stream().map(name -> compare(vdmjs, ours, name, rounds)).toList();
    if (each.size() > 1) {
      each.stream().reduce(Times::and).orElseThrow().print("all of these");
    }
  }

  private static Times compare(Runner vdmjs, List<Runner> ours, TraceName name, int rounds) {
    List<Runner> one = ours.subList(0, 1);
    int tests = one.get(0).run(order(name, 0, Integer.MAX_VALUE, Loop.BATCH)).tests().size();
    double[] standard = new double[rounds];
    double[] inOneThread = new double[rounds];
    double[] onAllCores = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      standard[round] = seconds(List.of(vdmjs), name, tests, Loop.STANDARD);
      inOneThread[round] = seconds(one, name, tests, Loop.BATCH);
      onAllCores[round] = seconds(ours, name, tests, Loop.BATCH);
    }
    Times times = new Times(tests, median(standard), median(inOneThread), median(onAllCores));
    times.print(name.toString());
    return times;
  }

  /** How long a number of tests takes each loop, in seconds. */
  private record Times(int tests, double standard, double ours, double onAllCores) {

    Times and(Times other) {
      return new Times(
          tests + other.tests,
          standard + other.standard,
          ours + other.ours,
          onAllCores + other.onAllCores);
    }

    void print(String name) {
      System.out.printf(
          "%-70s %6d %12.0f %10.0f %7.1f %12.0f %7.1f%n",
          name,
          tests,
          tests / standard,
          tests / ours,
          standard / ours,
          tests / onAllCores,
          standard / onAllCores);
    }
  }

  /** How long the tests take, in as many parts as there are runners. */
  private static double seconds(List<Runner> runners, TraceName name, int tests, Loop loop) {
    int parts = runners.size();
    List<Thread> threads =
        IntStream.range(0, parts)
            .mapToObj(
                i -> {
                  TestRange order = order(name, tests * i / parts, tests * (i + 1) / parts, loop);
                  return new Thread(null, () -> runners.get(i).run(order), "tests", STACK);
                })
            .toList();
    long begin = System.nanoTime();
    threads.forEach(Thread::start);
    threads.forEach(TraceBenchmark::join);
    return (System.nanoTime() - begin) / NANOS;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TestRange order(TraceName name, int from, int to, Loop loop) {
    return new TestRange(name, new Selection.All(), from, to, loop);
  }

  private static double median(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
