package eu.tessera.web.page;

import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The order in which a reader of a language looks for a name. The JDK knows it for every official
 * language but Maltese, whose own letters it puts behind all others. Irish and Maltese names of
 * countries begin with an article, by which nobody looks.
 */
final class Alphabet {
  /** Each letter after the one before it in the alphabet; the same as CLDR has them. */
  private static final String MALTESE = "& B < ċ , Ċ & F < ġ , Ġ & H < ħ , Ħ & Y < ż , Ż";

  private static final Map<String, Pattern> ARTICLES =
      Map.of(
          "ga", Pattern.compile("^(an t-|an |na )", Pattern.CASE_INSENSITIVE),
          "mt", Pattern.compile("^(i?l-|i[ċdnrstxżz]-)", Pattern.CASE_INSENSITIVE));

  private Alphabet() {}

  /** Orders names as a reader of that language does. */
  static Comparator<String> of(Locale reader) {
    Collator collator = collator(reader);
    Pattern article = ARTICLES.get(reader.getLanguage());
    return article == null
        ? collator::compare
        : Comparator.comparing(name -> article.matcher(name).replaceFirst(""), collator::compare);
  }

  private static Collator collator(Locale reader) {
    Collator known = Collator.getInstance(reader);
    if (!reader.getLanguage().equals("mt") || !(known instanceof RuleBasedCollator rules)) {
      return known;
    }
    try {
      return new RuleBasedCollator(rules.getRules() + MALTESE);
    } catch (ParseException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
