package eu.tessera.ejb.assertion;

import eu.tessera.federation.saml.idp.SoapEnvelope;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;

/** Posts a SOAP message: no redirect followed, the answer bounded, all of it within two seconds. */
final class SoapPost {
  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final int OK = 200;

  private final HttpClient client;
  private final Duration limit;

  /**
   * @param trust by what certificates of services are judged
   * @param limit for a message and its answer together
   */
  SoapPost(SSLContext trust, Duration limit) {
    this.limit = limit;
    this.client =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(limit)
            .sslContext(trust)
            .build();
  }

  /** One that trusts whom this machine trusts. */
  static SoapPost trustingAsTheMachine() {
    try {
      return new SoapPost(SSLContext.getDefault(), LIMIT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("no TLS on this machine", e);
    }
  }

  /** The answer; empty when there was none in time, or not one of status 200. */
  Optional<byte[]> send(String address, byte[] envelope) {
    CompletableFuture<HttpResponse<byte[]>> answer;
    try {
      answer =
          client.sendAsync(
              HttpRequest.newBuilder(URI.create(address))
                  .header("Content-Type", "text/xml; charset=utf-8")
                  .header("SOAPAction", '"' + SoapEnvelope.ACTION + '"')
                  .POST(BodyPublishers.ofByteArray(envelope))
                  .build(),
              info -> new ShortBody());
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
    try {
      HttpResponse<byte[]> response = answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
      return Optional.of(response).filter(r -> r.statusCode() == OK).map(HttpResponse::body);
    } catch (TimeoutException | ExecutionException failed) {
      return Optional.empty();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      answer.cancel(true);
    }
  }
}
