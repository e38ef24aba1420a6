package io.github.ciliumvdm.interpreter;

import io.github.ciliumvdm.answer.EngineException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A thread for one evaluation, with a deep stack. VDMJ keeps the measures of recursive functions by
 * the thread that calls them, and forgets a measure only when the call returns. After a run-time
 * error the thread is of no use any more: there, each later call of the function would have to have
 * a smaller measure than the one that was broken off.
 */
public final class FreshThread {

  /** In bytes: functions that recurse over long sequences need it. */
  public static final long STACK = Long.getLong("cilium-vdm.stack", 256) << 20;

  private FreshThread() {}

  /** An evaluation, and the checked exception that it may throw. */
  public interface Work<T, E extends Exception> {
    T done() throws E;
  }

  /** What the work gives, or throws, in a thread of its own. */
  @SuppressWarnings("unchecked") // what is checked and thrown can only be what the work may throw
  public static <T, E extends Exception> T call(Work<T, E> work) throws E {
    FutureTask<T> task = new FutureTask<>(work::done);
    Thread thread = new Thread(null, task, "evaluation", STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (E) e.getCause();
    }
  }
}
