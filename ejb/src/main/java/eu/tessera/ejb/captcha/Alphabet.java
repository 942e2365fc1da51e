package eu.tessera.ejb.captcha;

import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * The characters of a code: capital letters and digits of which no two look alike, nor like one
 * that was left out (B and 8, D and O and 0, G and 6, I and L and 1, N, Q, S and 5, V and U, W, Z
 * and 2). In small letters they count as the same.
 */
final class Alphabet {
  static final String CHARACTERS = "ACEFHJKMPRTUXY34679";

  /** 19 to the power of 5: 2.5 million codes, each good for one try. */
  static final int LENGTH = 5;

  private Alphabet() {}

  static String draw(RandomGenerator random) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return code.toString();
  }

  /** What was typed as it is compared: in capitals, without the white space between. */
  static String canonical(String typed) {
    return typed.length() > 100
        ? ""
        : typed.replaceAll("[\\s\\p{Z}-]", "").toUpperCase(Locale.ROOT);
  }
}
