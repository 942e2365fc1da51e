package eu.tessera.ejb.factor.password.policy;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;

/** How hard a password is to guess, as zxcvbn estimates it. A hint for people, never a rule. */
public enum PasswordStrength {
  WEAK,
  FAIR,
  GOOD,
  STRONG;

  /**
   * Guessing beyond this length is of no interest, and estimating costs more with each character.
   */
  private static final int LOOKED_AT = 40;

  static PasswordStrength of(String password, Owner owner) {
    String start = password.substring(0, Math.min(LOOKED_AT, password.length()));
    int score = ZXCVBN.INSTANCE.measure(start, List.copyOf(owner.words())).getScore();
    return switch (score) {
      case 0, 1 -> WEAK;
      case 2 -> FAIR;
      case 3 -> GOOD;
      default -> STRONG;
    };
  }

  /** Its dictionaries are read when somebody first wants a hint. */
  private static final class ZXCVBN {
    static final Zxcvbn INSTANCE = new Zxcvbn();
  }
}
