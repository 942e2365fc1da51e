package eu.tessera.demo.arrival;

import eu.tessera.demo.page.Html;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words, and then in full, what was received about a person. */
public final class ArrivalView {
  private ArrivalView() {}

  /** The greeting: who, how, how surely, and whether by single sign-on. */
  public static Html greeting(Arrival arrival) {
    return Html.of(
        """
        <h1>Welcome, <span data-field="name" dir="auto">{}</span></h1>
        <p class="lead">Tessera says that you are the user <strong data-field="user">{}</strong>. {}</p>
        <ul class="facts">
        {}
        </ul>
        """,
        arrival.name().orElse(arrival.user()),
        arrival.user(),
        arrival.singleSignOn().map(ArrivalView::singleSignOn).orElse(Html.NONE),
        facts(arrival));
  }

  /** Only what was said: the standard's dialect says less than EU Login's. */
  private static Html facts(Arrival arrival) {
    var methods = arrival.strengths().stream().map(ArrivalView::method);
    return Html.all(
        fact("strengths", "How you signed in", methods.collect(Collectors.joining(", "))),
        fact(
            "level",
            "How strong that was",
            arrival.authenticationLevel().map(ArrivalView::level).orElse("")),
        fact(
            "assurance",
            "How well you are known",
            arrival.assuranceLevel().map(ArrivalView::assurance).orElse("")));
  }

  private static Html fact(String field, String title, String said) {
    return Html.when(
        !said.isEmpty(),
        Html.of(
            "<li><span class=\"fact\">{}</span> <span data-field=\"{}\">{}</span></li>",
            title,
            field,
            said));
  }

  /** Every field, by its own name. */
  public static Html everything(Arrival arrival) {
    Html rows =
        arrival.fields().entrySet().stream()
            .map(field -> row(field.getKey(), field.getValue()))
            .collect(Html.joined());
    return Html.of(
        """
        <dl class="fields">
        {}
        {}
        </dl>
        """,
        row("user", List.of(arrival.user())),
        rows);
  }

  private static Html row(String name, List<String> values) {
    Html shown =
        (values.isEmpty() ? List.of("") : values)
            .stream()
                .map(
                    value ->
                        Html.of("<dd dir=\"auto\">{}</dd>", value.isBlank() ? "(empty)" : value))
                .collect(Html.joined());
    return Html.of("<div><dt>{}</dt>{}</div>", name, shown);
  }

  private static Html singleSignOn(boolean already) {
    return already
        ? Html.of(
            "You were signed in already, so nothing was asked"
                + " (<span data-field=\"sso\">single sign-on</span>).")
        : Html.of("You proved it <span data-field=\"sso\">just now</span>.");
  }

  private static String method(String strength) {
    return switch (strength) {
      case "PASSWORD" -> "with a password (PASSWORD)";
      case "EIDAS" -> "with the eID of your country (EIDAS)";
      case "SOCIAL_NETWORKS" -> "through a social network (SOCIAL_NETWORKS)";
      default -> strength;
    };
  }

  private static String level(String level) {
    return switch (level) {
      case "BASIC" -> "BASIC: one proof, such as a password";
      case "MEDIUM" -> "MEDIUM: two proofs, or an eID";
      case "HIGH" -> "HIGH: a token handed out in person";
      default -> level;
    };
  }

  private static String assurance(String level) {
    return switch (level) {
      case "0", "NO_ASSURANCE" -> level + ": not at all";
      case "10", "LOW" -> level + ": you came by yourself, and nobody vouches for you";
      case "20", "MEDIUM" -> level + ": somebody vouched for you";
      case "30", "HIGH" -> level + ": another institution knows you";
      case "40", "TOP" -> level + ": you are staff";
      default -> level;
    };
  }
}
