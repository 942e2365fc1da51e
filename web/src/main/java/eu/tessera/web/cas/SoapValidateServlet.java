package eu.tessera.web.cas;

import eu.tessera.federation.cas.Answer;
import eu.tessera.federation.cas.Endpoint;
import eu.tessera.federation.cas.Parameters;
import eu.tessera.federation.cas.SoapValidation;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code TicketValidationService} as a web service of EU Login's description: by SOAP 1.1 and 1.2,
 * and by plain form. A request that cannot be read is refused in the answer's own words, with
 * status 200, and not by a fault: its clients look for a {@code serviceResponse}.
 */
@WebServlet({
  SoapValidateServlet.SOAP_1_1,
  SoapValidateServlet.SOAP_1_2,
  "/ws/TicketValidationService/http/post"
})
public class SoapValidateServlet extends HttpServlet {
  static final String SOAP_1_1 = "/ws/TicketValidationService/soap/1.1";
  static final String SOAP_1_2 = "/ws/TicketValidationService/soap/1.2";
  private static final long serialVersionUID = 1L;
  private static final Endpoint ENDPOINT = Endpoint.TICKET_VALIDATION_SERVICE;

  @Inject private transient Validating validating;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String body = Forms.read(request);
    Answer answer =
        switch (request.getServletPath()) {
          case SOAP_1_1 -> SoapValidation.Version.SOAP_1_1.wrapped(bySoap(body));
          case SOAP_1_2 -> SoapValidation.Version.SOAP_1_2.wrapped(bySoap(body));
          default -> validating.answer(ENDPOINT, Parameters.ofForm(body));
        };
    ValidateServlet.send(answer, response);
  }

  private Answer bySoap(String body) {
    return SoapValidation.read(body)
        .match(
            // in an envelope there is room for XML only
            asked -> validating.answer(ENDPOINT, asked.only(name -> !name.equals("format"))),
            refused -> validating.refused(ENDPOINT, refused));
  }
}
