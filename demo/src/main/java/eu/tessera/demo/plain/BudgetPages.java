package eu.tessera.demo.plain;

import eu.tessera.demo.arrival.ArrivalView;
import eu.tessera.demo.page.Html;
import eu.tessera.demo.page.Page;
import eu.tessera.demo.settings.DemoSettings;
import java.util.stream.Stream;

/** What the budget office looks like: before a sign-in, after it, and when it failed. */
final class BudgetPages {
  private BudgetPages() {}

  /** The page for who has not signed in: one button, and the other ways below. */
  static Page closed(DemoSettings settings) {
    return page(
        Html.of(
            """
            <h1>The budget office</h1>
            <p class="lead">Tell us who you are, and we show you what Tessera told us.</p>
            <p><a class="button" href="{}">{}</a></p>
            <section>
            <h2>Other ways to ask</h2>
            <ul class="ways">
            {}
            </ul>
            </section>
            """,
            way(settings, Wish.ANYBODY),
            Wish.ANYBODY.label(),
            Stream.of(Wish.FRESH, Wish.STRONGLY, Wish.QUIETLY, Wish.STAFF)
                .map(
                    wish ->
                        Html.of(
                            "<li><a href=\"{}\">{}</a> <span>{}</span></li>",
                            way(settings, wish),
                            wish.label(),
                            wish.explanation()))
                .collect(Html.joined())));
  }

  /** The page after a ticket was presented. */
  static Page open(Received received) {
    return received.answer() instanceof CasAnswer.Welcome welcome
        ? welcome(received.xml(), welcome)
        : refused(received.xml(), (CasAnswer.Refused) received.answer());
  }

  /** The page for who came back without a ticket, or with one that this browser did not ask for. */
  static Page emptyHanded(Wish wish) {
    return page(
        Html.of(
            """
            <h1 data-field="outcome">Nobody signed in</h1>
            <p class="lead">{}</p>
            <p><a class="button" href="{}/plain/">Try again</a></p>
            """,
            wish == null
                ? "This browser had not asked for a sign-in, or the answer was used already, so no"
                    + " ticket was looked at."
                : "Tessera sent you back without a ticket.",
            DemoSettings.ROOT));
  }

  private static Page welcome(String xml, CasAnswer.Welcome welcome) {
    return page(
        Html.of(
            """
            {}
            {}
            <section>
            <h2>What the budget office received</h2>
            {}
            </section>
            {}
            """,
            ArrivalView.greeting(welcome.arrival()),
            signOut(),
            ArrivalView.everything(welcome.arrival()),
            raw(xml)));
  }

  private static Page refused(String xml, CasAnswer.Refused refused) {
    return page(
        Html.of(
            """
            <h1>Tessera said no</h1>
            <p class="lead">The code is <strong data-field="code">{}</strong>: {}</p>
            {}
            <form method="post" action="{}/plain/sign-out" class="actions">
            <button name="sign-out" value="here">Start again</button>
            </form>
            {}
            """,
            refused.code(),
            refused.text(),
            Html.when(
                "INVALID_USER".equals(refused.code()),
                Html.of(
                    "<p>The sign-in worked, but the account is not of the kind that was asked for:"
                        + " only staff have the assurance level TOP.</p>")),
            DemoSettings.ROOT,
            raw(xml)));
  }

  private static Html signOut() {
    return Html.of(
        """
        <form method="post" action="{}/plain/sign-out" class="actions">
        <button name="sign-out" value="here">Sign out here</button>
        <button name="sign-out" value="everywhere" class="quiet">Sign out everywhere</button>
        </form>
        """,
        DemoSettings.ROOT);
  }

  private static Html raw(String xml) {
    return Html.when(
        !xml.isEmpty(),
        Html.of("<section>\n<h2>The answer as it came</h2>\n{}\n</section>", PrettyXml.of(xml)));
  }

  private static String way(DemoSettings settings, Wish wish) {
    return settings.own() + "/plain/sign-in?wish=" + wish.name();
  }

  private static Page page(Html main) {
    return new Page(
        "The budget office",
        "budget",
        Html.of("The budget office <span class=\"by\">a service in plain CAS, by hand</span>"),
        main);
  }
}
