package eu.tessera.demo.node;

import eu.tessera.demo.country.Country;
import eu.tessera.demo.country.Person;
import eu.tessera.demo.page.Html;
import eu.tessera.demo.page.Page;
import eu.tessera.demo.page.PageHeaders;
import eu.tessera.demo.settings.DemoSettings;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a citizen sees at a node: about it, the choice of a person, the way back. */
final class NodePages {
  private NodePages() {}

  /** Who comes without a request reads what this is, and who lives here. */
  static Page about(Node node) {
    var country = node.country();
    Html people =
        country.people().stream()
            .map(
                p ->
                    Html.of(
                        "<li class=\"card\"><h3 dir=\"auto\">{}</h3><p>{}born {}</p>"
                            + "<p><code>{}</code></p></li>",
                        p.name().full(),
                        about(p),
                        p.born(),
                        p.identifier().value()))
            .collect(Html.joined());
    return page(
        country,
        Html.of(
            """
            <h1>The eID node of {}</h1>
            <p class="lead">It is {}. People come here from Tessera's page of countries.</p>
            <p><a href="{}/node/{}/metadata">Its signed metadata</a></p>
            <section><h2>Who lives here</h2><ul class="cards">{}</ul></section>
            """,
            country.name(),
            node.state(),
            DemoSettings.ROOT,
            country.code(),
            people));
  }

  /** The request did not hold; nobody is sent anywhere, for there is no address to trust. */
  static Page refused(Node node, String why) {
    return page(
        node.country(),
        Html.of(
            """
            <h1>This request cannot be answered</h1>
            <p class="lead">The node of {} checked who asks, and stopped: <span data-error>{}</span></p>
            """,
            node.country().name(),
            why));
  }

  /** Asks who one is. */
  static Page choose(Node node, String id, NodeProtocol.Asked asked) {
    var country = node.country();
    return page(
        country,
        Html.of(
            """
            <h1><span lang="{}">{}</span><span class="sub">Sign in with the eID of {}</span></h1>
            <p class="lead"><strong>{}</strong> asks who you are, at level <strong>{}</strong> or \
            higher.</p>
            <p>It will be told: {}.</p>
            <form method="post" action="{}/node/{}/choose">
            <input type="hidden" name="request" value="{}">
            <fieldset><legend>Who are you today?</legend><div class="people">
            {}
            </div></fieldset>
            {}
            {}
            <div class="actions">
            <button name="answer" value="continue">Continue</button>
            <button name="answer" value="refuse" class="quiet">Do not share my data</button>
            <button name="answer" value="cancel" class="quiet">Cancel</button>
            </div>
            </form>
            """,
            country.language(),
            country.welcome(),
            country.name(),
            asked.asker(),
            Levels.word(asked.level()),
            asked.attributes().isEmpty()
                ? "your names, date of birth and identifier"
                : asked.attributes().stream()
                    .map(NodePages::inWords)
                    .collect(Collectors.joining(", ")),
            DemoSettings.ROOT,
            country.code(),
            id,
            people(country),
            Levels.choice(asked.level()),
            tricks(node)));
  }

  /** Brings the answer to Tessera: by itself with the script, by the button without. */
  static void handOver(Node node, NodeProtocol.Handover handover, HttpServletResponse response)
      throws IOException {
    // From Tessera the browser goes on to whichever service it came from, and browsers hold
    // redirects against this policy too: so forms may lead to any web address from here.
    response.setHeader("Content-Security-Policy", PageHeaders.policy("https: http:"));
    new Page(
            "Back to Tessera",
            node.country().code(),
            banner(node.country()),
            Html.of(
                """
                <h1>Back to Tessera</h1>
                <p class="lead">The answer is signed and sealed. Your browser now carries it to \
                Tessera.</p>
                <form method="post" action="{}" id="handover">
                <input type="hidden" name="SAMLResponse" value="{}">
                {}
                <button>Continue</button>
                </form>
                """,
                handover.consumer(),
                handover.samlResponse(),
                Html.when(
                    !handover.relayState().isEmpty(),
                    Html.of(
                        "<input type=\"hidden\" name=\"RelayState\" value=\"{}\">",
                        handover.relayState()))),
            "handover.js")
        .send(response, HttpServletResponse.SC_OK);
  }

  /** {@code DateOfBirth} reads as date of birth. */
  private static String inWords(String friendlyName) {
    return friendlyName.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static Html people(Country country) {
    return IntStream.range(0, country.people().size())
        .mapToObj(i -> person(country.people().get(i), i))
        .collect(Html.joined());
  }

  private static Html person(Person person, int place) {
    return Html.of(
        """
        <label class="choice"><input type="radio" name="person" value="{}"{}>
        <span><strong dir="auto">{}</strong>{}<small>{}born {}</small></span></label>""",
        place,
        Html.when(place == 0, Html.of(" checked")),
        person.name().full(),
        person
            .originalName()
            .map(n -> Html.of(" <span class=\"original\" dir=\"auto\">{}</span>", n.full()))
            .orElse(Html.NONE),
        about(person),
        person.born());
  }

  private static String about(Person person) {
    return person.about().isEmpty() ? "" : person.about() + "; ";
  }

  private static Html tricks(Node node) {
    var tricks = node.protocol().tricks();
    if (tricks.isEmpty()) {
      return Html.NONE;
    }
    Html options =
        tricks.stream()
            .map(
                t ->
                    Html.of(
                        "<option value=\"{}\">{}: {}</option>", t.number(), t.number(), t.name()))
            .collect(Html.joined());
    return Html.of(
        """
        <fieldset><legend>How shall this node misbehave?</legend>
        <p>Each trick spoils one thing of the answer. Tessera must refuse them all.</p>
        <select name="trick" aria-label="Trick"><option value="">Not at all</option>
        {}
        </select></fieldset>
        """,
        options);
  }

  private static Page page(Country country, Html main) {
    return new Page("eID node of " + country.name(), country.code(), banner(country), main);
  }

  private static Html banner(Country country) {
    return Html.of(
        "<img src=\"{}/flags/{}.svg\" alt=\"\" width=\"36\" height=\"24\"> <span lang=\"{}\">{}</span>"
            + " <span class=\"by\">a demo node, not the real one</span>",
        DemoSettings.ROOT,
        country.code(),
        country.language(),
        country.own());
  }
}
