package eu.tessera.ejb.assertion;

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

/**
 * The identity provider's own keys, apart from those of the eIDAS connector: made at the first
 * start, looked up again every minute, so that a roll-over is known on every node.
 */
public final class IdpKeys implements Supplier<KeyMaterial> {
  /** The use under which the keys that sign are kept. */
  public static final String SIGNING = "saml-idp-signing";

  /** The use under which the keys are kept that others may encrypt with. */
  public static final String ENCRYPTION = "saml-idp-encryption";

  private static final Duration LIFE = Duration.ofDays(10 * 365);

  /** Our metadata show two of them at the most: the one that signs, and the next. */
  private static final int MOST = 2;

  private final SigningKeys keys;
  private final LoadingCache<String, KeyMaterial> copy =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(k -> read());

  /**
   * @param host whose keys they are, as their certificates name it
   */
  public IdpKeys(SigningKeys keys, String host, Kind kind, Clock clock) {
    this.keys = keys;
    NewKeys fresh = new NewKeys(host, clock.instant().minus(Duration.ofMinutes(5)), LIFE);
    keys.currentOr(SIGNING, () -> stored(kind.made(fresh)));
    keys.currentOr(ENCRYPTION, () -> stored(fresh.encryption()));
  }

  /** The kinds of key that can sign. */
  public enum Kind {
    /** What every product takes. */
    RSA_3072,
    /** A third of the cost; not for new installations that are to last. */
    RSA_2048,
    /** Cheap, and some products do not take it. */
    P_256;

    OwnKey made(NewKeys fresh) {
      return switch (this) {
        case RSA_3072 -> fresh.signingPkcs1(3072);
        case RSA_2048 -> fresh.signingPkcs1(2048);
        case P_256 -> fresh.signing();
      };
    }
  }

  @Override
  public KeyMaterial get() {
    return copy.get(SIGNING);
  }

  private KeyMaterial read() {
    return new KeyMaterial(own(SIGNING, MOST), own(ENCRYPTION, Integer.MAX_VALUE));
  }

  private List<OwnKey> own(String use, int most) {
    return keys.live(use).stream().limit(most).map(IdpKeys::own).toList();
  }

  private static OwnKey own(StoredKey key) {
    return new OwnKey(key.privateKey(), key.certificate());
  }

  private static SigningKeys.Fresh stored(OwnKey key) {
    return new SigningKeys.Fresh(key.privateKey(), key.certificate());
  }
}
