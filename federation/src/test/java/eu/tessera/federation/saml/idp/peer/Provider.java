package eu.tessera.federation.saml.idp.peer;

import eu.tessera.federation.eidas.peer.Dom;
import eu.tessera.federation.saml.Certificates;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.w3c.dom.Element;

/**
 * An identity provider as a service knows it from its metadata.
 *
 * @param keys that sign its messages
 */
public record Provider(String entityId, String signOn, String logout, List<PublicKey> keys) {
  /** Reads what an identity provider publishes. */
  public static Provider of(String metadata) {
    Element root = Dom.parse(metadata).getDocumentElement();
    List<PublicKey> keys = new ArrayList<>();
    for (Element key : Dom.all(root, "KeyDescriptor")) {
      if (key.getAttribute("use").equals("signing")) {
        keys.add(key(Dom.first(key, "X509Certificate").getTextContent()));
      }
    }
    return new Provider(
        root.getAttribute("entityID"),
        Dom.first(root, "SingleSignOnService").getAttribute("Location"),
        Dom.first(root, "SingleLogoutService").getAttribute("Location"),
        keys);
  }

  private static PublicKey key(String base64) {
    try {
      return Certificates.der(Base64.getMimeDecoder().decode(base64)).getPublicKey();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a certificate", e);
    }
  }
}
