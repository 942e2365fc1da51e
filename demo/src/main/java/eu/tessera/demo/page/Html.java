package eu.tessera.demo.page;

import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of markup that is safe to show. The only way from text to markup is through {@link #of},
 * which escapes every part that is not itself markup, so no page can forget it.
 */
public final class Html {
  /** Nothing at all. */
  public static final Html NONE = new Html("");

  private final String markup;

  private Html(String markup) {
    this.markup = markup;
  }

  /**
   * Fills a template.
   *
   * @param template written in the source, with {@code {}} for each part; attribute values stand in
   *     double quotes
   * @param parts markup stays as it is, everything else is escaped as text
   */
  public static Html of(String template, Object... parts) {
    var page = new StringBuilder(template.length() + 64);
    int from = 0;
    for (Object part : parts) {
      int hole = template.indexOf("{}", from);
      if (hole < 0) {
        throw new IllegalArgumentException("more parts than places in the template");
      }
      page.append(template, from, hole)
          .append(part instanceof Html html ? html.markup : escaped(String.valueOf(part)));
      from = hole + 2;
    }
    if (template.indexOf("{}", from) >= 0) {
      throw new IllegalArgumentException("more places in the template than parts");
    }
    return new Html(page.append(template, from, template.length()).toString());
  }

  /** Collects pieces into one, in order. */
  public static Collector<Html, ?, Html> joined() {
    return Collectors.mapping(
        h -> h.markup, Collectors.collectingAndThen(Collectors.joining("\n"), Html::new));
  }

  /** Several pieces, one after the other. */
  public static Html all(Html... pieces) {
    return Stream.of(pieces).collect(joined());
  }

  /** The piece if the condition holds, else nothing. */
  public static Html when(boolean condition, Html piece) {
    return condition ? piece : NONE;
  }

  private static String escaped(String text) {
    var safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  /** The markup, for writing it out. */
  @Override
  public String toString() {
    return markup;
  }
}
