package eu.tessera.web.account;

import eu.tessera.ejb.account.TypedName;
import eu.tessera.ejb.change.Managed;
import eu.tessera.ejb.change.OwnDetails;
import eu.tessera.federation.identity.PersonName;
import eu.tessera.web.page.Complaint;
import eu.tessera.web.page.MyAccount;
import eu.tessera.web.page.OwnForm;
import eu.tessera.web.page.View;
import eu.tessera.web.registration.EmailLanguages;
import eu.tessera.web.signin.PostedForm;
import eu.tessera.web.signin.Redirects;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** First name, last name, and the language of e-mails. */
@WebServlet(MyAccount.PERSONAL)
public class PersonalServlet extends FormServlet {
  private static final long serialVersionUID = 1L;
  private static final String FIRST = "firstname";
  private static final String LAST = "lastname";
  private static final String LANGUAGE = "language";

  @Inject private transient OwnDetails details;

  @Override
  List<String> keeps() {
    return List.of(FIRST, LAST, LANGUAGE);
  }

  @Override
  boolean offered(Person person) {
    return true;
  }

  @Override
  boolean confidential(Person person) {
    return false;
  }

  @Override
  View view(Person person, Typed typed, OwnForm.Frame frame, HttpServletRequest request) {
    PersonName name = person.account().name();
    String language = typed.field(LANGUAGE, person.account().language());
    return new OwnForm.Personal(
        frame,
        person.sort(),
        Managed.of(person.account()).names(),
        typed.field(FIRST, name.first()),
        typed.field(LAST, name.last()),
        EmailLanguages.choices(language));
  }

  @Override
  Optional<Typed> act(
      Person person,
      PostedForm form,
      Typed typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    boolean names = Managed.of(person.account()).names();
    Optional<String> language = form.field(LANGUAGE).filter(OwnDetails.LANGUAGES::contains);
    List<Complaint> complaints = new ArrayList<>();
    if (names) {
      complaint(FIRST, typed, "personal.problem.first").ifPresent(complaints::add);
      complaint(LAST, typed, "personal.problem.last").ifPresent(complaints::add);
    }
    if (language.isEmpty()) {
      complaints.add(Complaint.about(LANGUAGE, "personal.problem.language"));
    }
    if (!complaints.isEmpty()) {
      return Optional.of(typed.wrong(complaints));
    }
    if (names) {
      details.rename(person.account(), new PersonName(name(typed, FIRST), name(typed, LAST)));
    }
    details.speak(person.account(), language.orElseThrow());
    Redirects.seeOther(response, request.getContextPath() + MyAccount.CONFIGURE + "?done=details");
    return Optional.empty();
  }

  private static Optional<Complaint> complaint(String field, Typed typed, String missing) {
    String text = typed.field(field, "");
    if (text.isBlank()) {
      return Optional.of(Complaint.about(field, missing));
    }
    return TypedName.of(text).isPresent()
        ? Optional.empty()
        : Optional.of(Complaint.about(field, "personal.problem.name"));
  }

  private static String name(Typed typed, String field) {
    return TypedName.of(typed.field(field, "")).orElseThrow();
  }
}
