package eu.tessera.ejb.factor.password.policy;

import java.util.EnumSet;
import java.util.Set;

/**
 * The groups of characters that P5 counts. A letter of an alphabet without capitals counts as lower
 * case, so that such a password has a group of its own and no advantage.
 */
public enum CharacterGroup {
  UPPER,
  LOWER,
  DIGIT,
  SPECIAL;

  /** The groups that a text has characters of. */
  public static Set<CharacterGroup> of(String text) {
    Set<CharacterGroup> groups = EnumSet.noneOf(CharacterGroup.class);
    text.codePoints().forEach(point -> groups.add(of(point)));
    return groups;
  }

  private static CharacterGroup of(int point) {
    if (Character.isUpperCase(point) || Character.isTitleCase(point)) {
      return UPPER;
    }
    if (Character.isLetter(point)) {
      return LOWER;
    }
    return Character.isDigit(point) ? DIGIT : SPECIAL;
  }
}
