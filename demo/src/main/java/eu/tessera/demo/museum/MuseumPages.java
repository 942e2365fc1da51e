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
  private final String home;
  private final String title;

  MuseumPages(House house) {
    this.home = DemoSettings.ROOT + house.path();
    this.title = house.title();
  }

  /** The page for who has not signed in: one button, and the other ways below. */
  Page closed() {
    return page(
        Html.of(
            """
            <h1>{}</h1>
            <p class="lead">Tell us who you are, and we show you what Tessera told us, in SAML 2.0.</p>
            <p><a class="button" href="{}">{}</a></p>
            <section>
            <h2>Other ways to ask</h2>
            <ul class="ways">
            {}
            </ul>
            </section>
            """,
            title,
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

  /** The page for who has not signed in at a house that is not registered yet. */
  Page notYet() {
    return page(
        Html.of(
            """
            <h1>{}</h1>
            <p class="lead">Tessera does not know this service yet. Register it in the console: as \
            the integrator, with the broken file first, and see what is said of it. Mend it there, \
            submit it, and approve it as the approver. Then come back.</p>
            <ul class="ways">
            <li><a href="{}/broken-metadata.xml" download>The broken metadata</a> \
            <span>Its only address for answers names a binding that nobody can use, and nobody is \
            named to write to.</span></li>
            <li><a href="{}/metadata.xml" download>The right metadata</a> \
            <span>For comparison, or if you are in a hurry.</span></li>
            </ul>
            <p><a class="button" href="{}">{}</a></p>
            """,
            title,
            home,
            home,
            way(Wish.ANYBODY),
            Wish.ANYBODY.label()));
  }

  /** The page after an answer came. */
  Page open(Visitors.Answer answer) {
    return answer.told().success() ? welcome(answer) : refused(answer);
  }

  /** The request in a form, which sends itself. */
  Page onTheWay(String address, Map<String, String[]> fields) {
    return new Page(
        title,
        "museum",
        Html.of(title),
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
  Page unusable() {
    return page(
        Html.of(
            """
            <h1 data-field="outcome">That was no answer</h1>
            <p class="lead">What came is not signed by Tessera as it must be, or not meant for us.</p>
            <p><a class="button" href="{}/">Try again</a></p>
            """,
            home));
  }

  /** Where a logout that began here ends. */
  Page goodbye(String outcome) {
    return page(
        Html.of(
            """
            <h1>Goodbye</h1>
            <p class="lead">Tessera answered <strong data-field="outcome">{}</strong>{}</p>
            <p><a class="button" href="{}/">Come in again</a></p>
            """,
            outcome,
            outcome.equals("PartialLogout") ? ": some service did not confirm." : ".",
            home));
  }

  private Page welcome(Visitors.Answer answer) {
    Told told = answer.told();
    Arrival arrival = new Arrival(told.nameId(), told.attributes());
    return page(
        Html.of(
            """
            {}
            {}
            <section>
            <h2>How we know you</h2>
            <dl class="fields">
            {}
            </dl>
            </section>
            <section>
            <h2>What we received</h2>
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

  private Html facts(Told told) {
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

  private Page refused(Visitors.Answer answer) {
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

  private Html signOut(String here, String everywhere) {
    return Html.of(
        """
        <form method="post" action="{}/sign-out" class="actions">
        <button name="sign-out" value="here">{}</button>
        {}
        </form>
        """,
        home,
        here,
        Html.when(
            !everywhere.isEmpty(),
            Html.of(
                "<button name=\"sign-out\" value=\"everywhere\" class=\"quiet\">{}</button>",
                everywhere)));
  }

  private String way(Wish wish) {
    return home + "/sign-in?wish=" + wish.name();
  }

  private Page page(Html main) {
    return new Page(title, "museum", Html.of(title), main);
  }
}
