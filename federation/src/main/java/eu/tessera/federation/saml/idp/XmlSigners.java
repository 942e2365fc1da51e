package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.KeyMaterial;
import eu.tessera.federation.saml.OwnKey;
import java.util.function.Supplier;

/** The signer of the key that signs now; made anew when the keys roll over. */
final class XmlSigners {
  private final Supplier<KeyMaterial> keys;
  private volatile XmlSigner last;

  XmlSigners(Supplier<KeyMaterial> keys) {
    this.keys = keys;
  }

  XmlSigner current() {
    OwnKey key = keys.get().signer();
    XmlSigner signer = last;
    if (signer == null || signer.key() != key) {
      signer = new XmlSigner(key);
      last = signer; // two at once make two good ones: no harm
    }
    return signer;
  }
}
