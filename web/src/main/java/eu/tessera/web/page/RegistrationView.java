package eu.tessera.web.page;

import eu.tessera.web.page.template.JteaccountthereGenerated;
import eu.tessera.web.page.template.JteauthenticatedGenerated;
import eu.tessera.web.page.template.JtechoosepasswordGenerated;
import eu.tessera.web.page.template.JteclosedGenerated;
import eu.tessera.web.page.template.JtehelpGenerated;
import eu.tessera.web.page.template.JtelinkoverGenerated;
import eu.tessera.web.page.template.JtelinkunknownGenerated;
import eu.tessera.web.page.template.JtelostpasswordGenerated;
import eu.tessera.web.page.template.JteprivacyGenerated;
import eu.tessera.web.page.template.JteregisterGenerated;
import eu.tessera.web.page.template.JtesentGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the pages of creating an account and of choosing a password by mail show. */
public interface RegistrationView {

  /** A page that is gone on from by signing in. */
  interface Dead extends View {
    /** Where the sign-in begins. */
    String signIn();
  }

  /**
   * "Create an account" (P1). Posts {@code firstName}, {@code lastName}, {@code email}, {@code
   * confirmEmail}, {@code language}, {@code privacy}, {@code proof} and what the captcha needs.
   *
   * @param complaints what is wrong with what was filled in
   * @param notice what is wrong with the whole of it
   * @param cancel where the person goes instead
   */
  record Register(
      String action,
      Filled filled,
      List<Choice> languages,
      Captcha captcha,
      List<Complaint> complaints,
      Optional<Notice> notice,
      String proof,
      String cancel,
      String privacy,
      String help)
      implements View {
    public Register {
      Links.local(action);
      Links.local(cancel);
      Links.localOrAbsolute(privacy);
      Links.localOrAbsolute(help);
      languages = List.copyOf(languages);
      complaints = List.copyOf(complaints);
    }

    @Override
    public String step() {
      return "register";
    }

    @Override
    public boolean failed() {
      return !complaints.isEmpty() || notice.filter(Notice::failure).isPresent();
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JteregisterGenerated.render(output, null, page, this);
    }
  }

  /** What is filled in. */
  record Filled(
      String firstName, String lastName, String email, String confirmEmail, boolean privacy) {
    @Override
    public String toString() {
      return "Filled[****]";
    }
  }

  /**
   * What keeps programs out. Posts {@code captcha} (the id) with {@code code} or {@code work}, or
   * {@code newCode} for another one.
   *
   * @param passed whether it was met already
   * @param picture address of the code as a picture; without it there is only work
   * @param speech address of the code as sound
   * @param seed and the following: what a machine works out instead
   */
  record Captcha(
      String id,
      boolean passed,
      Optional<String> picture,
      Optional<String> speech,
      String seed,
      int bits,
      int parts) {
    public Captcha {
      picture.ifPresent(Links::local);
      speech.ifPresent(Links::local);
    }
  }

  /**
   * "We have sent you an e-mail", whether or not there was anything to send.
   *
   * @param email where to, if it is known in this browser
   * @param reset whether it is about a lost password rather than a new account
   */
  record Sent(boolean reset, Optional<String> email, String signIn) implements Dead {
    public Sent {
      Links.local(signIn);
    }

    @Override
    public String step() {
      return reset ? "reset-sent" : "registration-sent";
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtesentGenerated.render(output, null, page, this);
    }
  }

