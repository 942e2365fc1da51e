package eu.tessera.web.inbound;

import eu.tessera.web.signin.Redirects;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * {@code /cas/selectCountry}: the choice of a country, as a link of its own. Begins the sign-in
 * that the query names, one step further on.
 */
@WebServlet({"/selectCountry", "/selectCountry.cgi"})
public class CountryServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    String query = request.getQueryString();
    Redirects.found(
        response,
        request.getContextPath() + "/login?thirdParty=EID" + (query == null ? "" : "&" + query));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    doGet(request, response);
  }
}
