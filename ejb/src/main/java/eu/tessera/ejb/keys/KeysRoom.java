package eu.tessera.ejb.keys;

import eu.tessera.ejb.config.ConfiguredValues;
import eu.tessera.ejb.config.Settings;
import eu.tessera.ejb.config.SigningKeys;
import eu.tessera.ejb.nearcache.Invalidations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Gives the container our keys. */
@ApplicationScoped
public class KeysRoom {
  private static final Duration NOTICE = Duration.ofDays(7);

  @Produces
  @Singleton
  static KeyMaking making(Settings settings, ConfiguredValues values, Clock clock) {
    return new NewSamlKeys(settings.baseUrl().getHost(), NewSamlKeys.Kind.read(values), clock);
  }

  @Produces
  @Singleton
  static SamlKeys samlKeys(SigningKeys keys, KeyMaking making, Invalidations invalidations) {
    return new SamlKeys(keys, making, invalidations);
  }

  @Produces
  @Singleton
  static KeyRollover rollover(
      SigningKeys keys, SamlKeys copies, KeyMaking making, ConfiguredValues values, Clock clock) {
    Duration notice = values.duration("tessera.saml.key.notice", NOTICE);
    return new KeyRollover(keys, copies, making, notice, clock);
  }
}
