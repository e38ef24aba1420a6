package io.github.ciliumvdm.work;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Work that may be stopped before its end: then there is what was done until then. */
public final class Unfinished {

  private Unfinished() {}

  /**
   * What the work gives, or throws, in another thread; or what there is when it is stopped before.
   * The work may then go on, as it may wait for something; it does not keep the JVM from its end.
   */
  public static <T> T orWhatThereIs(
      Callable<T> work, CompletableFuture<?> stop, Callable<T> whatThereIs) throws Exception {
    CompletableFuture<T> whole = new CompletableFuture<>();
    Thread thread = new Thread(() -> complete(whole, work), "work");
    thread.setDaemon(true);
    thread.start();
    try {
      CompletableFuture.anyOf(whole, stop).get();
      return whole.isDone() ? whole.get() : whatThereIs.call();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (Exception) e.getCause();
    }
  }

  @SuppressWarnings("CatchingUnchecked") // the waiting thread gets it
  private static <T> void complete(CompletableFuture<T> whole, Callable<T> work) {
    try {
      whole.complete(work.call());
    } catch (Exception | Error e) {
      whole.completeExceptionally(e);
    }
  }
}
