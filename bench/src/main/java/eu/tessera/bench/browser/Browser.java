package eu.tessera.bench.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** One person's browser; or, as long as it is given no cookie, a service's client. */
public final class Browser {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String AGENT =
      "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

  private final Site site;
  private final String address;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  public Browser(Site site) {
    this(site, "");
  }

  private Browser(Site site, String address) {
    this.site = site;
    this.address = address;
  }

  /**
   * A browser somewhere in the network, as a proxy before the server says.
   *
   * @param address its network address; believed where the server trusts the bench as a proxy
   */
  public static Browser at(Site site, String address) {
    return new Browser(site, address);
  }

  /** A browser that already holds a cookie. */
  public static Browser holding(Site site, String cookie, String value) {
    var browser = new Browser(site);
    browser.cookies.put(cookie, value);
    return browser;
  }

  /** Follows a link or a redirect, wherever from: cookies that are {@code Lax} come along. */
  public Reply get(String pathOrAddress) throws IOException, InterruptedException {
    return send(withCookies(request(pathOrAddress)).GET().build());
  }

  /** Posts a form of the server's own page. */
  public Reply post(String pathOrAddress, Form form) throws IOException, InterruptedException {
    return post(pathOrAddress, form, site.publicOrigin());
  }

  /**
   * Posts a form.
   *
   * @param from the origin of the page that holds the form; from another site, cookies that are
   *     {@code Lax} stay behind
   */
  public Reply post(String pathOrAddress, Form form, String from)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(pathOrAddress)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", from)
            .POST(BodyPublishers.ofString(form.toString()));
    boolean own = from.equals(site.publicOrigin());
    return send((own ? withCookies(request) : request).build());
  }

  /** Goes on to wherever it is sent, as long as it is sent on. */
  public Reply follow(Reply reply) throws IOException, InterruptedException {
    Reply here = reply;
    while (here.status() == 302 || here.status() == 303) {
      here = get(here.onward());
    }
    return here;
  }

  private HttpRequest.Builder request(String pathOrAddress) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(site.address(pathOrAddress))
            .timeout(PATIENCE)
            .header("User-Agent", AGENT)
            .header("Accept-Language", "en");
    return address.isEmpty() ? request : request.header("X-Forwarded-For", address);
  }

  private HttpRequest.Builder withCookies(HttpRequest.Builder request) {
    String header =
        cookies.entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    return header.isEmpty() ? request : request.header("Cookie", header);
  }

  private Reply send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = site.client().send(request, BodyHandlers.ofString());
    response.headers().allValues("Set-Cookie").forEach(this::keep);
    URI address = request.uri();
    String location = response.headers().firstValue("Location").orElse("");
    return new Reply(address.getPath(), response.statusCode(), location, response.body());
  }

  private void keep(String setCookie) {
    String pair = setCookie.split(";", 2)[0];
    int equals = pair.indexOf('=');
    String value = pair.substring(equals + 1);
    if (value.isEmpty()) {
      cookies.remove(pair.substring(0, equals));
    } else {
      cookies.put(pair.substring(0, equals), value);
    }
  }
}
