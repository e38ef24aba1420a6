package io.github.ciliumvdm.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, or another end from outside, while there is something to save: who works sees that it has
 * happened, and has a while to write what is done.
 */
final class Interruption implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 30;

  private final CountDownLatch saved = new CountDownLatch(1);
  private final Thread hook = new Thread(this::await, "interruption");
  private final CompletableFuture<Void> happening = new CompletableFuture<>();

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  boolean happened() {
    return happening.isDone();
  }

  /** Comes to its end when it happens. */
  CompletableFuture<Void> happening() {
    return happening;
  }

  private void await() {
    happening.complete(null);
    try {
      boolean inTime = saved.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assert inTime || happened();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** All is saved. */
  @Override
  public void close() {
    saved.countDown();
    if (!happened()) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // It has just happened, and there is nothing left to save.
      }
    }
  }
}
