package org.fineaudit.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does pieces of work on all cores and hands over what they give in the order in which they came,
 * by the thread that brings them. Only a few wait at a time.
 */
final class Lanes<T> implements AutoCloseable {
  /** What is done with the outcome of a piece of work. */
  interface Join<T> {
    void accept(T outcome) throws IOException;
  }

  private static final int WAITING_FOR_EACH = 3;

  private final ExecutorService threads;
  private final Deque<Future<T>> waiting = new ArrayDeque<>();
  private final Join<T> join;
  private final int most;

  Lanes(Join<T> join) {
    int cores = Runtime.getRuntime().availableProcessors();
    this.join = join;
    this.most = cores * WAITING_FOR_EACH;
    this.threads =
        Executors.newFixedThreadPool(
            cores,
            work -> {
              Thread thread = new Thread(work, "reading");
              thread.setDaemon(true);
              return thread;
            });
  }

  void add(Callable<T> work) throws IOException {
    if (waiting.size() >= most) {
      joinOne();
    }
    waiting.add(threads.submit(work));
  }

  /** Waits until all that was brought is handed over. */
  void finish() throws IOException {
    while (!waiting.isEmpty()) {
      joinOne();
    }
  }

  private void joinOne() throws IOException {
    try {
      join.accept(waiting.remove().get());
    } catch (ExecutionException e) {
      rethrow(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static void rethrow(Throwable cause) throws IOException {
    if (cause instanceof Error error) {
      throw error;
    }
    if (cause instanceof RuntimeException defect) {
      throw defect;
    }
    throw cause instanceof IOException unread ? unread : new IOException(cause);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
