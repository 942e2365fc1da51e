package eu.tessera.web.page;

import eu.tessera.web.page.template.JteletterGenerated;
import eu.tessera.web.page.template.JtetoldGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The pages that links in letters lead to: following the link (GET) only asks, for mail scanners
 * follow links too; the button (POST) does it.
 */
public interface LetterView {
  /**
   * What a link is for. In the bundles as {@code letter.NAME.title}, {@code .text}, {@code
   * .button}.
   */
  enum Question {
    NOT_ME_NEW_DEVICE("not-me"),
    NOT_ME_PASSWORD_CHANGED("not-me"),
    NOT_ME_EMAIL_CHANGED("not-me"),
    NOT_ME_DELETION_PLANNED("not-me"),
    NOT_ME_TOKEN_CHANGED("not-me"),
    CONFIRM_EMAIL("confirm-email"),
    KEEP_ACCOUNT("keep-account");

    private final String step;

    Question(String step) {
      this.step = step;
    }

    String key(String part) {
      return "letter." + name() + "." + part;
    }

    /** Whether all sessions end and the password stops, which the page then lists. */
    public boolean secures() {
      return step.equals("not-me");
    }
  }

  /**
   * Asks before it is done.
   *
   * @param token the link's secret, posted along
   * @param subject what the text names, such as the new address
   */
  record Ask(Question question, String action, String token, String proof, Optional<String> subject)
      implements View {
    public Ask {
      Links.local(action);
      subject = subject.map(Shown::briefly);
    }

    @Override
    public String step() {
      return question.step;
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JteletterGenerated.render(output, null, page, this);
    }

    /** The token is a secret. */
    @Override
    public String toString() {
      return "Ask[" + question + "]";
    }
  }

  /** What has come of it. In the bundles as {@code told.NAME.title} and {@code .text}. */
  enum Outcome {
    SECURED(true),
    SECURED_UNTOLD(true),
    REST(false),
    NOT_ME_VOID(false),
    EMAIL_CONFIRMED(true),
    EMAIL_VOID(false),
    EMAIL_TAKEN(false),
    EMAIL_UNTOLD(false),
    EMAIL_OTHER_ACCOUNT(false),
    ACCOUNT_KEPT(true),
    KEEP_VOID(false),
    DELETION_PLANNED(true);

    private final boolean good;

    Outcome(boolean good) {
      this.good = good;
    }

    boolean good() {
      return good;
    }

    String key(String part) {
      return "told." + name() + "." + part;
    }
  }

  /**
   * Tells what has come of it.
   *
   * @param day what the text names, if it names a day
   */
  record Told(String step, Outcome outcome, Optional<Instant> day, List<View.Action> waysOn)
      implements View {
    public Told {
      waysOn = List.copyOf(waysOn);
    }

    @Override
    public boolean failed() {
      return !outcome.good();
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtetoldGenerated.render(output, null, page, this);
    }
  }
}
