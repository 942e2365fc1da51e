package eu.tessera.it.look;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.it.harness.Answer;
import eu.tessera.it.harness.MachineWork;
import eu.tessera.it.harness.Mailbox;
import eu.tessera.it.harness.SharedTessera;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Creating an account, and losing its password. */
final class Registering {
  static final String PASSWORD = "Sieben Brücken 7";
  private static final String REGISTER = "/eim/external/register.cgi";
  private static final String LOST = "/init/passwordResetRequest.cgi";

  private final Album album;
  private final String email;

  Registering(Album album) {
    this.album = album;
    this.email = fresh(album);
  }

  /** An address that nobody has had. */
  static String fresh(Album album) {
    var number = Long.toString(System.nanoTime(), 36);
    return "georgia.o-neill-papadopoulou-" + number + "-" + album.language() + "@example.org";
  }

  void walk() throws Exception {
    var guest = album.guest();
    asks(guest);
    var link = new Mailbox(album.tessera(), email).awaits(1).link("link=");
    chooses(guest, link);
    losesIt(album.guest());
    isThereAlready(album.guest());
  }

  /** While the letter is on its way, the directory of staff brings an account of that address. */
  private void isThereAlready(Guest guest) throws Exception {
    var word = "there" + Long.toString(System.nanoTime(), 36);
    var address = word + "@example.org";
    var page = guest.opens(REGISTER);
    guest.sends(page, worked(page, guest, filled("Γεωργία", address)));
    var link = new Mailbox(album.tessera(), address).awaits(1).link("link=");
    var brought = provisioned(word, address);
    assertThat(brought.statusCode()).as(brought.body()).isEqualTo(201);
    var there = guest.sends(guest.follows(link), twice(PASSWORD));
    album.keep("account-there", "account-there", there, guest);
  }

  private HttpResponse<String> provisioned(String uid, String address) throws Exception {
    var user =
        """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "%s",
         "name": {"givenName": "Ana", "familyName": "García"}, "active": true,
         "emails": [{"value": "%s", "primary": true}]}
        """
            .formatted(uid, address);
    var request =
        HttpRequest.newBuilder(URI.create(album.tessera().page("/scim/v2/Users")))
            .header("Authorization", "Bearer " + SharedTessera.PROVISIONING_TOKEN)
            .POST(HttpRequest.BodyPublishers.ofString(user))
            .build();
    return album.tessera().client().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private void asks(Guest guest) throws Exception {
    var page = album.keep("register", "register", guest.opens(REGISTER), guest);
    var empty = guest.sends(page, Map.of());
    album.keep("register-empty", "register", empty, guest);
    var odd = filled("Ana <b>", "somebody@mailinator.com");
    odd.put("code", "WRONG");
    album.keep("register-wrong", "register", guest.sends(empty, odd), guest);
    var twice = filled("Γεωργία", email);
    twice.put("confirmEmail", "other@example.org");
    var passed = guest.sends(page, worked(guest.opens(REGISTER), guest, twice));
    album.keep("register-passed", "register", passed, guest);
    var sent = guest.sends(passed, filled("Γεωργία", email));
    album.keep("registration-sent", "registration-sent", sent, guest);
  }

  /** The form with what the machine has worked for that page. */
  private static Map<String, String> worked(Answer page, Guest guest, Map<String, String> form) {
    form.put("captcha", page.field("captcha"));
    form.put("proof", page.field("proof"));
    form.put("work", MachineWork.askedBy(page));
    return form;
  }

  private Map<String, String> filled(String firstName, String address) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("firstName", firstName);
    form.put("lastName", "O’Neill-Ðurić");
    form.put("email", address);
    form.put("confirmEmail", address);
    form.put("language", album.language());
    form.put("privacy", "on");
    return form;
  }

  private void chooses(Guest guest, String link) throws Exception {
    var page = album.keep("choose-password", "choose-password", guest.follows(link), guest);
    var leaked = guest.sends(page, twice("Password123"));
    album.keep("choose-password-leaked", "choose-password", leaked, guest);
    var other = Map.of("password", PASSWORD, "confirmPassword", "other");
    var differs = guest.sends(page, other);
    album.keep("choose-password-differs", "choose-password", differs, guest);
    var done = guest.sends(page, twice(PASSWORD));
    album.keep("authenticated", "authenticated", done, guest);
    var over = album.keep("link-over", "link-over", guest.follows(link), guest);
    var nobody = guest.sends(over, Map.of("username", ""));
    album.keep("link-over-missing", "link-over", nobody, guest);
  }

  private static Map<String, String> twice(String password) {
    return Map.of("password", password, "confirmPassword", password);
  }

  private void losesIt(Guest guest) throws Exception {
    var page = album.keep("lost-password", "lost-password", guest.opens(LOST), guest);
    var empty = guest.sends(page, Map.of("username", ""));
    album.keep("lost-password-empty", "lost-password", empty, guest);
    var form = new LinkedHashMap<>(Map.of("username", email));
    var sent = guest.sends(empty, worked(empty, guest, form));
    album.keep("reset-sent", "reset-sent", sent, guest);
    var link = new Mailbox(album.tessera(), email).awaits(2).link("initialisePasswordLogin");
    album.keep("choose-password-reset", "choose-password", guest.follows(link), guest);
  }
}
