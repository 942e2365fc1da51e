package eu.tessera.web.account;

import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.change.EmailWish;
import eu.tessera.ejb.change.Managed;
import eu.tessera.ejb.change.OwnEmail;
import eu.tessera.ejb.registration.RegistrationFlaw;
import eu.tessera.ejb.registration.RegistrationRules;
import eu.tessera.web.page.Complaint;
import eu.tessera.web.page.MyAccount;
import eu.tessera.web.page.Notice;
import eu.tessera.web.page.OwnForm;
import eu.tessera.web.page.View;
import eu.tessera.web.registration.RegistrationTexts;
import eu.tessera.web.signin.PostedForm;
import eu.tessera.web.signin.Redirects;
import eu.tessera.web.signin.Sources;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;

/** "Change e-mail address": a link goes to the new one, and nothing else happens yet. */
@WebServlet(MyAccount.CHANGE_EMAIL)
public class ChangeEmailServlet extends FormServlet {
  private static final long serialVersionUID = 1L;
  private static final String EMAIL = "email";
  private static final String AGAIN = "again";

  /** Where the link went, for the page that follows. */
  private static final String SENT = "sent";

  @Inject private transient OwnEmail emails;
  @Inject private transient RegistrationRules rules;

  @Override
  List<String> keeps() {
    return List.of(EMAIL, AGAIN);
  }

  @Override
  boolean offered(Person person) {
    return Managed.of(person.account()).email();
  }

  @Override
  boolean confidential(Person person) {
    return true;
  }

  @Override
  View view(Person person, Typed typed, OwnForm.Frame frame, HttpServletRequest request) {
    return new OwnForm.ChangeEmail(
        frame, person.login(), typed.field(EMAIL, ""), typed.field(AGAIN, ""), word(SENT, request));
  }

  @Override
  Optional<Typed> act(
      Person person,
      PostedForm form,
      Typed typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<EmailAddress> wanted = EmailAddress.of(typed.field(EMAIL, ""));
    if (wanted.isEmpty()) {
      return wrong(typed, EMAIL, "changeemail.problem.form");
    }
    if (!EmailAddress.of(typed.field(AGAIN, "")).equals(wanted)) {
      return wrong(typed, AGAIN, "changeemail.problem.again");
    }
    Optional<RegistrationFlaw> flaw = rules.flaw(wanted.get());
    if (flaw.isPresent()) {
      return Optional.of(typed.wrong(List.of(RegistrationTexts.of(flaw.get()))));
    }
    EmailWish wish = emails.ask(person.account(), wanted.get(), Sources.of(request).address());
    return switch (wish) {
      case ASKED -> sent(wanted.get(), request, response);
      case SAME -> wrong(typed, EMAIL, "changeemail.problem.same");
      case TOO_MANY -> Optional.of(typed.noticed(Notice.TOO_MANY_WISHES));
      case NO_MAIL -> Optional.of(typed.noticed(Notice.NO_MAIL));
    };
  }

  private Optional<Typed> sent(
      EmailAddress address, HttpServletRequest request, HttpServletResponse response) {
    Redirects.seeOther(
        response, request.getRequestURI() + keep(SENT, address.typed(), request, response));
    return Optional.empty();
  }

  private static Optional<Typed> wrong(Typed typed, String field, String key) {
    return Optional.of(typed.wrong(List.of(Complaint.about(field, key))));
  }
}
