package eu.tessera.ejb.factor.password;

import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.config.ConfiguredValues;
import eu.tessera.ejb.factor.Factor;
import eu.tessera.ejb.factor.password.leaked.LeakedPasswords;
import eu.tessera.ejb.factor.password.policy.NewPasswords;
import eu.tessera.ejb.factor.password.policy.PasswordPolicy;
import eu.tessera.ejb.factor.password.policy.SamplePasswords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

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

  @Produces
  @Singleton
  static NewPasswords newPasswords(ConfiguredValues values, LeakedPasswords leaked) {
    return new NewPasswords(
        PasswordPolicy.read(values), leaked, new SamplePasswords(new SecureRandom()));
  }
}
