package io.github.ciliumvdm.work;

import io.github.ciliumvdm.interpreter.FreshThread;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;

/** A thread with a deep stack that loads an engine at once, and then works with it. */
public final class Worker<E> implements AutoCloseable {

  private final ExecutorService thread = Executors.newSingleThreadExecutor(Worker::deepThread);
  private final FutureTask<E> engine;

  public Worker(Supplier<E> opening) {
    engine = new FutureTask<>(opening::get);
    thread.execute(engine);
  }

  /** Such a task keeps what is thrown without any memory, so that who waits for it hears of it. */
  public <T> Future<T> start(Function<E, T> work) {
    FutureTask<T> task = new FutureTask<>(() -> work.apply(result(engine)));
    thread.execute(task);
    return task;
  }

  /** Returns when the work is done, however it went. */
  public static void waitFor(Future<?> work) {
    try {
      work.get();
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (ExecutionException e) {
      // Who asks for the result hears of it.
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted", e);
  }

  /** What the work gave, or what it threw. */
  public static <T> T result(Future<T> work) {
    try {
      return work.get();
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private static Thread deepThread(Runnable work) {
    Thread thread = new Thread(null, work, "engine", FreshThread.STACK);
    thread.setDaemon(true);
    return thread;
  }
}
