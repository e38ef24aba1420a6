package io.github.ciliumvdm.editor;

import io.github.ciliumvdm.answer.Judge;
import io.github.ciliumvdm.compiled.Substituting;
import io.github.ciliumvdm.interpreter.FreshThread;
import io.github.ciliumvdm.interpreter.IsolatedVdmj;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A thread that keeps the model loaded. It has a deep stack, which the server's own threads may not
 * have, and where VDMJ is needed its own copy of it, so that the server's is not disturbed.
 */
public final class ModelWorker {

  private final long seconds;
  private final Consumer<String> warnings;
  private ExecutorService thread = newThread();
  private Map<String, String> loaded = Map.of();
  private @Nullable Judge model;

  private ModelWorker(long seconds, Consumer<String> warnings) {
    this.seconds = seconds;
    this.warnings = warnings;
  }

  /**
   * A worker that loads the model when it is asked for the first time, and waits for its answers.
   *
   * @param warnings hears of what went wrong and could be put right
   */
  public static ModelWorker patient(Consumer<String> warnings) {
    return new ModelWorker(Long.MAX_VALUE, warnings);
  }

  /** The same, but that it gives up after some seconds: an editor cannot wait. */
  static ModelWorker within(long seconds, Consumer<String> warnings) {
    return new ModelWorker(seconds, warnings);
  }

  /**
   * The answers of the model with these modules.
   *
   * @param unanswered what is made of the reason why there are none
   */
  public <T> List<T> ask(
      Map<String, String> modules,
      Function<Judge, List<T>> work,
      Function<String, List<T>> unanswered) {
    Future<List<T>> answer = thread.submit(() -> work.apply(model(modules)));
    try {
      return answer.get(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unanswered.apply("the model was interrupted");
    } catch (TimeoutException e) {
      startAgain();
      return unanswered.apply("the model has not answered within " + seconds + " seconds");
    } catch (ExecutionException e) {
      return unanswered.apply("the model cannot answer: " + e.getCause().getMessage());
    }
  }

  private Judge model(Map<String, String> modules) {
    Judge present = model;
    if (present == null || !loaded.equals(modules)) {
      present = opened(modules);
      model = present;
      loaded = Map.copyOf(modules);
    }
    return present;
  }

  /** A model that is edited in the workspace is interpreted: only the jar's is compiled. */
  private Judge opened(Map<String, String> modules) {
    return ModelFiles.areOfTheJar(modules)
        ? new Substituting(() -> interpreted(modules), warnings)
        : interpreted(modules);
  }

  private static Judge interpreted(Map<String, String> modules) {
    return (Judge) IsolatedVdmj.call(InterpretedModel.class, "load", new Object[] {modules});
  }

  /** What takes so long may go on: the thread keeps nothing alive but itself. */
  private void startAgain() {
    thread.shutdownNow();
    thread = newThread();
    model = null;
  }

  private static ExecutorService newThread() {
    return Executors.newSingleThreadExecutor(
        work -> {
          Thread deep = new Thread(null, work, "cilium-vdm", FreshThread.STACK);
          deep.setDaemon(true);
          return deep;
        });
  }
}
