package eu.tessera.ejb.logout;

import eu.tessera.federation.cas.LogoutMessage;
import eu.tessera.federation.cas.ServiceUrl;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Posts the message to a service (CAS 3.0.3, 2.3.3): no redirect followed, little of the answer
 * read, all of it within three seconds.
 */
final class LogoutPost {
  static final Duration LIMIT = Duration.ofSeconds(3);
  private static final int OK = 200;
  private static final int REDIRECTION = 300;

  private final Duration limit;
  private final HttpClient client;

  /**
   * @param limit for a message and its answer together
   */
  LogoutPost(Duration limit) {
    this.limit = limit;
    this.client =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(limit)
            .build();
  }

  /** Whether the service took the message. */
  boolean send(ServiceUrl url, LogoutMessage message) {
    long end = System.nanoTime() + limit.toNanos();
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url.escaped()))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(message.formBody()))
              .build();
      return sent(request, end);
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }

  private boolean sent(HttpRequest request, long end) {
    try {
      return attempt(request, end);
    } catch (IOException failed) {
      if (!mayBeStale(failed)) {
        return false;
      }
    }
    try {
      // the message says the same twice, so sending it again does no harm
      return attempt(request, end);
    } catch (IOException again) {
      return false;
    }
  }

  private boolean attempt(HttpRequest request, long end) throws IOException {
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request, info -> new FirstOfBody());
    try {
      int status = answer.get(end - System.nanoTime(), TimeUnit.NANOSECONDS).statusCode();
      return status >= OK && status < REDIRECTION;
    } catch (TimeoutException late) {
      return false;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException io) {
        throw io;
      }
      return false;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      answer.cancel(true);
    }
  }

  /** A kept connection that the peer had closed meanwhile, and not a peer that is away. */
  private static boolean mayBeStale(IOException failed) {
    return !(failed instanceof ConnectException
        || failed instanceof HttpTimeoutException
        || failed instanceof SSLException);
  }
}
