package eu.tessera.federation.eidas;

import eu.tessera.federation.saml.KeyMaterial;
import eu.tessera.federation.saml.ServiceProviderMetadata;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Says who we are (Message Format 1.4, 3), signed, and made anew long before it ends. */
final class ConnectorMetadata {
  private static final List<String> VERSIONS = List.of("1.4", "1.3", "1.2");

  private final ConnectorSettings settings;
  private final Clock clock;
  private volatile Made made;

  private record Made(String xml, Instant until, KeyMaterial keys) {}

  ConnectorMetadata(ConnectorSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** The document for these keys, made at most once in half of its validity. */
  String current(KeyMaterial keys) {
    Made last = made;
    Instant now = clock.instant();
    if (last == null || !last.keys().equals(keys) || !now.isBefore(last.until())) {
      last = new Made(make(keys, now), now.plus(settings.validity().dividedBy(2)), keys);
      made = last; // two at once make two good documents: no harm
    }
    return last.xml();
  }

  private String make(KeyMaterial keys, Instant now) {
    return new ServiceProviderMetadata(
            settings.entityId(),
            now.plus(settings.validity()),
            settings.assertionConsumer(),
            settings.organisation(),
            settings.organisationUrl().toString(),
            settings.contact(),
            Map.of(
                Eidas.PROTOCOL_VERSION,
                VERSIONS,
                Eidas.APPLICATION,
                List.of(settings.application())),
            // SPType is here, and therefore in no request
            List.of(EidasExtensions.publicSector()),
            List.of(EidasExtensions.nodeCountry(settings.nodeCountry())))
        .signed(keys);
  }
}
