package eu.tessera.federation.assurance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How well the identity itself is known, as EU Login numbers it ({@code assuranceLevel}): who
 * vouches for the person, not how the person signed in.
 */
public enum AssuranceLevel {
  NO_ASSURANCE(0, "NO_ASSURANCE"),
  /** Registered by the person, or brought along by an eID or a social network. */
  LOW(10, "SELF_REGISTERED"),
  /** Sponsored by somebody inside. */
  MEDIUM(20, "SPONSORED"),
  /** Vouched for by another institution. */
  HIGH(30, "INTERINSTITUTIONAL"),
  /** Staff. */
  TOP(40, "INTERNAL");

  private final int number;
  private final String population;

  AssuranceLevel(int number, String population) {
    this.number = number;
    this.population = population;
  }

  /** The number on the wire: 0, 10, 20, 30 or 40. */
  public int number() {
    return number;
  }

  /** The name of the users of this level in the sentences of refusals, such as SELF_REGISTERED. */
  public String population() {
    return population;
  }

  /** Whether an identity of this level may use a service that asks for {@code wanted}. */
  public boolean satisfies(AssuranceLevel wanted) {
    return number >= wanted.number;
  }

  /** Reads a name in any case, or a number; empty when there is no such level. */
  public static Optional<AssuranceLevel> of(String text) {
    if (text == null) {
      return Optional.empty();
    }
    String wanted = text.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(l -> l.name().equals(wanted) || Integer.toString(l.number).equals(wanted))
        .findFirst();
  }
}
