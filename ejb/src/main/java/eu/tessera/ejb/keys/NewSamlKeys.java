package eu.tessera.ejb.keys;

import eu.tessera.ejb.config.ConfiguredValues;
import eu.tessera.ejb.config.SigningKeys;
import eu.tessera.federation.saml.NewKeys;
import eu.tessera.federation.saml.OwnKey;
import java.time.Clock;
import java.time.Duration;

/** Makes keys, each with a certificate of three years in the name of our host. */
public final class NewSamlKeys implements KeyMaking {
  private static final Duration LIFE = Duration.ofDays(3 * 365);

  private final String host;
  private final Kind kind;
  private final Clock clock;

  /** What the identity provider signs with. */
  public enum Kind {
    RSA_2048,
    /** What every program that was met can verify, with room for its three years. */
    RSA_3072,
    EC_P256;

    /** {@code tessera.saml.key}: {@code RSA-2048}, {@code RSA-3072} or {@code EC-P256}. */
    public static Kind read(ConfiguredValues values) {
      String text = values.text("tessera.saml.key").orElse("RSA-3072");
      try {
        return valueOf(text.replace('-', '_'));
      } catch (IllegalArgumentException noKind) {
        throw ConfiguredValues.refused("tessera.saml.key", "RSA-2048, RSA-3072 or EC-P256");
      }
    }
  }

  /**
   * @param host whose keys they are, as their certificates name it
   * @param kind of the identity provider's signing keys made from now on
   */
  public NewSamlKeys(String host, Kind kind, Clock clock) {
    this.host = host;
    this.kind = kind;
    this.clock = clock;
  }

  @Override
  public SigningKeys.Fresh fresh(KeyUse use) {
    NewKeys fresh = new NewKeys(host, clock.instant().minus(Duration.ofMinutes(5)), LIFE);
    OwnKey key =
        switch (use) {
          case CONNECTOR_SIGNING -> fresh.signing();
          case CONNECTOR_ENCRYPTION, PROVIDER_ENCRYPTION -> fresh.encryption();
          case PROVIDER_SIGNING ->
              switch (kind) {
                case RSA_2048 -> fresh.signingForServices(2048);
                case RSA_3072 -> fresh.signingForServices(3072);
                case EC_P256 -> fresh.signing();
              };
        };
    return new SigningKeys.Fresh(key.privateKey(), key.certificate());
  }
}
