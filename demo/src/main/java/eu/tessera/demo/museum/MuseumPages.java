package eu.tessera.demo.museum;

import eu.tessera.demo.arrival.Arrival;
import eu.tessera.demo.arrival.ArrivalView;
import eu.tessera.demo.page.Html;
import eu.tessera.demo.page.Page;
import eu.tessera.demo.settings.DemoSettings;
import eu.tessera.federation.saml.idp.peer.Told;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the museum looks like: before a sign-in, after it, and when it was told no. */
final class MuseumPages {
  private static final String HOME = DemoSettings.ROOT + Museum.PATH;

  private MuseumPages() {}

  /** The page for who has not signed in: one button, and the other ways below. */
  static Page closed() {
    return page(
        Html.of(
            """
            <h1>The museum</h1>
            <p class="lead">Tell us who you are, and we show you what Tessera told us, in SAML 2.0.</p>
            <p><a class="button" href="{}">{}</a></p>
            <section>
            <h2>Other ways to ask</h2>
            <ul class="ways">
            {}
            </ul>
            </section>
            """,
            way(Wish.ANYBODY),
            Wish.ANYBODY.label(),
            Stream.of(Wish.values())
                .filter(wish -> wish != Wish.ANYBODY)
                .map(
                    wish ->
                        Html.of(
                            "<li><a href=\"{}\">{}</a> <span>{}</span></li>",
                            way(wish),
                            wish.label(),
                            wish.explanation()))
                .collect(Html.joined())));
  }

  /** The page after an answer came. */
  static Page open(Visitors.Answer answer) {
    return answer.told().success() ? welcome(answer) : refused(answer);
  }

  /** The request in a form, which sends itself. */
  static Page onTheWay(String address, Map<String, String[]> fields) {
    return new Page(
        "The museum",
        "museum",
        Html.of("The museum"),
        Html.of(
            """
            <h1>On to Tessera</h1>
            <form method="post" action="{}" id="handover">
            {}
            <button>Continue</button>
            </form>
            """,
            address,
            fields.entrySet().stream()
                .map(
                    f ->
                        Html.of(
                            "<input type=\"hidden\" name=\"{}\" value=\"{}\">",
                            f.getKey(),
                            f.getValue()[0]))
                .collect(Html.joined())),
        "handover.js");
  }

  /** The page for an answer that must not be believed. */
  static Page unusable() {
    return page(
        Html.of(
            """
            <h1 data-field="outcome">That was no answer</h1>
            <p class="lead">What came is not signed by Tessera as it must be, or not meant for us.</p>
            <p><a class="button" href="{}/">Try again</a></p>
            """,
            HOME));
  }

  /** Where a logout that began here ends. */
  static Page goodbye(String outcome) {
    return page(
        Html.of(
            """
            <h1>Goodbye</h1>
            <p class="lead">Tessera answered <strong data-field="outcome">{}</strong>{}</p>
            <p><a class="button" href="{}/">Come in again</a></p>
            """,
            outcome,
            outcome.equals("PartialLogout") ? ": some service did not confirm." : ".",
            HOME));
  }

  private static Page welcome(Visitors.Answer answer) {
    Told told = answer.told();
    Arrival arrival = new Arrival(told.nameId(), told.attributes());
    return page(
        Html.of(
            """
            {}
            {}
            <section>
            <h2>How the museum knows you</h2>
            <dl class="fields">
            {}
            </dl>
            </section>
            <section>
            <h2>What the museum received</h2>
            {}
            </section>
            <section>
            <h2>The answer as it came</h2>
            <pre tabindex="0">{}</pre>
            </section>
            """,
            ArrivalView.greeting(arrival),
            signOut("Sign out here", "Sign out everywhere"),
            facts(told),
            ArrivalView.everything(arrival),
            answer.xml()));
  }

  private static Html facts(Told told) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("NameID", told.nameId());
    facts.put("Format", told.nameFormat());
    facts.put("AuthnContextClassRef", told.contextClass());
    facts.put("SessionIndex", told.sessionIndex());
    facts.put("Signatures", Integer.toString(told.signatures()));
    facts.put("Encrypted", told.encrypted() ? "yes" : "no");
    return facts.entrySet().stream()
        .map(
            f ->
                Html.of(
                    "<div><dt>{}</dt><dd data-field=\"{}\">{}</dd></div>",
                    f.getKey(),
                    f.getKey(),
                    f.getValue()))
        .collect(Html.joined());
  }

  private static Page refused(Visitors.Answer answer) {
    List<String> statuses = answer.told().statuses();
    return page(
        Html.of(
            """
            <h1>Tessera said no</h1>
            <p class="lead">The status is <strong data-field="code">{}</strong>.</p>
            {}
            <section>
            <h2>The answer as it came</h2>
            <pre tabindex="0">{}</pre>
            </section>
            """,
            String.join(" ", statuses),
            signOut("Start again", ""),
            answer.xml()));
  }

  private static Html signOut(String here, String everywhere) {
    return Html.of(
        """
        <form method="post" action="{}/sign-out" class="actions">
        <button name="sign-out" value="here">{}</button>
        {}
        </form>
        """,
        HOME,
        here,
        Html.when(
            !everywhere.isEmpty(),
            Html.of(
                "<button name=\"sign-out\" value=\"everywhere\" class=\"quiet\">{}</button>",
                everywhere)));
  }

  private static String way(Wish wish) {
    return HOME + "/sign-in?wish=" + wish.name();
  }

  private static Page page(Html main) {
    return new Page("The museum", "museum", Html.of("The museum"), main);
  }
}
