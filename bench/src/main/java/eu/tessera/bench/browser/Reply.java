package eu.tessera.bench.browser;

import eu.tessera.bench.measure.UnexpectedAnswer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came back.
 *
 * @param to the request's path, without its query, for complaints
 * @param location where the browser is sent, or empty
 */
public record Reply(String to, int status, String location, String body) {
  private static final Pattern TICKET = Pattern.compile("[?&]ticket=([A-Za-z0-9_-]+)");
  private static final Pattern ACTION =
      Pattern.compile("<form[^>]*\\bmethod=\"post\"[^>]*\\baction=\"([^\"]*)\"");
  private static final Pattern STEP = Pattern.compile("data-step=\"([^\"]*)\"");

  /** The address to go on to. */
  public String onward() {
    if (status != 302 && status != 303 || location.isEmpty()) {
      throw unexpected("a redirect");
    }
    return location;
  }

  /** The ticket that the browser carries to {@code service}. */
  public String ticketFor(String service) {
    Matcher found = TICKET.matcher(onward());
    if (!location.startsWith(service) || !found.find()) {
      throw unexpected("a ticket");
    }
    return found.group(1);
  }

  /** This very reply, which must be the page of that step. */
  public Reply page(String step) {
    if (!shows(step)) {
      throw unexpected("page " + step);
    }
    return this;
  }

  /** Whether it is the page of that step. */
  public boolean shows(String step) {
    return step().equals(Optional.of(step));
  }

  /** This very reply, whose body must hold that. */
  public Reply saying(String what) {
    if (!body.contains(what)) {
      throw unexpected("\"" + what + "\"");
    }
    return this;
  }

  /** Where the page's first form is posted to. */
  public String action() {
    Matcher found = ACTION.matcher(body);
    if (!found.find()) {
      throw unexpected("a form");
    }
    return Html.text(found.group(1));
  }

  /** What the page's text has at that place: the pattern's first group. */
  public String found(Pattern pattern) {
    Matcher found = pattern.matcher(body);
    if (!found.find()) {
      throw unexpected("what was looked for");
    }
    return Html.text(found.group(1));
  }

  /** The value of the form's field of that name, in the page. */
  public String field(String name) {
    Matcher tag =
        Pattern.compile("<input[^>]*\\bname=\"" + Pattern.quote(name) + "\"[^>]*>").matcher(body);
    if (!tag.find()) {
      throw unexpected("field " + name);
    }
    Matcher value = Pattern.compile("\\bvalue=\"([^\"]*)\"").matcher(tag.group());
    return value.find() ? Html.text(value.group(1)) : "";
  }

  private Optional<String> step() {
    Matcher found = STEP.matcher(body);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /** Without bodies and queries, where secrets are. */
  private UnexpectedAnswer unexpected(String wanted) {
    return new UnexpectedAnswer(
        to
            + " answered "
            + status
            + step().map(s -> " with page " + s).orElse("")
            + " instead of "
            + wanted);
  }

  @Override
  public String toString() {
    return to + " " + status;
  }
}
