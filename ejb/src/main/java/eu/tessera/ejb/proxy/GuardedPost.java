package eu.tessera.ejb.proxy;

import eu.tessera.ejb.proxy.Callbacks.Reach;
import eu.tessera.federation.cas.ServiceUrl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts to an address that somebody else chose, by the rules of {@link HttpsCallbacks}: by https
 * alone, to an address that was checked and to no other, no redirect followed, no proxy used, all
 * of it within a time, the answer bounded. Works on the caller's thread, so that callers decide how
 * many at once.
 */
public final class GuardedPost {
  private static final int OK = 200;

  private final SSLSocketFactory tls;
  private final CheckedNames names;
  private final Reach reach;
  private final Duration whole;

  /**
   * @param tls trusts whom the system trusts
   * @param reach where addresses may lie
   * @param whole time to connect and to be answered
   */
  public GuardedPost(SSLSocketFactory tls, Reach reach, Duration whole) {
    this(tls, CheckedNames.MACHINES, reach, whole);
  }

  GuardedPost(SSLSocketFactory tls, CheckedNames.Names names, Reach reach, Duration whole) {
    this.tls = tls;
    this.names = new CheckedNames(names);
    this.reach = reach;
    this.whole = whole;
  }

  /**
   * Posts once.
   *
   * @param fields further fields of the header
   * @return the body of an answer of status 200; empty for every other one
   * @throws IOException saying in a few words why there is no answer
   */
  public Optional<String> send(ServiceUrl url, Map<String, String> fields, byte[] body)
      throws IOException {
    if (!url.scheme().equals("https")) {
      throw new IOException("it is not an https address");
    }
    try (TlsConnection connection = new TlsConnection(tls, url, whole)) {
      // a peer that sends a byte now and then would outlast every time-out of a socket
      CompletableFuture.delayedExecutor(whole.toMillis(), TimeUnit.MILLISECONDS)
          .execute(connection::close);
      HttpAnswer answer = connection.exchange(names.of(url, reach), request(url, fields, body));
      return answer.status() == OK ? Optional.of(answer.text()) : Optional.empty();
    }
  }

  private static byte[] request(ServiceUrl url, Map<String, String> fields, byte[] body) {
    StringBuilder more = new StringBuilder("Content-Length: " + body.length + "\r\n");
    fields.forEach((name, value) -> more.append(name + ": " + value + "\r\n"));
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(
        CallbackRequest.head("POST", url, CallbackRequest.target(url.escaped()), more.toString())
            .getBytes(StandardCharsets.US_ASCII));
    request.writeBytes(body);
    return request.toByteArray();
  }
}
