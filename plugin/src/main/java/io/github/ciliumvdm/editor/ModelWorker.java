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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import workspace.Diag;

/**
 * A thread that keeps the model loaded. It has a deep stack, which the server's own threads may not
 * have, and where VDMJ is needed its own copy of it, so that the server's is not disturbed.
 */
public final class ModelWorker {

  private static final long MOST_SECONDS = 60;

  private ExecutorService thread = newThread();
  private Map<String, String> loaded = Map.of();
  private @Nullable Judge model;

  /** A worker that loads the model when it is asked for the first time. */
  public ModelWorker() {}

  /** The answers of the model with these modules; nothing if they cannot be loaded. */
  public <T> List<T> ask(Map<String, String> modules, Function<Judge, List<T>> work) {
    Future<List<T>> answer = thread.submit(() -> work.apply(model(modules)));
    try {
      return answer.get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    } catch (TimeoutException e) {
      startAgain();
      return List.of();
    } catch (ExecutionException e) {
      Diag.error(e.getCause());
      return List.of();
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
  private static Judge opened(Map<String, String> modules) {
    return ModelFiles.areOfTheJar(modules)
        ? new Substituting(() -> interpreted(modules), failure -> Diag.error("%s", failure))
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
