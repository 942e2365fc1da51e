package eu.tessera.ejb.exchange;

import eu.tessera.ejb.proxy.Callbacks.Reach;
import eu.tessera.ejb.proxy.GuardedGet;
import eu.tessera.federation.cas.ServiceUrl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;

/**
 * Gets documents by https. An integrator names the address, so it must not lead into our own
 * network: {@link GuardedGet} looks the name up once, and goes to the addresses that were checked.
 */
public final class HttpFetching implements Fetching {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration WHOLE = Duration.ofSeconds(60);
  private static final int LONGEST_VALIDATOR = 1000;
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private final GuardedGet addresses;

  /**
   * @param trust whom to believe that a server is who it says
   * @param nearAllowed whether addresses of private networks are taken too
   */
  public HttpFetching(SSLSocketFactory trust, boolean nearAllowed) {
    this(new GuardedGet(trust, nearAllowed ? Reach.ANYWHERE : Reach.PUBLIC, PATIENCE, WHOLE));
  }

  HttpFetching(GuardedGet addresses) {
    this.addresses = addresses;
  }

  @Override
  public Fetched fetch(String address, Validators before, long most) {
    Optional<ServiceUrl> url =
        ServiceUrl.read(address).asOptional().filter(u -> u.scheme().equals("https"));
    if (url.isEmpty()) {
      return new Failed("The address is not an https address.");
    }
    try {
      return read(addresses.get(url.get(), fields(before)), most);
    } catch (GuardedGet.Private near) {
      return new Failed("The address is on a private network, from which nothing is fetched.");
    } catch (UnknownHostException unknown) {
      return new Failed("There is no such host as " + url.get().host() + ".");
    } catch (SocketTimeoutException slow) {
      return new Failed("The address does not answer within " + PATIENCE.toSeconds() + " seconds.");
    } catch (SSLException untrusted) {
      return new Failed(
          "The server's certificate is not trusted: have it signed by a public authority, or add"
              + " its authority to TESSERA_TRUSTSTORE.");
    } catch (IOException failed) {
      return new Failed("The address cannot be reached.");
    }
  }

  private static Map<String, String> fields(Validators before) {
    Map<String, String> fields = new LinkedHashMap<>();
    // draft-young-md-query-saml 2.1
    fields.put("Accept", "application/samlmetadata+xml, application/xml;q=0.9");
    fields.put("If-None-Match", before.etag().orElse(""));
    fields.put("If-Modified-Since", before.lastModified().orElse(""));
    fields.values().removeIf(String::isEmpty);
    return fields;
  }

  private static Fetched read(GuardedGet.Answer answer, long most) throws IOException {
    if (answer.status() == OK) {
      Validators now = new Validators(kept(answer.etag()), kept(answer.lastModified()));
      return new Arrived(new Bounded(answer.body(), most), now);
    }
    answer.body().close();
    return answer.status() == NOT_MODIFIED
        ? new Unchanged()
        : new Failed("The address answers with status " + answer.status() + ".");
  }

  /** It is sent back as it came, so there must be no line end in it. */
  private static Optional<String> kept(Optional<String> field) {
    return field.filter(
        v -> v.length() <= LONGEST_VALIDATOR && v.chars().allMatch(c -> c >= 0x20 && c < 0x7f));
  }

  /** A body of limited size. */
  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long most) {
      super(in);
      this.left = most;
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
      return count;
    }
  }
}
