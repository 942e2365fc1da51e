package eu.tessera.ejb.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a token opens. */
public enum Scope {
  /** Reading and changing the accounts of staff. */
  USERS,
  /** Reading services, versions, troubles and what expires, as far as its maker may. */
  READ,
  /** Checking, submitting and taking back versions of services, as far as its maker may. */
  SUBMIT,
  /** Approving, rejecting and rolling back, as far as its maker may. */
  APPROVE,
  /** Rolling our keys over, as far as its maker may. */
  KEYS,
  /** Countries, mail, audit and accounts, as far as its maker may. */
  OPERATE;

  /** Those of the console, which anybody there may give to a token of his own. */
  public static final Set<Scope> OF_CONSOLE =
      Collections.unmodifiableSet(EnumSet.range(READ, OPERATE));

  /** As it is written in the database and shown. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of a word; empty for one that this release does not know. */
  static Optional<Scope> of(String word) {
    return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
  }
}
