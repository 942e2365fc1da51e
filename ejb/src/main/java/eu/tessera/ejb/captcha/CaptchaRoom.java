package eu.tessera.ejb.captcha;

import eu.tessera.ejb.config.ConfiguredValues;
import eu.tessera.ejb.grid.Grid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Gives the container its captchas. */
@ApplicationScoped
public class CaptchaRoom {
  @Produces
  @Singleton
  static Captchas captchas(ConfiguredValues values, Grid grid) {
    return new Captchas(grid, CaptchaKind.read(values), new SecureRandom());
  }
}
