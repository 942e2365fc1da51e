package eu.tessera.web.account;

import eu.tessera.web.page.Notice;
import eu.tessera.web.page.View;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** A page of My Account that is looked at and changes nothing. */
abstract class LookServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String DONE = "done";

  @Inject private transient Door door;

  /** The page for somebody. */
  abstract View view(Person person, HttpServletRequest request, HttpServletResponse response);

  /** Whether the owner has to prove anew to be there before it is shown. */
  boolean confidential() {
    return false;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Person> person = door.person(request);
    if (person.isEmpty()) {
      door.signIn(path(request), request, response);
    } else if (confidential() && !door.confirmed(person.get())) {
      door.confirm(person.get(), path(request), request, response);
    } else {
      send(person.get(), request, response);
    }
  }

  void send(Person person, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    View view = view(person, request, response);
    door.show(person, view, HttpServletResponse.SC_OK, request, response);
  }

  Door door() {
    return door;
  }

  static String path(HttpServletRequest request) {
    return request.getServletPath();
  }

  /** What was done on the page that led here, by a word of ours in the address. */
  static Optional<Notice> done(HttpServletRequest request) {
    String done = request.getParameter(DONE);
    if ("password".equals(done)) {
      return Optional.of(Notice.PASSWORD_CHANGED);
    }
    return "details".equals(done) ? Optional.of(Notice.DETAILS_CHANGED) : Optional.empty();
  }
}
