package eu.tessera.ejb.proxy;

import eu.tessera.federation.cas.Dialect;
import eu.tessera.federation.cas.ProxyCallback;
import eu.tessera.federation.cas.ServiceUrl;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocketFactory;

/**
 * Calls services by https, by rules that keep a service from using us to reach what it cannot reach
 * itself:
 *
 * <ul>
 *   <li>the name is looked up once, every address behind it is checked, and the connection goes to
 *       an address that was checked, so that a name that changes in between (DNS rebinding) gains
 *       nothing; the certificate must still be for the name;
 *   <li>no redirect is followed, no proxy of the environment is used;
 *   <li>looking up, connecting and answering have two seconds together, the answer 64 kB;
 *   <li>each service has four calls at once, all together half as many as there are threads for
 *       requests, which wait for them; the others are refused. So a slow service holds up itself
 *       and neither another service nor those who ask for no callback.
 * </ul>
 */
public final class HttpsCallbacks implements Callbacks, AutoCloseable {
  private static final Logger LOG = System.getLogger(HttpsCallbacks.class.getName());
  private static final int MOST_AT_ONCE = 32;
  private static final int MOST_OF_ONE = 4;
  private static final Duration WHOLE = Duration.ofSeconds(2);

  private final SSLSocketFactory tls;
  private final CheckedNames names;
  private final Duration whole;
  private final Seats seats = new Seats(MOST_OF_ONE);
  private final ThreadPoolExecutor pool;

  /**
   * @param tls trusts whom the system trusts
   */
  public HttpsCallbacks(SSLSocketFactory tls) {
    this(tls, CheckedNames.MACHINES, WHOLE);
  }

  HttpsCallbacks(SSLSocketFactory tls, CheckedNames.Names names, Duration whole) {
    this.tls = tls;
    this.names = new CheckedNames(names);
    this.whole = whole;
    this.pool =
        new ThreadPoolExecutor(
            0,
            MOST_AT_ONCE,
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            HttpsCallbacks::thread);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "proxy-callback");
    thread.setDaemon(true);
    return thread;
  }

  /** What a service said. */
  private record Told(int status, String body) {
    static Told of(HttpAnswer answer) throws IOException {
      return new Told(answer.status(), answer.text());
    }
  }

  @Override
  public boolean deliver(
      String party, ServiceUrl url, Reach reach, ProxyCallback callback, Dialect spoken) {
    try (TlsConnection connection = new TlsConnection(tls, url, whole)) {
      Future<Told> answer =
          seated(
              party,
              () ->
                  Told.of(connection.exchange(names.of(url, reach), write(url, callback, spoken))));
      Told told = answer.get(whole.toMillis(), TimeUnit.MILLISECONDS);
      boolean taken = ProxyCallback.acknowledged(spoken, told.status(), told.body());
      if (!taken) {
        tell(url, "it answered with status " + told.status() + " and no acknowledgement");
      }
      return taken;
    } catch (ExecutionException failed) {
      tell(url, String.valueOf(failed.getCause()));
    } catch (TimeoutException slow) {
      tell(url, "it took too long");
    } catch (RejectedExecutionException full) {
      tell(url, "too many callbacks are being made");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  /**
   * Makes the call on a thread of its own. The seat is left when the call is over, which may be
   * later than anybody waits for it: looking up a name cannot be broken off.
   */
  private Future<Told> seated(String party, Callable<Told> call) {
    if (!seats.take(party)) {
      throw new RejectedExecutionException("all seats of the service are taken");
    }
    try {
      return pool.submit(
          () -> {
            try {
              return call.call();
            } finally {
              seats.leave(party);
            }
          });
    } catch (RejectedExecutionException full) {
      seats.leave(party);
      throw full;
    }
  }

  private static byte[] write(ServiceUrl url, ProxyCallback callback, Dialect spoken) {
    return CallbackRequest.write(url, callback, spoken);
  }

  private static void tell(ServiceUrl url, String why) {
    LOG.log(
        Level.WARNING,
        "the callback {0} was not given a proxy granting ticket: {1}",
        url,
        why.replaceAll("\\p{Cntrl}", " "));
  }

  Seats seats() {
    return seats;
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
