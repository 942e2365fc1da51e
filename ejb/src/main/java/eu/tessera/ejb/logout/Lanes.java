package eu.tessera.ejb.logout;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs calls to services, some at once for each service and a bounded number in all, so that a
 * service that does not answer holds up its own lane only. Threads of its own: a look-up of a name
 * may hang, and the container's threads are for requests.
 */
final class Lanes implements AutoCloseable {
  private static final int AT_ONCE = 128;
  private static final int AT_ONCE_OF_ONE = 8;
  private static final int WAITING_OF_ONE = 500;
  private static final int IDLE_SECONDS = 10;

  private static final class Lane {
    private int running;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
  }

  private final Map<String, Lane> lanes = new HashMap<>();
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          AT_ONCE,
          AT_ONCE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Lanes::thread);

  Lanes() {
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Runs {@code work} when its lane is free.
   *
   * @param name of the lane
   * @return false when too much waits in that lane already
   */
  synchronized boolean run(String name, Runnable work) {
    Lane lane = lanes.computeIfAbsent(name, n -> new Lane());
    if (lane.running == AT_ONCE_OF_ONE) {
      return lane.waiting.size() < WAITING_OF_ONE && lane.waiting.add(work);
    }
    lane.running++;
    return start(name, lane, work);
  }

  private boolean start(String name, Lane lane, Runnable work) {
    try {
      threads.execute(
          () -> {
            try {
              work.run();
            } finally {
              next(name, lane);
            }
          });
      return true;
    } catch (RejectedExecutionException closed) {
      lane.running--;
      return false;
    }
  }

  private synchronized void next(String name, Lane lane) {
    Runnable next = lane.waiting.poll();
    if (next != null) {
      start(name, lane, next);
    } else if (--lane.running == 0) {
      lanes.remove(name);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "tessera-logout");
    thread.setDaemon(true);
    return thread;
  }
}
