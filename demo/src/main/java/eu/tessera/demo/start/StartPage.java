package eu.tessera.demo.start;

import eu.tessera.demo.node.Node;
import eu.tessera.demo.page.Html;
import eu.tessera.demo.page.Page;
import eu.tessera.demo.settings.DemoSettings;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The first page: what this is, who one can be, where to go, and how the countries are. */
public final class StartPage extends HttpServlet {
  private final transient DemoSettings settings;
  private final transient List<Node> nodes;

  public StartPage(DemoSettings settings, List<Node> nodes) {
    this.settings = settings;
    this.nodes = List.copyOf(nodes);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    page().send(response, HttpServletResponse.SC_OK);
  }

  Page page() {
    return new Page(
        "Tessera: the outside world in small",
        "demo",
        Html.of("The outside world in small"),
        Html.of(
            """
            <h1>Try Tessera in a minute</h1>
            <p class="lead">Tessera signs people in on behalf of other sites. This site plays those \
            others: four services that want to know who you are, and the eID nodes of the countries \
            that can tell. It lives at <code>127.0.0.1</code>, Tessera at <code>{}</code>, so your \
            browser sees them as strangers.</p>
            <ol class="steps">
            <li>Open a service below; it sends you to Tessera.</li>
            <li>Sign in with one of the accounts, or choose eID and be somebody from any country.</li>
            <li>See what the service learned. Then open another one: you are already known there.</li>
            </ol>
            <section><h2>The services</h2><ul class="cards">{}</ul></section>
            <section><h2>The accounts</h2><ul class="cards accounts">{}</ul></section>
            <section id="mail"><h2>The mail</h2>
            <p>Whatever Tessera sends by e-mail, to any address, arrives in \
            <a href="{}/mailbox">the mailbox</a>. Nothing leaves this machine.</p></section>
            <section id="countries"><h2>The countries</h2>
            <p>One eIDAS node each, with its own keys, metadata and invented people. They are \
            reached through Tessera: choose “eID” there, then the country. All are honest, but \
            Testland B misbehaves when told to, so that you see refusals.</p>
            <ul class="nodes">{}</ul></section>
            <section><h2>Your own service</h2>
            <p>Any address on <code>localhost</code> or <code>127.0.0.1</code> is a known service \
            here, at any port. Give your CAS client the base address <code>{}</code> and try it.</p>
            </section>
            """,
            settings.tessera().getHost(),
            services(),
            Stream.of(DemoAccount.values()).map(StartPage::account).collect(Html.joined()),
            DemoSettings.ROOT,
            nodes.stream().map(StartPage::node).collect(Html.joined()),
            settings.tessera("")),
        "copy.js");
  }

  private Html services() {
    return Html.all(
        service(
            settings.own() + "/apereo/",
            "library",
            "The library",
            "Protected by the Apereo CAS client, unchanged. Sends you to sign in at once."),
        service(
            settings.own() + "/plain/",
            "budget",
            "The budget office",
            "Speaks plain CAS by hand, in a screenful, and shows the raw answer."),
        service(
            settings.own() + "/museum/",
            "museum",
            "The museum",
            "Speaks SAML 2.0: signed requests, encrypted assertions, logout both ways."),
        service(
            settings.own() + "/gallery/",
            "museum",
            "The gallery",
            "Like the museum, but not registered yet: register it in the console, and mend its"
                + " broken metadata there."),
        service(
            settings.tessera("/console"),
            "tessera",
            "The console",
            "For integrators, approvers and operators. Sign in as one of them."),
        service(
            settings.tessera("/login"),
            "tessera",
            "Tessera itself",
            "Sign in without any service, and see whether you are signed in."));
  }

  private static Html service(String address, String look, String title, String about) {
    return Html.of(
        """
        <li class="card" data-look="{}"><h3><a href="{}">{}</a></h3><p>{}</p></li>""",
        look,
        address,
        title,
        about);
  }

  private static Html account(DemoAccount account) {
    return Html.of(
        """
        <li class="card" data-account="{}"><h3>{}</h3><p>{}</p>
        <dl><dt>E-mail</dt><dd><code class="copy">{}</code></dd>
        <dt>Password</dt><dd><code class="copy">{}</code></dd></dl></li>""",
        account.name().toLowerCase(Locale.ROOT),
        account.title(),
        account.about(),
        account.email(),
        account.password());
  }

  private static Html node(Node node) {
    var country = node.country();
    return Html.of(
        """
        <li data-country="{}"><img src="{}/flags/{}.svg" alt="" width="36" height="24">
        <span><a href="{}/node/{}/">{}</a> <span class="state">{}</span></span></li>""",
        country.code(),
        DemoSettings.ROOT,
        country.code(),
        DemoSettings.ROOT,
        country.code(),
        country.name(),
        node.state());
  }
}
