package eu.tessera.ejb.captcha;

import eu.tessera.ejb.config.ConfiguredValues;
import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.grid.Grid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;

/** Gives the container its captchas. */
@ApplicationScoped
public class CaptchaRoom {
  @Produces
  @Singleton
  static Captchas captchas(ConfiguredValues values, Grid grid, Vault vault, Clock clock) {
    return new Captchas(grid, CaptchaKind.read(values), vault, clock, new SecureRandom());
  }
}
