package eu.tessera.ejb.notify;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/**
 * The rule for what other people have written and a letter shows (names of people, devices and
 * services, an operator's reason): Unicode NFC; line ends and all other white space become one
 * space; control, direction, unassigned and private characters are taken out (the two joiners that
 * Persian and Indian names are written with stay); what is too long is cut, with an ellipsis.
 * Everything else stays, in any alphabet.
 */
final class HarmlessText {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\x85]+");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}&&[^\\u200c\\u200d]]");

  /** What a mail program would make a link of, or a name that was never one. */
  private static final Pattern ADDRESS = Pattern.compile("[/\\\\:@]|\\.\\p{L}{2}|\\p{N}{4}");

  private HarmlessText() {}

  /**
   * @param most code points, of which the last is an ellipsis where the text was cut
   */
  static String line(String written, int most) {
    // what is cut off anyway is not worth the work
    String near = written.substring(0, Math.min(written.length(), 8 * most));
    String spaced = SPACE.matcher(Normalizer.normalize(near, Form.NFC)).replaceAll(" ");
    String seen = UNSEEN.matcher(spaced).replaceAll("").strip();
    return seen.codePointCount(0, seen.length()) <= most
        ? seen
        : seen.substring(0, seen.offsetByCodePoints(0, most - 1)).strip() + "…";
  }

  /**
   * A name for the greeting. Whoever registers somebody else's address chooses the name, so one
   * that holds an address or a number is no name: nobody shall send advertisements by our letters.
   *
   * @return empty when the reader is better greeted without a name
   */
  static String name(String written) {
    String name = line(written, 60);
    return ADDRESS.matcher(name).find() ? "" : name;
  }
}
