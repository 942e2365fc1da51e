package eu.tessera.web.cas;

import eu.tessera.ejb.config.Settings;
import eu.tessera.federation.cas.Answers;
import eu.tessera.federation.cas.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.ZoneId;

/** Wires up what writes the answers of CAS. */
@ApplicationScoped
public class CasPages {
  @Produces
  @Singleton
  static Answers answers(Settings settings) {
    return new Answers(
        Envelope.of("Tessera", ZoneId.of("Europe/Brussels")), settings.baseUrl().toString());
  }
}
