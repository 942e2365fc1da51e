package eu.tessera.ejb.account;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A first or last name as somebody types it. The rule: any alphabet, as it is written (Unicode NFC,
 * white space at the ends off and within as one space), with at least one letter and at most
 * {@value #LONGEST} characters. Refused: control characters, invisible ones and those that turn the
 * direction of text (but not the two joiners that Persian and the Indian scripts need), symbols
 * ({@code < > = + | $} and emoji), the sign {@code @}, and {@code ://}, so that nobody sends
 * advertising in our letters by the name of it.
 */
public final class TypedName {
  /** In UTF-16 units, as the database counts. */
  public static final int LONGEST = 256;

  private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\t\\n\\r]+");
  private static final Pattern JOINERS = Pattern.compile("[\\u200c\\u200d]");
  private static final Pattern REFUSED =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Sm}\\p{Sc}\\p{So}@]|://");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private TypedName() {}

  /** The name as it is kept; empty when it is none by the rule, an empty one included. */
  public static Optional<String> of(String typed) {
    if (typed.length() > 2 * LONGEST) {
      return Optional.empty();
    }
    String name = SPACE.matcher(Normalizer.normalize(typed, Form.NFC)).replaceAll(" ").strip();
    boolean refused = REFUSED.matcher(JOINERS.matcher(name).replaceAll("")).find();
    return Optional.of(name)
        .filter(n -> !refused && n.length() <= LONGEST && LETTER.matcher(n).find());
  }
}
