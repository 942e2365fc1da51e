package eu.tessera.bench.browser;

import java.util.Map;
import java.util.regex.Pattern;

/** Reads the text of an attribute. */
final class Html {
  private static final Pattern REFERENCE = Pattern.compile("&(#[xX]?)?([0-9A-Za-z]+);");
  private static final Map<String, String> NAMES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

  private Html() {}

  static String text(String escaped) {
    return REFERENCE
        .matcher(escaped)
        .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(sign(m.group(1), m.group(2))));
  }

  private static String sign(String kind, String name) {
    if (kind == null) {
      return NAMES.getOrDefault(name, "&" + name + ";");
    }
    return Character.toString(Integer.parseInt(name, kind.length() == 2 ? 16 : 10));
  }
}
