package eu.tessera.ejb.assertion;

import eu.tessera.federation.saml.IdentityProviderMetadata;
import eu.tessera.federation.saml.KeyMaterial;
import eu.tessera.federation.saml.idp.IdpSettings;
import eu.tessera.federation.saml.idp.NameId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Our metadata for services: signed, and made anew when our keys change or an hour has passed. */
public final class OwnMetadata {
  /** Longer than a weekend, so that a service that cannot fetch them has time to notice. */
  private static final Duration LIFE = Duration.ofDays(7);

  private static final Duration FRESH = Duration.ofHours(1);
  private static final List<String> NAMES =
      List.of(NameId.PERSISTENT, NameId.TRANSIENT, NameId.EMAIL, NameId.UNSPECIFIED);

  private record Made(KeyMaterial keys, Instant at, byte[] bytes) {}

  private final IdpSettings idp;
  private final Supplier<KeyMaterial> keys;
  private final Clock clock;
  private volatile Made made;

  public OwnMetadata(IdpSettings idp, Supplier<KeyMaterial> keys, Clock clock) {
    this.idp = idp;
    this.keys = keys;
    this.clock = clock;
  }

  /** The document as it is now, XML in UTF-8. */
  public byte[] bytes() {
    KeyMaterial now = keys.get();
    Made last = made;
    Instant instant = clock.instant();
    if (last == null
        || !last.keys().equals(now)
        || !instant.isBefore(last.at().plus(FRESH))
        || instant.isBefore(last.at())) {
      last = new Made(now, instant, document(now, instant));
      made = last;
    }
    return last.bytes().clone();
  }

  private byte[] document(KeyMaterial now, Instant instant) {
    URI name = URI.create(idp.entityId());
    String home = name.getScheme() + "://" + name.getAuthority() + "/";
    return new IdentityProviderMetadata(
            idp.entityId(),
            instant.plus(LIFE),
            idp.signOn(),
            idp.logout(),
            // whoever can sign does then; what is required of a service, its own metadata say
            true,
            NAMES,
            Map.of("en", "Tessera"),
            "Tessera",
            home,
            "support@" + name.getHost())
        .signed(now)
        .getBytes(StandardCharsets.UTF_8);
  }
}
