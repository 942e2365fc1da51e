package eu.tessera.it.look;

import static eu.tessera.it.harness.Caller.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** Requests that lead to no sign-in, and pages that need none. */
final class Troubles {
  private static final Map<String, String> ASKED =
      Map.of(
          "T-106",
          "/nowhere",
          "T-201",
          "/login?service="
              + encoded("https://unknown.example/an/address/that/is/quite/long?and=more"),
          "T-202",
          "/login?service=" + encoded("not an address"),
          "T-206",
          "/saml/slo?SAMLRequest=x");

  private final Album album;

  Troubles(Album album) {
    this.album = album;
  }

  void walk() throws Exception {
    var guest = album.guest();
    for (var code : ASKED.keySet().stream().sorted().toList()) {
      var page = guest.opens(ASKED.get(code));
      assertThat(page.problem()).as(page.body()).isEqualTo(code);
      album.keep("error-" + code, "error", page, guest);
    }
    album.keep("help", "help", guest.opens("/help.html"), guest);
    album.keep("privacy", "privacy", guest.opens("/privacyStatement.html"), guest);
    for (var path : new String[] {"notMe", "keepAccount"}) {
      var page = guest.opens("/userdata/" + path + ".cgi?link=none");
      album.keep("void-" + path, page.step(), page, guest);
    }
    var cut = guest.opens("/init/initialisePasswordLogin.cgi?link=abc");
    album.keep("link-unknown", "link-unknown", cut, guest);
  }
}
