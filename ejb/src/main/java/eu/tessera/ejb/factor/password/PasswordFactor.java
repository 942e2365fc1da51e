package eu.tessera.ejb.factor.password;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.factor.Answer;
import eu.tessera.ejb.factor.Factor;
import eu.tessera.federation.assurance.Method;
import java.util.Optional;
import java.util.UUID;

/** The password as a factor. */
public final class PasswordFactor implements Factor {
  private static final String FIELD = "password";

  private final Accounts accounts;
  private final Passwords passwords;

  public PasswordFactor(Accounts accounts, Passwords passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  @Override
  public Method method() {
    return Method.PASSWORD;
  }

  @Override
  public boolean setUpBy(UUID account) {
    return accounts.byId(account).filter(passwords::has).isPresent();
  }

  @Override
  public Fit verify(Optional<UUID> account, Answer answer) {
    Optional<Account> owner = account.flatMap(accounts::byId);
    return switch (passwords.verify(owner, answer.field(FIELD).toCharArray())) {
      case MATCH -> Fit.FITS;
      case WRONG -> Fit.FITS_NOT;
      case BUSY -> Fit.NO_ROOM;
    };
  }
}
