package eu.tessera.ejb.keys;

import eu.tessera.ejb.config.SigningKeys;
import eu.tessera.ejb.config.StoredKey;
import eu.tessera.ejb.nearcache.Invalidations;
import eu.tessera.ejb.nearcache.NearCache;
import eu.tessera.federation.saml.KeyMaterial;
import eu.tessera.federation.saml.OwnKey;
import java.util.List;
import java.util.Optional;

/**
 * Tessera's keys for SAML as they are in use: of each purpose the one that signs (or is published
 * for others to encrypt with) first, then those published besides. A retired key is in none of it.
 */
public final class SamlKeys {
  private static final String CONNECTOR = "connector";
  private static final String PROVIDER = "provider";

  private final SigningKeys keys;
  private final KeyMaking making;
  private final NearCache<KeyMaterial> copies;

  public SamlKeys(SigningKeys keys, KeyMaking making, Invalidations invalidations) {
    this.keys = keys;
    this.making = making;
    this.copies = new NearCache<>("saml-keys", 2, invalidations);
  }

  /** Of the eIDAS connector. */
  public KeyMaterial connector() {
    return material(CONNECTOR, KeyUse.CONNECTOR_SIGNING, KeyUse.CONNECTOR_ENCRYPTION);
  }

  /** Of the identity provider. */
  public KeyMaterial provider() {
    return material(PROVIDER, KeyUse.PROVIDER_SIGNING, KeyUse.PROVIDER_ENCRYPTION);
  }

  /** Forgets all copies, on every node. */
  void changed() {
    copies.drop(CONNECTOR);
    copies.drop(PROVIDER);
  }

  private KeyMaterial material(String name, KeyUse signing, KeyUse encryption) {
    return copies
        .find(name, n -> Optional.of(new KeyMaterial(live(signing), live(encryption))))
        .orElseThrow();
  }

  private List<OwnKey> live(KeyUse use) {
    keys.currentOr(use.purpose(), () -> making.fresh(use));
    return keys.live(use.purpose()).stream().map(SamlKeys::own).toList();
  }

  private static OwnKey own(StoredKey key) {
    return new OwnKey(key.privateKey(), key.certificate());
  }
}
