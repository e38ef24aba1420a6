package io.github.ciliumvdm.work;

import io.github.ciliumvdm.answer.Judge;
import io.github.ciliumvdm.engine.Engine;
import io.github.ciliumvdm.input.BadInputException;
import io.github.ciliumvdm.input.WrittenModules;
import io.github.ciliumvdm.scenario.Settings;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.traces.ScenarioTraces;
import io.github.ciliumvdm.vdmj.EngineLoader;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Some workers, which share what there is to do. */
public final class Workers<E> implements AutoCloseable {

  private final List<Worker<E>> workers;

  private Workers(int number, Supplier<E> opening) {
    this.workers = IntStream.range(0, number).mapToObj(i -> new Worker<>(opening)).toList();
  }

  /** So many workers, with the model alone. */
  public static Workers<Judge> forModel(
      int number, Evaluator evaluator, Consumer<String> warnings) {
    return new Workers<>(number, () -> evaluator.open(warnings));
  }

  /**
   * So many workers, each with all scenario files, and the modules written beside them.
   *
   * @param translations those of the files, in their order
   * @param warnings hears of what went wrong and could be put right, from any thread
   */
  public static Workers<Engine> forScenarios(
      int number,
      List<Path> files,
      List<Translation> translations,
      Settings settings,
      Evaluator evaluator,
      Consumer<String> warnings)
      throws BadInputException {
    List<Path> written = WrittenModules.beside(files);
    List<File> all = Stream.concat(files.stream(), written.stream()).map(Path::toFile).toList();
    if (evaluator == Evaluator.VDMJ) {
      return new Workers<>(number, () -> EngineLoader.open(all, settings));
    }
    return new Workers<>(
        number,
        () ->
            new ScenarioTraces(
                translations,
                () -> EngineLoader.open(all, settings),
                !written.isEmpty(),
                evaluator == Evaluator.BOTH,
                warnings));
  }

  /**
   * The worker whose turn it is with one of the things, so that all begin with the first of them.
   */
  public int of(int thing) {
    return thing % workers.size();
  }

  public int size() {
    return workers.size();
  }

  /** Lets one of the workers work, when it is done with what it was given before. */
  public <R> Future<R> start(int worker, Function<E, R> work) {
    return workers.get(worker).start(work);
  }

  /** The results of the parts, in their order; all parts are worked on at once. */
  public <T, R> List<R> overParts(List<T> things, BiFunction<E, List<T>, R> work) {
    List<Future<R>> started = new ArrayList<>();
    List<List<T>> parts = parts(things, workers.size());
    for (int i = 0; i < parts.size(); i++) {
      List<T> part = parts.get(i);
      started.add(workers.get(i).start(engine -> work.apply(engine, part)));
    }
    return started.stream().map(Worker::result).toList();
  }

  /** The results of all workers, in their order. */
  public <R> List<R> each(Function<E, R> work) {
    List<Future<R>> started = workers.stream().map(worker -> worker.start(work)).toList();
    return started.stream().map(Worker::result).toList();
  }

  @Override
  public void close() {
    workers.forEach(Worker::close);
  }

  private static <T> List<List<T>> parts(List<T> things, int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> things.subList(border(things, i, number), border(things, i + 1, number)))
        .toList();
  }

  private static <T> int border(List<T> things, int part, int number) {
    return (int) ((long) things.size() * part / number);
  }
}
