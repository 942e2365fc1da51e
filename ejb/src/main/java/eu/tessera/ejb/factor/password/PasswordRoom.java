package eu.tessera.ejb.factor.password;

import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.config.ConfiguredValues;
import eu.tessera.ejb.factor.Factor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the container this room's settings and its factor. */
@ApplicationScoped
public class PasswordRoom {
  @Produces
  @Singleton
  static PasswordCost cost(ConfiguredValues values) {
    return PasswordCost.read(values);
  }

  @Produces
  @Singleton
  static Factor factor(Accounts accounts, Passwords passwords) {
    return new PasswordFactor(accounts, passwords);
  }
}
