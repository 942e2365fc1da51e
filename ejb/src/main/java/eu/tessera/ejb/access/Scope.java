package eu.tessera.ejb.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token is for; within that, it may what its maker may. */
public enum Scope {
  /** Reads services, versions, troubles and what expires. */
  READ,
  /** Checks, submits and takes back versions of services. */
  SUBMIT,
  /** Approves, rejects, rolls back. */
  APPROVE,
  /** Rolls our keys over. */
  KEYS;

  /** As requests and rows write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scope of that word. */
  public static Optional<Scope> named(String word) {
    return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
  }
}
