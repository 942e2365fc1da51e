package eu.tessera.web.signin;

import eu.tessera.web.page.ProblemCode;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The page for what the container itself refuses: no such address, no such method, a failure. */
@WebServlet("/problem")
public class ProblemServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int OURS = 500;

  @Inject private transient Explanations explanations;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    String address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    if (failure instanceof Throwable thrown) {
      explanations.explain(thrown, request, response);
    } else {
      boolean ours = status instanceof Integer code && code >= OURS;
      explanations.explain(
          ours ? ProblemCode.INTERNAL : ProblemCode.PAGE_UNKNOWN,
          Optional.empty(),
          status + " " + address,
          request,
          response);
    }
  }
}
