package eu.tessera.web.page;

import eu.tessera.web.page.template.JtechangeemailGenerated;
import eu.tessera.web.page.template.JtechangepasswordGenerated;
import eu.tessera.web.page.template.JtedeleteaccountGenerated;
import eu.tessera.web.page.template.JtepersonalGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The forms of My Account. Each posts {@code proof}, which shows that it is ours and made for this
 * session, {@code uid}, by which what was typed finds its owner again after a sign-in, and {@code
 * once}, by which one that is sent twice is known.
 */
public interface OwnForm {
  /**
   * What every form has.
   *
   * @param action where it posts to
   * @param complaints what is wrong with what was posted
   * @param notice a sentence above it
   */
  record Frame(
      String action,
      String proof,
      String uid,
      String once,
      List<Complaint> complaints,
      Optional<Notice> notice) {
    public Frame {
      Links.local(action);
      complaints = List.copyOf(complaints);
    }

    boolean failed() {
      return !complaints.isEmpty() || notice.filter(Notice::failure).isPresent();
    }
  }

  Frame frame();

  /**
   * First name, last name, language of e-mails.
   *
   * @param names whether the names can be changed here
   */
  record Personal(
      Frame frame,
      AccountSort kind,
      boolean names,
      String firstName,
      String lastName,
      List<Choice> languages)
      implements View, OwnForm {
    public Personal {
      languages = List.copyOf(languages);
    }

    @Override
    public String step() {
      return "personal";
    }

    @Override
    public boolean failed() {
      return frame.failed();
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtepersonalGenerated.render(output, null, page, this);
    }
  }

  /**
   * Old password, and the new one twice.
   *
   * @param username what password managers keep it under
   * @param rules what the policy wants
   * @param samples random passwords to choose from
   */
  record ChangePassword(
      Frame frame, String username, RegistrationView.Rules rules, List<String> samples)
      implements View, OwnForm {
    public ChangePassword {
      samples = List.copyOf(samples);
    }

    @Override
    public String step() {
      return "change-password";
    }

    @Override
    public boolean failed() {
      return frame.failed();
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtechangepasswordGenerated.render(output, null, page, this);
    }

    /** Prints no password, though a sample is nobody's yet. */
    @Override
    public String toString() {
      return "ChangePassword[****]";
    }
  }

  /**
   * Another e-mail address, twice.
   *
   * @param current the one that the account has
   * @param sentTo where the link went just now
   */
  record ChangeEmail(
      Frame frame, String current, String email, String again, Optional<String> sentTo)
      implements View, OwnForm {
    @Override
    public String step() {
      return "change-email";
    }

    @Override
    public boolean failed() {
      return frame.failed();
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtechangeemailGenerated.render(output, null, page, this);
    }
  }

  /**
   * "Delete my account".
   *
   * @param due when it would be deleted, were it wished for now
   * @param mail whether the account has an address to which the way back is sent
   */
  record DeleteAccount(Frame frame, String name, Instant due, boolean mail)
      implements View, OwnForm {
    @Override
    public String step() {
      return "delete-account";
    }

    @Override
    public boolean failed() {
      return frame.failed();
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtedeleteaccountGenerated.render(output, null, page, this);
    }
  }
}
