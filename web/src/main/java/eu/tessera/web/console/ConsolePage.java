package eu.tessera.web.console;

import eu.tessera.web.page.ConsoleView;
import eu.tessera.web.page.Entry;
import eu.tessera.web.page.ProblemCode;
import eu.tessera.web.signin.Answers;
import eu.tessera.web.signin.Explanations;
import eu.tessera.web.signin.SignedInPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What all pages of the console have in common: who may enter, the menu, the head of the page. */
abstract class ConsolePage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Entrance entrance;
  @Inject private transient Answers answers;
  @Inject private transient Explanations explanations;
  private final Menu place;

  ConsolePage(Menu place) {
    this.place = place;
  }

  /** The page for somebody who may be here; empty when there is no such page for that person. */
  abstract Optional<ConsoleView> found(
      Visitor visitor, List<Entry> menu, HttpServletRequest request);

  @Override
  protected final void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Visitor> visitor = entrance.admit(request, response);
    if (visitor.isEmpty()) {
      return;
    }
    Optional<ConsoleView> view = found(visitor.get(), menu(request), request);
    if (view.isPresent()) {
      show(view.get(), visitor.get(), request, response);
    } else {
      explanations.explain(
          ProblemCode.PAGE_UNKNOWN, Optional.empty(), "not for this account", request, response);
    }
  }

  /** Sends a page of the console. */
  final void show(
      ConsoleView view, Visitor visitor, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answers.send(
        view,
        answers
            .context(request, response)
            .signedInAs(visitor.account().name().full(), SignedInPage.menu(request)),
        view.failed() ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_OK,
        response);
  }

  /** The menu as it is beside this page. */
  final List<Entry> menu(HttpServletRequest request) {
    return place.entries(request.getContextPath());
  }

  /** A parameter of the address; empty when there is none. */
  static String asked(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }
}
