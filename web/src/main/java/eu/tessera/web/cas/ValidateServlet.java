package eu.tessera.web.cas;

import eu.tessera.federation.cas.Answer;
import eu.tessera.federation.cas.Endpoint;
import eu.tessera.federation.cas.FailureCode;
import eu.tessera.federation.cas.Parameters;
import eu.tessera.federation.cas.Validation;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Where services learn who came: CAS 1, 2 and 3, and EU Login's dialect, by GET and by form. Always
 * with status 200, for EU Login's clients read a refusal only then.
 */
@WebServlet({
  "/validate",
  "/serviceValidate",
  "/proxyValidate",
  "/p3/serviceValidate",
  "/p3/proxyValidate",
  "/TicketValidationService",
  "/laxValidate",
  "/sponsorValidate",
  "/interinstitutionalValidate",
  "/strictValidate"
})
public class ValidateServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Validating validating;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    validate(Parameters.ofQuery(request.getQueryString()), request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Parameters query = Parameters.ofQuery(request.getQueryString());
    validate(query.and(Parameters.ofForm(Forms.read(request))), request, response);
  }

  private void validate(
      Parameters parameters, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Endpoint endpoint = Endpoint.at(request.getServletPath().substring(1)).orElseThrow();
    send(validating.answer(endpoint, parameters), response);
  }

  /** What an integrator may read of a refusal; who was refused stays between the two servers. */
  static String why(Validation.Failure failure) {
    return failure.code() == FailureCode.INVALID_USER
        ? "The person's assurance level is lower than the one asked for."
        : failure.sentence();
  }

  static void send(Answer answer, HttpServletResponse response) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    response.setContentType(answer.contentType());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
