package eu.tessera.ejb.exchange;

import eu.tessera.ejb.proxy.PublicAddress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/**
 * Gets documents by https. An integrator names the address, so it must not lead into our own
 * network: every address behind the name has to be a public one. (The name is looked up again by
 * the client; the JVM's cache of names gives it the same answer.)
 */
public final class HttpFetching implements Fetching {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(15);
  private static final Duration WHOLE = Duration.ofSeconds(60);
  private static final int LONGEST_VALIDATOR = 1000;

  private final HttpClient client;
  private final boolean nearAllowed;

  /**
   * @param trust which certificate authorities vouch for the addresses
   * @param nearAllowed whether addresses of private networks are taken too
   */
  public HttpFetching(SSLContext trust, boolean nearAllowed) {
    this.nearAllowed = nearAllowed;
    this.client =
        HttpClient.newBuilder()
            .sslContext(trust)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
  }

  @Override
  public Fetched fetch(String address, Validators before, long most) {
    URI uri;
    try {
      uri = URI.create(address);
    } catch (IllegalArgumentException noAddress) {
      return new Failed("The address is not an https address.");
    }
    if (!"https".equals(uri.getScheme()) || uri.getHost() == null) {
      return new Failed("The address is not an https address.");
    }
    try {
      if (!nearAllowed && !isPublic(uri.getHost())) {
        return new Failed("The address is on a private network, from which nothing is fetched.");
      }
      return read(
          client.send(request(uri, before), HttpResponse.BodyHandlers.ofInputStream()), most);
    } catch (UnknownHostException unknown) {
      return new Failed("There is no such host as " + uri.getHost() + ".");
    } catch (HttpTimeoutException slow) {
      return new Failed("The address does not answer within " + ANSWER.toSeconds() + " seconds.");
    } catch (SSLException untrusted) {
      return new Failed(
          "The server's certificate is not trusted: have it signed by a public authority, or add"
              + " its authority to TESSERA_TRUSTSTORE.");
    } catch (IOException failed) {
      return new Failed("The address cannot be reached.");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Failed("The fetch was cut short.");
    }
  }

  private static HttpRequest request(URI uri, Validators before) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(ANSWER)
            // draft-young-md-query-saml 2.1
            .header("Accept", "application/samlmetadata+xml, application/xml;q=0.9, */*;q=0.1");
    before.etag().ifPresent(etag -> request.header("If-None-Match", etag));
    before.lastModified().ifPresent(last -> request.header("If-Modified-Since", last));
    return request.GET().build();
  }

  private static Fetched read(HttpResponse<InputStream> response, long most) throws IOException {
    if (response.statusCode() == 304) {
      response.body().close();
      return new Unchanged();
    }
    if (response.statusCode() != 200) {
      response.body().close();
      return new Failed("The address answers with status " + response.statusCode() + ".");
    }
    Validators validators =
        new Validators(header(response, "ETag"), header(response, "Last-Modified"));
    return new Arrived(new Bounded(response.body(), most), validators);
  }

  private static Optional<String> header(HttpResponse<?> response, String name) {
    return response
        .headers()
        .firstValue(name)
        .filter(v -> v.length() <= LONGEST_VALIDATOR && v.chars().allMatch(c -> c >= 0x20));
  }

  private static boolean isPublic(String host) throws UnknownHostException {
    return Arrays.stream(InetAddress.getAllByName(host.replaceAll("[\\[\\]]", "")))
        .allMatch(PublicAddress::is);
  }

  /** A body of limited size and time. */
  private static final class Bounded extends FilterInputStream {
    private final long end = System.nanoTime() + WHOLE.toNanos();
    private long left;

    Bounded(InputStream in, long most) {
      super(in);
      this.left = most;
      // a server that says nothing more would hold the reader for ever
      CompletableFuture.delayedExecutor(WHOLE.toMillis(), TimeUnit.MILLISECONDS)
          .execute(this::hangUp);
    }

    private void hangUp() {
      try {
        in.close();
      } catch (IOException closed) {
        // it was closed before
      }
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      left -= Math.max(count, 0);
      if (left < 0) {
        throw new IOException("The document is too large.");
      }
      if (System.nanoTime() > end) {
        throw new IOException("The document takes too long to come.");
      }
      return count;
    }
  }
}
