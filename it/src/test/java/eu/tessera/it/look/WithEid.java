package eu.tessera.it.look;

import static eu.tessera.it.harness.Caller.encoded;

import eu.tessera.it.harness.Answer;
import java.util.Map;

/** By eID: the choice of a country, the way to its node, and coming back with nothing. */
final class WithEid {
  private final Album album;

  WithEid(Album album) {
    this.album = album;
  }

  void walk() throws Exception {
    var guest = album.guest();
    var service = encoded(album.tessera().demo("/apereo/"));
    var choice = guest.opens("/selectCountry?service=" + service);
    album.keep("country", "country", choice, guest);
    var none = guest.sends(choice, Map.of("proceed", "Submit"));
    album.keep("country-missing", "country", none, guest);
    var away = guest.sends(choice, Map.of("country", "BE", "proceed", "Submit"));
    album.keep("away", "away", away, guest);
    var back = carried(guest, atNode(guest, away, "cancel"));
    album.keep("eid-cancelled", "error", back, guest);
    var other = guest.opens("/selectCountry?service=" + service);
    var again = guest.sends(other, Map.of("country", "HR", "proceed", "Submit"));
    var refused = carried(guest, atNode(guest, again, "refuse"));
    album.keep("eid-refused", "error", refused, guest);
    var spoiled = guest.caller().post(album.tessera().page("/login"), Map.of("SAMLResponse", "x"));
    album.keep("eid-untrusted", "error", guest.caller().follow(spoiled), guest);
  }

  private Answer atNode(Guest guest, Answer away, String answer) throws Exception {
    var request = Map.of("SAMLRequest", away.field("SAMLRequest"));
    var node = guest.caller().follow(guest.caller().post(away.action().toString(), request));
    var form = Map.of("request", node.field("request"), "answer", answer);
    return guest.caller().post(node.action().toString(), form);
  }

  private Answer carried(Guest guest, Answer page) throws Exception {
    return guest.sends(page, Map.of("SAMLResponse", page.field("SAMLResponse")));
  }
}
