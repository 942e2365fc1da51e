package eu.tessera.ejb.proxy;

import eu.tessera.ejb.proxy.Callbacks.Reach;
import eu.tessera.federation.cas.ServiceUrl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;

/**
 * Gets a document from an address that somebody else chose, by the rules of {@link HttpsCallbacks}:
 * by https alone, to an address that was checked and to no other, no redirect followed, no proxy
 * used. The body may be large, and is read as it comes; it ends when its time is over.
 */
public final class GuardedGet {
  private final SSLSocketFactory tls;
  private final CheckedNames names;
  private final Reach reach;
  private final Duration patience;
  private final Duration whole;

  /**
   * An answer.
   *
   * @param status its number
   * @param etag field of the header, and so the next
   * @param body to be closed by who takes it
   */
  public record Answer(
      int status, Optional<String> etag, Optional<String> lastModified, InputStream body) {}

  /** The address leads into a private network, where nobody is called. */
  public static final class Private extends IOException {
    private static final long serialVersionUID = 1L;

    Private() {
      super("its address is not on the public network");
    }
  }

  /**
   * @param tls trusts whom the system trusts
   * @param reach where addresses may lie
   * @param patience for a connection, and for the next byte
   * @param whole time for all of it
   */
  public GuardedGet(SSLSocketFactory tls, Reach reach, Duration patience, Duration whole) {
    this(tls, CheckedNames.MACHINES, reach, patience, whole);
  }

  GuardedGet(
      SSLSocketFactory tls,
      CheckedNames.Names names,
      Reach reach,
      Duration patience,
      Duration whole) {
    this.tls = tls;
    this.names = new CheckedNames(names);
    this.reach = reach;
    this.patience = patience;
    this.whole = whole;
  }

  /**
   * Gets once.
   *
   * @param fields further fields of the header, without line ends
   * @throws Private when the address is not to be called
   * @throws java.net.UnknownHostException when there is no such name
   * @throws java.net.SocketTimeoutException when nothing comes for too long
   * @throws javax.net.ssl.SSLException when the server is not the one it should be
   * @throws IOException when there is no answer for another reason
   */
  public Answer get(ServiceUrl url, Map<String, String> fields) throws IOException {
    if (!url.scheme().equals("https")) {
      throw new IOException("it is not an https address");
    }
    TlsConnection connection = new TlsConnection(tls, url, patience);
    // a peer that sends a byte now and then would outlast every time-out of a socket
    CompletableFuture.delayedExecutor(whole.toMillis(), TimeUnit.MILLISECONDS)
        .execute(connection::close);
    try {
      HttpAnswer answer = connection.exchange(names.of(url, reach), request(url, fields));
      return new Answer(
          answer.status(),
          answer.field("etag"),
          answer.field("last-modified"),
          closing(answer.body(), connection));
    } catch (IOException | RuntimeException failed) {
      connection.close();
      throw failed;
    }
  }

  private static InputStream closing(InputStream body, TlsConnection connection) {
    return new FilterInputStream(body) {
      @Override
      public void close() {
        connection.close();
      }
    };
  }

  private static byte[] request(ServiceUrl url, Map<String, String> fields) {
    StringBuilder more = new StringBuilder();
    fields.forEach((name, value) -> more.append(name + ": " + value + "\r\n"));
    return CallbackRequest.head("GET", url, CallbackRequest.target(url.escaped()), more.toString())
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
