package eu.tessera.ejb.inbound;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import eu.tessera.ejb.config.SigningKeys;
import eu.tessera.ejb.config.StoredKey;
import eu.tessera.federation.saml.KeyMaterial;
import eu.tessera.federation.saml.NewKeys;
import eu.tessera.federation.saml.OwnKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Tessera's keys for SAML, made at the first start and looked up again every minute. */
final class SamlKeys implements Supplier<KeyMaterial> {
  private static final String SIGNING = "saml-signing";
  private static final String ENCRYPTION = "saml-encryption";
  private static final Duration LIFE = Duration.ofDays(3 * 365);

  private final SigningKeys keys;
  private final LoadingCache<String, KeyMaterial> copy =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(k -> read());

  /**
   * @param host whose keys they are, as their certificates name it
   */
  SamlKeys(SigningKeys keys, String host, Clock clock) {
    this.keys = keys;
    var fresh = new NewKeys(host, clock.instant().minus(Duration.ofMinutes(5)), LIFE);
    keys.currentOr(SIGNING, () -> stored(fresh.signing()));
    keys.currentOr(ENCRYPTION, () -> stored(fresh.encryption()));
  }

  @Override
  public KeyMaterial get() {
    return copy.get(SIGNING);
  }

  private KeyMaterial read() {
    return new KeyMaterial(own(SIGNING), own(ENCRYPTION));
  }

  private List<OwnKey> own(String use) {
    return keys.live(use).stream().map(SamlKeys::own).toList();
  }

  private static OwnKey own(StoredKey key) {
    return new OwnKey(key.privateKey(), key.certificate());
  }

  private static SigningKeys.Fresh stored(OwnKey key) {
    return new SigningKeys.Fresh(key.privateKey(), key.certificate());
  }
}
