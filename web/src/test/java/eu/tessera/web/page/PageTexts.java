package eu.tessera.web.page;

import java.util.Locale;

/** What pages say, for tests of other rooms. */
public final class PageTexts {
  private final Messages messages;

  private PageTexts(Messages messages) {
    this.messages = messages;
  }

  public static PageTexts in(Locale locale) {
    return new PageTexts(Messages.in(locale).orElseThrow());
  }

  /** A part of what the page of a problem says: {@code title}, {@code what} or {@code next}. */
  public String problem(ProblemCode problem, String part) {
    return messages.text(problem.key(part));
  }
}
