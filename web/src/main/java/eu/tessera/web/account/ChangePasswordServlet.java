package eu.tessera.web.account;

import eu.tessera.ejb.change.Managed;
import eu.tessera.ejb.change.OwnPassword;
import eu.tessera.ejb.factor.Answer;
import eu.tessera.ejb.factor.FactorRunner;
import eu.tessera.ejb.factor.Verdict;
import eu.tessera.ejb.factor.password.PasswordChange;
import eu.tessera.ejb.factor.password.policy.PasswordPolicy;
import eu.tessera.federation.assurance.Method;
import eu.tessera.web.page.Complaint;
import eu.tessera.web.page.MyAccount;
import eu.tessera.web.page.Notice;
import eu.tessera.web.page.OwnForm;
import eu.tessera.web.page.RegistrationView;
import eu.tessera.web.page.View;
import eu.tessera.web.registration.RegistrationTexts;
import eu.tessera.web.signin.PostedForm;
import eu.tessera.web.signin.Redirects;
import eu.tessera.web.signin.Sources;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * "Change password". The old password, typed here, is the fresh proof of an account that has
 * nothing stronger; it is looked at by the runner of all factors, with its throttles. An account
 * that can prove more does so first, on the one path.
 */
@WebServlet(MyAccount.CHANGE_PASSWORD)
public class ChangePasswordServlet extends FormServlet {
  private static final long serialVersionUID = 1L;
  private static final String OLD = "old";
  private static final String NEW = "new";
  private static final String AGAIN = "again";

  @Inject private transient OwnPassword passwords;
  @Inject private transient FactorRunner runner;

  @Override
  List<String> keeps() {
    return List.of();
  }

  @Override
  boolean offered(Person person) {
    return Managed.of(person.account()).password();
  }

  @Override
  boolean confidential(Person person) {
    return door().has(person).stream().anyMatch(m -> m != Method.PASSWORD);
  }

  @Override
  View view(Person person, Typed typed, OwnForm.Frame frame, HttpServletRequest request) {
    PasswordPolicy policy = passwords.rules().policy();
    return new OwnForm.ChangePassword(
        frame,
        person.login(),
        new RegistrationView.Rules(policy.shortest(), policy.longest(), policy.groups()),
        passwords.rules().samples());
  }

  @Override
  Optional<Typed> act(
      Person person,
      PostedForm form,
      Typed typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (form.field("samples").isPresent()) {
      return Optional.of(Typed.nothing());
    }
    String wanted = form.field(NEW).orElse("");
    List<Complaint> complaints = complaints(person, form, wanted);
    if (!complaints.isEmpty()) {
      return Optional.of(typed.wrong(complaints));
    }
    Verdict verdict =
        runner.run(
            Method.PASSWORD,
            Optional.of(person.account().id()),
            person.account().id().toString(),
            new Answer(Map.of("password", form.field(OLD).orElse(""))),
            Sources.of(request));
    Optional<Typed> refused = refused(verdict, typed);
    if (refused.isPresent()) {
      return refused;
    }
    PasswordChange change =
        passwords.change(person.account(), person.session(), wanted.toCharArray());
    if (change != PasswordChange.DONE) {
      return Optional.of(
          typed.noticed(change == PasswordChange.UNTOLD ? Notice.NOT_TOLD : Notice.BUSY));
    }
    Redirects.seeOther(response, request.getContextPath() + MyAccount.CONFIGURE + "?done=password");
    return Optional.empty();
  }

  /** What is wrong with the new password; the old one is looked at only when nothing is. */
  private List<Complaint> complaints(Person person, PostedForm form, String wanted) {
    List<Complaint> complaints = new ArrayList<>();
    if (form.field(OLD).orElse("").isEmpty()) {
      complaints.add(Complaint.about(OLD, Notice.PASSWORD_MISSING));
    }
    passwords.flaws(person.account(), wanted).stream()
        .map(flaw -> RegistrationTexts.of(flaw, passwords.rules().policy(), NEW))
        .forEach(complaints::add);
    if (complaints.isEmpty() && !form.field(AGAIN).equals(Optional.of(wanted))) {
      complaints.add(Complaint.about(AGAIN, "changepassword.problem.again"));
    }
    if (complaints.isEmpty() && form.field(OLD).equals(Optional.of(wanted))) {
      complaints.add(Complaint.about(NEW, "changepassword.problem.same"));
    }
    return complaints;
  }

  private static Optional<Typed> refused(Verdict verdict, Typed typed) {
    return verdict.match(
        new Verdict.Cases<Optional<Typed>>() {
          @Override
          public Optional<Typed> proven(Verdict.Proven proven) {
            return Optional.empty();
          }

          @Override
          public Optional<Typed> wrong() {
            return Optional.of(
                typed.wrong(List.of(Complaint.about(OLD, "changepassword.problem.old"))));
          }

          @Override
          public Optional<Typed> tooMany() {
            return Optional.of(typed.noticed(Notice.TOO_MANY_TRIES));
          }

          @Override
          public Optional<Typed> busy() {
            return Optional.of(typed.noticed(Notice.BUSY));
          }

          @Override
          public Optional<Typed> notUsable() {
            return Optional.of(typed.noticed(Notice.TOO_MANY_TRIES));
          }
        });
  }
}
