package eu.tessera.web.console;

import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.exchange.Answer;
import eu.tessera.web.page.ConsoleView;
import eu.tessera.web.page.ConsoleView.Frame;
import eu.tessera.web.page.ConsoleView.Said;
import eu.tessera.web.page.ProblemCode;
import eu.tessera.web.signin.Answers;
import eu.tessera.web.signin.Explanations;
import eu.tessera.web.signin.FormProof;
import eu.tessera.web.signin.Redirects;
import eu.tessera.web.signin.SignedInPage;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * What all pages of the console have in common: who may enter, the menu, the head of the page, the
 * proof that a form is ours, and what follows on it.
 */
abstract class ConsolePage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** What was done, for the page that follows; a word of {@link Done}. */
  private static final String DONE = "done";

  @Inject private transient Entrance entrance;
  @Inject private transient Answers answers;
  @Inject private transient Explanations explanations;
  @Inject private transient Vault vault;
  private transient FormProof proof;
  private final Menu place;

  ConsolePage(Menu place) {
    this.place = place;
  }

  @Override
  public void init() {
    proof = new FormProof(vault);
  }

  /** The page for somebody who may be here; empty when there is no such page for that person. */
  abstract Optional<ConsoleView> found(Visitor visitor, Frame frame, HttpServletRequest request);

  /**
   * Does what a form of ours asks.
   *
   * @param frame for a page that shows the form again
   */
  Outcome acted(Visitor visitor, Typed typed, Frame frame, HttpServletRequest request) {
    return Outcome.nowhere();
  }

  /** Reads what was posted. */
  Typed typed(HttpServletRequest request) throws IOException, ServletException {
    return Typed.form(request);
  }

  @Override
  protected final void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Visitor> visitor = entrance.admit(request, response);
    if (visitor.isPresent()) {
      Frame frame = frame(visitor.get(), request);
      Optional<Said> done = Done.named(asked(request, DONE)).map(Done::said);
      show(visitor.get(), done.map(frame::saying).orElse(frame), request, response);
    }
  }

  @Override
  protected final void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    Optional<Visitor> visitor = entrance.admitForm(request, response);
    if (visitor.isEmpty()) {
      return;
    }
    if (!place.isFor(visitor.get().actor())) {
      nothing(request, response); // unread, for what was sent may be large
      return;
    }
    Frame frame = frame(visitor.get(), request);
    try (Typed typed = typed(request)) {
      boolean ours = proof.fits(visitor.get().session().id(), place(request), typed.text("proof"));
      Outcome outcome =
          ours
              ? acted(visitor.get(), typed, frame, request)
              : new Outcome.Says(
                  "This page was open too long, or was not ours. Look at it again, and send it once"
                      + " more.");
      answer(outcome, visitor.get(), frame, request, response);
    }
  }

  private void answer(
      Outcome outcome,
      Visitor visitor,
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (outcome instanceof Outcome.Goes goes) {
      Redirects.seeOther(
          response, request.getContextPath() + goes.path() + "?" + DONE + "=" + goes.done().word());
    } else if (outcome instanceof Outcome.Shows shows) {
      send(shows.view(), visitor, request, response);
    } else if (outcome instanceof Outcome.Sends file) {
      response.setContentType(file.type());
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
      file.writer().write(response.getOutputStream());
    } else if (outcome instanceof Outcome.Says says) {
      show(visitor, frame.saying(new Said(true, says.sentence())), request, response);
    } else {
      nothing(request, response);
    }
  }

  private void show(
      Visitor visitor, Frame frame, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<ConsoleView> view =
        place.isFor(visitor.actor()) ? found(visitor, frame, request) : Optional.empty();
    if (view.isPresent()) {
      send(view.get(), visitor, request, response);
    } else {
      nothing(request, response);
    }
  }

  private void nothing(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    explanations.explain(
        ProblemCode.PAGE_UNKNOWN, Optional.empty(), "not for this account", request, response);
  }

  private void send(
      ConsoleView view, Visitor visitor, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // without a script; not with what was done, which is said once
    view.reloads()
        .ifPresent(
            seconds -> response.setHeader("Refresh", seconds + "; url=" + request.getRequestURI()));
    answers.send(
        view,
        answers
            .context(request, response)
            .signedInAs(visitor.account().name().full(), SignedInPage.menu(request)),
        view.failed() ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_OK,
        response);
  }

  private Frame frame(Visitor visitor, HttpServletRequest request) {
    return new Frame(
        place.entries(visitor.actor(), request.getContextPath()),
        request.getRequestURI(),
        proof.of(visitor.session().id(), place(request)),
        Optional.empty());
  }

  /** Each place has a proof of its own. */
  private static String place(HttpServletRequest request) {
    String path = request.getPathInfo();
    return request.getServletPath() + (path == null ? "" : path);
  }

  /** What follows on an answer of the exchange. */
  static Outcome after(Answer<?> answer, String path, Done done) {
    return answer
        .refusal()
        .map(
            refused ->
                refused.why() == Answer.Why.NOT_FOUND
                    ? Outcome.nowhere()
                    : new Outcome.Says(refused.sentence()))
        .orElseGet(() -> new Outcome.Goes(path, done));
  }

  /** A parameter of the address; empty when there is none. */
  static String asked(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  /** What stands behind the page's own path. */
  static Optional<String> below(HttpServletRequest request) {
    return Optional.ofNullable(request.getPathInfo())
        .filter(path -> path.length() > 1)
        .map(path -> path.substring(1));
  }
}
