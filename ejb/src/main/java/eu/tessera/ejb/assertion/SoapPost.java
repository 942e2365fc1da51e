package eu.tessera.ejb.assertion;

import eu.tessera.ejb.proxy.Callbacks.Reach;
import eu.tessera.ejb.proxy.GuardedPost;
import eu.tessera.federation.cas.ServiceUrl;
import eu.tessera.federation.saml.idp.LogoutMessages;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts a SOAP message to an address of metadata, which an integrator wrote: within three seconds,
 * and by the rules for addresses that others chose ({@link GuardedPost}).
 */
public final class SoapPost {
  private static final Logger LOG = System.getLogger(SoapPost.class.getName());
  private static final Duration LIMIT = Duration.ofSeconds(3);

  private final GuardedPost post;

  SoapPost(GuardedPost post) {
    this.post = post;
  }

  /**
   * One that trusts whom this machine trusts.
   *
   * @param nearAllowed whether addresses of private networks are called too
   */
  static SoapPost ofTheMachine(boolean nearAllowed) {
    return new SoapPost(
        new GuardedPost(
            (SSLSocketFactory) SSLSocketFactory.getDefault(),
            nearAllowed ? Reach.ANYWHERE : Reach.PUBLIC,
            LIMIT));
  }

  /** The answer; empty when there was none in time, or not one of status 200. */
  Optional<byte[]> send(String address, byte[] envelope) {
    Optional<ServiceUrl> url = ServiceUrl.read(address).asOptional();
    if (url.isEmpty()) {
      return Optional.empty();
    }
    try {
      return post.send(
              url.get(),
              Map.of(
                  "Content-Type",
                  "text/xml; charset=utf-8",
                  "SOAPAction",
                  '"' + LogoutMessages.SOAP_ACTION + '"'),
              envelope)
          .map(answer -> answer.getBytes(StandardCharsets.UTF_8));
    } catch (IOException failed) {
      LOG.log(
          Level.INFO,
          "{0} could not be told of a logout by SOAP: {1}",
          url.get(),
          String.valueOf(failed.getMessage()).replaceAll("\\p{Cntrl}", " "));
      return Optional.empty();
    }
  }
}
