package eu.tessera.web.cas;

import eu.tessera.ejb.ticket.LoginTransactions;
import eu.tessera.federation.cas.Answer;
import eu.tessera.federation.cas.Answers;
import eu.tessera.federation.cas.Format;
import eu.tessera.federation.cas.Parameters;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;

/**
 * {@code /cas/login/init}, where one of EU Login's clients begins a login transaction. The body is
 * read whatever content type it names; one client names none.
 */
@WebServlet("/login/init")
public class LoginInitServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient LoginTransactions transactions;
  @Inject private transient Answers answers;
  @Inject private transient Clock clock;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Parameters parameters =
        Parameters.ofQuery(request.getQueryString()).and(Parameters.ofForm(Forms.read(request)));
    Format format = Format.of(parameters);
    Instant now = clock.instant();
    Answer answer =
        transactions
            .begin(parameters, request.getRemoteAddr())
            .match(
                id -> answers.loginRequest(format, id, now),
                refused -> answers.loginRequest(format, refused, now));
    ValidateServlet.send(answer, response);
  }
}