  /**
   * The page of the new password (P4). Posts {@code password}, {@code confirmPassword} and {@code
   * proof}, or {@code samples} for other samples.
   *
   * @param login filled in and fixed
   * @param rules what the policy wants
   * @param strength of what was just refused: a key of the bundles
   */
  record ChoosePassword(
      String action,
      String login,
      Rules rules,
      List<String> samples,
      List<Complaint> complaints,
      Optional<Notice> notice,
      Optional<String> strength,
      String proof)
      implements View {
    public ChoosePassword {
      Links.local(action);
      samples = List.copyOf(samples);
      complaints = List.copyOf(complaints);
      Objects.requireNonNull(login);
    }

    @Override
    public String step() {
      return "choose-password";
    }

    @Override
    public boolean failed() {
      return !complaints.isEmpty() || notice.filter(Notice::failure).isPresent();
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtechoosepasswordGenerated.render(output, null, page, this);
    }

    /** Nothing of what it shows belongs in a log. */
    @Override
    public String toString() {
      return "ChoosePassword[****]";
    }
  }

  /**
   * What the policy wants, in numbers.
   *
   * @param groups of four; 0 for no such rule
   */
  record Rules(int shortest, int longest, int groups) {}

  /**
   * A link that was used or is too old (P3). Posts {@code username} and {@code proof}.
   *
   * @param reset whether it was about a lost password rather than a new account
   */
  record LinkOver(
      boolean reset,
      String action,
      String username,
      List<Complaint> complaints,
      Optional<Notice> notice,
      String proof,
      String signIn)
      implements Dead {
    public LinkOver {
      Links.local(action);
      Links.local(signIn);
      complaints = List.copyOf(complaints);
    }

    @Override
    public String step() {
      return "link-over";
    }

    @Override
    public boolean failed() {
      return !complaints.isEmpty() || notice.filter(Notice::failure).isPresent();
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtelinkoverGenerated.render(output, null, page, this);
    }
  }

  /** A link that is none of ours, perhaps cut off when it was copied. */
  record LinkUnknown(String signIn, String register) implements Dead {
    public LinkUnknown {
      Links.local(signIn);
      Links.local(register);
    }

    @Override
    public String step() {
      return "link-unknown";
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtelinkunknownGenerated.render(output, null, page, this);
    }
  }

  /**
   * "Lost your password?" (S9). Posts {@code username}, {@code proof} and what the captcha needs.
   *
   * @param cancel where the person goes instead
   */
  record LostPassword(
      String action,
      String username,
      Captcha captcha,
      List<Complaint> complaints,
      Optional<Notice> notice,
      String proof,
      String cancel)
      implements View {
    public LostPassword {
      Links.local(action);
      Links.local(cancel);
      complaints = List.copyOf(complaints);
    }

    @Override
    public String step() {
      return "lost-password";
    }

    @Override
    public boolean failed() {
      return !complaints.isEmpty() || notice.filter(Notice::failure).isPresent();
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtelostpasswordGenerated.render(output, null, page, this);
    }
  }

  /**
   * "You are now authenticated" (P7).
   *
   * @param proceed where the service that was asked for waits
   */
  record Authenticated(String proceed) implements View {
    public Authenticated {
      Links.local(proceed);
    }

    @Override
    public String step() {
      return "authenticated";
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JteauthenticatedGenerated.render(output, null, page, this);
    }
  }

  /** The address has got an account since the letter was written; its reader may be told. */
  record AccountThere(String signIn) implements Dead {
    public AccountThere {
      Links.local(signIn);
    }

    @Override
    public String step() {
      return "account-there";
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JteaccountthereGenerated.render(output, null, page, this);
    }
  }

  /** No mail can be sent, so neither accounts nor passwords can be given out. */
  record Closed(String signIn) implements Dead {
    public Closed {
      Links.local(signIn);
    }

    @Override
    public String step() {
      return "registration-closed";
    }

    @Override
    public boolean failed() {
      return true;
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JteclosedGenerated.render(output, null, page, this);
    }
  }

  /** "Help for external users". */
  record Help() implements View {
    @Override
    public String step() {
      return "help";
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtehelpGenerated.render(output, null, page, this);
    }
  }

  /** The privacy statement: what Tessera keeps, why, and how long. */
  record Privacy() implements View {
    @Override
    public String step() {
      return "privacy";
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JteprivacyGenerated.render(output, null, page, this);
    }
  }
}
