package eu.tessera.ejb.factor.password.policy;

import eu.tessera.ejb.config.ConfiguredValues;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The rules for a new password (P5). White space is a character like any other, and one of the
 * special ones. Characters are counted as Unicode code points of the NFC form.
 *
 * @param name of the preset, as the setting names it
 * @param shortest number of characters
 * @param longest number of characters
 * @param groups how many of the four groups must be there; 0 for no such rule
 */
public record PasswordPolicy(String name, int shortest, int longest, int groups) {
  /** P5: ten characters of three groups. */
  public static final PasswordPolicy EULOGIN = new PasswordPolicy("eulogin", 10, 128, 3);

  /** OWASP ASVS 5.0, 6.2: twelve characters, whichever they are. */
  public static final PasswordPolicy ASVS = new PasswordPolicy("asvs", 12, 128, 0);

  /** The preset of {@code tessera.password.policy}; {@code eulogin} where none is named. */
  public static PasswordPolicy read(ConfiguredValues values) {
    String name =
        values.text("tessera.password.policy").orElse(EULOGIN.name()).toLowerCase(Locale.ROOT);
    return List.of(EULOGIN, ASVS).stream()
        .filter(policy -> policy.name().equals(name))
        .findFirst()
        .orElseThrow(() -> ConfiguredValues.refused("tessera.password.policy", "eulogin or asvs"));
  }

  /** What is wrong with a password; empty when it keeps the rules. */
  public List<PasswordFlaw> flaws(String password, Owner owner) {
    if (password.isEmpty()) {
      return List.of(PasswordFlaw.EMPTY);
    }
    String text = Normalizer.normalize(password, Form.NFC);
    int length = text.codePointCount(0, text.length());
    List<PasswordFlaw> flaws = new ArrayList<>();
    if (length < shortest) {
      flaws.add(PasswordFlaw.TOO_SHORT);
    }
    if (length > longest) {
      flaws.add(PasswordFlaw.TOO_LONG);
    }
    if (text.codePoints().anyMatch(PasswordPolicy::untypable)) {
      flaws.add(PasswordFlaw.UNTYPABLE);
    }
    if (CharacterGroup.of(text).size() < groups) {
      flaws.add(PasswordFlaw.TOO_FEW_GROUPS);
    }
    if (length <= longest && owner.words().stream().anyMatch(Owner.small(text)::contains)) {
      flaws.add(PasswordFlaw.HOLDS_NAME);
    }
    return List.copyOf(flaws);
  }

  private static boolean untypable(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL || type == Character.SURROGATE;
  }
}
