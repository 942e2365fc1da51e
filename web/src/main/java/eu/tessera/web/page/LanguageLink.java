package eu.tessera.web.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The way to the same page in another language.
 *
 * @param name the language's own name for itself, written as its speakers do (CLDR)
 */
public record LanguageLink(String code, String name, String href, boolean current) {

  static LanguageLink to(Locale locale, String path, String current) {
    String code = locale.getLanguage();
    return new LanguageLink(
        code, locale.getDisplayLanguage(locale), asking(path, code), code.equals(current));
  }

  /** The language's name in itself. */
  static String name(Locale locale) {
    return locale.getDisplayLanguage(locale);
  }

  /** The path with its query, asking for this language and no other. */
  private static String asking(String path, String code) {
    String[] parts = path.split("#", 2)[0].split("\\?", 2);
    String query = parts.length == 2 ? parts[1] : "";
    String kept =
        Arrays.stream(query.split("&"))
            .filter(pair -> !pair.isEmpty() && !named(pair, Languages.PARAMETER))
            .map(pair -> pair + "&")
            .collect(Collectors.joining());
    return parts[0] + "?" + kept + Languages.PARAMETER + "=" + code;
  }

  private static boolean named(String pair, String parameter) {
    return pair.equals(parameter) || pair.startsWith(parameter + "=");
  }
}
