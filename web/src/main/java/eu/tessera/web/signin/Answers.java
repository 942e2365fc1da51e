package eu.tessera.web.signin;

import eu.tessera.web.page.Languages;
import eu.tessera.web.page.PageContext;
import eu.tessera.web.page.Pages;
import eu.tessera.web.page.ProblemCode;
import eu.tessera.web.page.SecurityHeaders;
import eu.tessera.web.page.View;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Sends pages, in the reader's language and with the headers that every page needs. */
public final class Answers {
  private final Pages pages;
  private final Languages languages;
  private final SecurityHeaders headers;

  public Answers(Pages pages, Languages languages, SecurityHeaders headers) {
    this.pages = pages;
    this.languages = languages;
    this.headers = headers;
  }

  /** The page's surroundings; a language asked for in the address is kept for later. */
  public PageContext context(HttpServletRequest request, HttpServletResponse response) {
    Optional<String> asked = asked(request);
    Optional<Locale> chosen = asked.flatMap(languages::named);
    chosen.ifPresent(l -> response.addHeader("Set-Cookie", Languages.cookie(l)));
    return PageContext.of(locale(request), path(request));
  }

  /**
   * The language that is asked for. A form with files is not read for it, for it may come from
   * anybody and be as large as such a form may be.
   */
  private static Optional<String> asked(HttpServletRequest request) {
    String type = request.getContentType();
    if (type == null || !type.regionMatches(true, 0, "multipart/", 0, 10)) {
      return Optional.ofNullable(request.getParameter(Languages.PARAMETER));
    }
    String query = request.getQueryString();
    String name = Languages.PARAMETER + "=";
    return Stream.of(query == null ? new String[0] : query.split("&"))
        .filter(pair -> pair.startsWith(name))
        .map(pair -> pair.substring(name.length()))
        .findFirst();
  }

  /** The reader's language. */
  public Locale locale(HttpServletRequest request) {
    return languages.choose(
        asked(request), cookie(request), Optional.ofNullable(request.getHeader("Accept-Language")));
  }

  /** Which headers a page needs, by where its forms may end. */
  @FunctionalInterface
  public interface Headers {
    Map<String, String> of(SecurityHeaders headers);
  }

  /** Sends a page whose forms come back here. */
  public void send(View view, PageContext context, int status, HttpServletResponse response)
      throws IOException {
    send(view, context, status, SecurityHeaders::ofPage, response);
  }

  /** Sends a page. */
  public void send(
      View view, PageContext context, int status, Headers wanted, HttpServletResponse response)
      throws IOException {
    wanted.of(headers).forEach(response::setHeader);
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    byte[] page = pages.render(view, context).getBytes(StandardCharsets.UTF_8);
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }

  /** Sends a page that tells of a problem. */
  public void problem(
      ProblemCode code,
      String reference,
      Optional<String> subject,
      List<View.Action> waysOn,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    send(
        new View.Problem(code, reference, subject, waysOn),
        context(request, response),
        code.status(),
        response);
  }

  private static Optional<String> cookie(HttpServletRequest request) {
    Cookie[] sent = request.getCookies();
    return sent == null
        ? Optional.empty()
        : Arrays.stream(sent)
            .filter(c -> c.getName().equals(Languages.COOKIE))
            .map(Cookie::getValue)
            .findFirst();
  }

  private static String path(HttpServletRequest request) {
    String query = request.getQueryString();
    String path = request.getRequestURI();
    // "//cas/login" is the same page here, and another host in a link
    String local = path.startsWith("//") ? request.getContextPath() + "/login" : path;
    return local + (query == null ? "" : "?" + query);
  }
}
