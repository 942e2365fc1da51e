package eu.tessera.ejb.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token opens. */
public enum Scope {
  /** Reading and changing the accounts of staff. */
  USERS;

  /** As it is written in the database and shown. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of a word; empty for one that this release does not know. */
  static Optional<Scope> of(String word) {
    return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
  }
}
