package eu.tessera.web.account;

import eu.tessera.ejb.change.Deletions;
import eu.tessera.ejb.change.Managed;
import eu.tessera.web.page.Complaint;
import eu.tessera.web.page.LetterView;
import eu.tessera.web.page.MyAccount;
import eu.tessera.web.page.Notice;
import eu.tessera.web.page.OwnForm;
import eu.tessera.web.page.View;
import eu.tessera.web.page.Way;
import eu.tessera.web.signin.HandBacks;
import eu.tessera.web.signin.PostedForm;
import eu.tessera.web.signin.Redirects;
import eu.tessera.web.signin.Sources;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** "Delete my account": plans it, and logs the person out everywhere. */
@WebServlet(MyAccount.DELETE)
public class DeleteAccountServlet extends FormServlet {
  private static final long serialVersionUID = 1L;
  private static final String SURE = "sure";

  /** When the account will be deleted, for the page that follows. */
  private static final String DUE = "due";

  @Inject private transient Deletions deletions;
  @Inject private transient HandBacks handBacks;
  @Inject private transient Clock clock;

  @Override
  List<String> keeps() {
    return List.of();
  }

  @Override
  boolean offered(Person person) {
    return Managed.of(person.account()).deletion();
  }

  @Override
  boolean confidential(Person person) {
    return true;
  }

  @Override
  View view(Person person, Typed typed, OwnForm.Frame frame, HttpServletRequest request) {
    return new OwnForm.DeleteAccount(
        frame,
        person.account().name().full(),
        clock.instant().plus(deletions.delay()),
        person.account().email().isPresent());
  }

  @Override
  Optional<Typed> act(
      Person person,
      PostedForm form,
      Typed typed,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (form.field(SURE).isEmpty()) {
      return Optional.of(typed.wrong(List.of(Complaint.about(SURE, "delete.problem.sure"))));
    }
    Optional<Instant> due =
        deletions.plan(person.account(), person.session().device(), Sources.of(request).address());
    if (due.isEmpty()) {
      return Optional.of(typed.noticed(Notice.NOT_TOLD));
    }
    handBacks.endAll(person.session(), response);
    Redirects.seeOther(
        response, request.getRequestURI() + keep(DUE, due.get().toString(), request, response));
    return Optional.empty();
  }

  /** What has come of it is told to who is signed in no more; everybody else gets the form. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Instant> due = word(DUE, request).map(Instant::parse);
    if (due.isEmpty()) {
      super.doGet(request, response);
      return;
    }
    View told =
        new LetterView.Told(
            "deletion-planned",
            LetterView.Outcome.DELETION_PLANNED,
            due,
            List.of(new View.Action(Way.START_AGAIN, request.getContextPath() + "/login")));
    door()
        .answers()
        .send(
            told, door().answers().context(request, response), HttpServletResponse.SC_OK, response);
  }
}
