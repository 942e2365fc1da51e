package eu.tessera.it.harness;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What came back over HTTP.
 *
 * @param address that was asked
 * @param response as it came
 */
public record Answer(URI address, HttpResponse<String> response) {

  public int status() {
    return response.statusCode();
  }

  public String body() {
    return response.body();
  }

  /** A header, or empty. */
  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** Where it sends the browser, as it stands there; empty if nowhere. */
  public String location() {
    return header("Location");
  }

  /** Where it sends the browser. */
  public URI target() {
    return address.resolve(location());
  }

  /** The name of the step that the page shows, or empty. */
  public String step() {
    return found("data-step=\"([^\"]*)\"").orElse("");
  }

  /** The code of the problem that the page tells of, or empty. */
  public String problem() {
    return found("data-error=\"([^\"]*)\"").orElse("");
  }

  /** The reference under which the log has it, or empty. */
  public String reference() {
    return found("data-reference=\"([^\"]*)\"").orElse("");
  }

  /** Where the page's last form leads, which is its main one. */
  public URI action() {
    var action = "";
    var forms = Pattern.compile("<form[^>]* action=\"([^\"]*)\"").matcher(body());
    while (forms.find()) {
      action = forms.group(1);
    }
    return address.resolve(unescaped(action));
  }

  /** The value of a field of the page. */
  public String field(String name) {
    return found("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"").orElse("");
  }

  /** The first group of the pattern where it first fits the page. */
  public Optional<String> found(String pattern) {
    var place = Pattern.compile(pattern).matcher(body());
    return place.find() ? Optional.of(unescaped(place.group(1))) : Optional.empty();
  }

  private static String unescaped(String text) {
    return text.replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&#43;", "+")
        .replace("&#61;", "=")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
