package eu.tessera.web.registration;

import eu.tessera.ejb.captcha.Captchas;
import eu.tessera.ejb.signin.Browser;
import eu.tessera.web.signin.Answers;
import eu.tessera.web.signin.Browsers;
import eu.tessera.web.signin.Sources;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The code of a captcha as a picture and as sound, for the browser that it belongs to. */
@WebServlet(CaptchaForm.BELOW + "*")
public class CaptchaServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Captchas captchas;
  @Inject private transient Answers answers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    Optional<Browser> browser = Browsers.known(request);
    String source = Sources.of(request).address();
    if (path.endsWith(CaptchaForm.PICTURE)) {
      String id = before(path, CaptchaForm.PICTURE);
      send(browser.flatMap(b -> captchas.picture(id, b.digest(), source)), "image/png", response);
    } else if (path.endsWith(CaptchaForm.SPEECH)) {
      String id = before(path, CaptchaForm.SPEECH);
      send(
          browser.flatMap(b -> captchas.speech(id, b.digest(), source, answers.locale(request))),
          "audio/wav",
          response);
    } else {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static String before(String path, String end) {
    return path.substring(0, path.length() - end.length());
  }

  private static void send(Optional<byte[]> body, String type, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    if (body.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(type);
    response.setContentLength(body.get().length);
    response.getOutputStream().write(body.get());
  }
}
