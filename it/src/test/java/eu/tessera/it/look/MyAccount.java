package eu.tessera.it.look;

import eu.tessera.it.harness.Answer;
import eu.tessera.it.harness.MachineWork;
import eu.tessera.it.harness.Mailbox;
import java.util.LinkedHashMap;
import java.util.Map;

/** All that the owner of an account sees of it, up to its deletion and what letters lead to. */
final class MyAccount {
  private static final String CONFIGURE = "/userdata/configureMyAccount.cgi";
  private static final String NEXT_PASSWORD = "Acht Brücken 88";
  private static final Map<String, String> PAGES =
      Map.of(
          "account", "/userdata/myAccount.cgi",
          "details", "/userdata/myDetails.cgi",
          "configure", CONFIGURE,
          "browsers", "/userdata/myBrowsers.cgi",
          "eids", "/userdata/manageMyEids.cgi",
          "sessions", "/userdata/mySessions.cgi",
          "activity", "/userdata/myActivity.cgi");

  private final Album album;
  private final String email;
  private final Mailbox mailbox;

  MyAccount(Album album) {
    this.album = album;
    this.email = Registering.fresh(album);
    this.mailbox = new Mailbox(album.tessera(), email);
  }

  void walk() throws Exception {
    var owner = registered(album.guest());
    signsIn(album.guest(), Registering.PASSWORD);
    for (var step : PAGES.keySet().stream().sorted().toList()) {
      album.keep(step, step, owner.opens(PAGES.get(step)), owner);
    }
    changesDetails(owner);
    changesPassword(owner);
    changesEmail(owner);
    readsData(owner);
    deletesIt(owner);
    saysItWasSomebodyElse();
  }

  private Guest registered(Guest guest) throws Exception {
    var page = guest.opens("/eim/external/register.cgi");
    var form = new LinkedHashMap<String, String>();
    form.put("firstName", "Γεωργία");
    form.put("lastName", "O’Neill-Ðurić");
    form.put("email", email);
    form.put("confirmEmail", email);
    form.put("language", album.language());
    form.put("privacy", "on");
    form.put("work", MachineWork.askedBy(page));
    guest.sends(page, form);
    var choice = guest.follows(mailbox.awaits(1).link("link="));
    var password = Registering.PASSWORD;
    guest.sends(choice, Map.of("password", password, "confirmPassword", password));
    return guest;
  }

  private Answer signsIn(Guest guest, String password) throws Exception {
    var page = guest.sends(guest.opens("/userdata/myAccount.cgi"), Map.of("username", email));
    return guest.sends(page, Map.of("password", password));
  }

  private void changesDetails(Guest owner) throws Exception {
    var path = "/userdata/changePersonalDetails.cgi";
    var page = album.keep("personal", "personal", owner.opens(path), owner);
    var odd = new LinkedHashMap<>(Map.of("firstname", "https://evil.example <b>"));
    odd.put("lastname", "O’Neill-Ðurić");
    odd.put("language", album.language());
    album.keep("personal-wrong", "personal", owner.sends(page, odd), owner);
    odd.put("firstname", "Γεωργία Μαρία");
    album.keep("configure-saved", "configure", owner.sends(page, odd), owner);
  }

  private void changesPassword(Guest owner) throws Exception {
    var asked = owner.opens("/change/changePassword.cgi");
    var page = album.keep("change-password", "change-password", confirmed(owner, asked), owner);
    var wrong = new LinkedHashMap<>(Map.of("old", "not it", "new", "Password123", "again", "x"));
    wrong.put("change", "yes");
    var refused = owner.sends(page, wrong);
    album.keep("change-password-wrong", "change-password", refused, owner);
    var right = new LinkedHashMap<>(Map.of("old", Registering.PASSWORD, "new", NEXT_PASSWORD));
    right.put("again", NEXT_PASSWORD);
    right.put("change", "yes");
    album.keep("password-changed", "configure", owner.sends(page, right), owner);
  }

  private void changesEmail(Guest owner) throws Exception {
    var asked = owner.opens("/userdata/changeEmail.cgi");
    var page = album.keep("change-email", "change-email", confirmed(owner, asked), owner);
    var wrong = owner.sends(page, Map.of("email", "no address", "again", "another"));
    album.keep("change-email-wrong", "change-email", wrong, owner);
    var next = Registering.fresh(album);
    var sent = owner.sends(page, Map.of("email", next, "again", next));
    album.keep("change-email-sent", "change-email", sent, owner);
    var link = new Mailbox(album.tessera(), next).awaits(1).link("confirmEmail");
    album.keep("confirm-email", "confirm-email", owner.follows(link), owner);
    var none = owner.opens("/userdata/confirmEmail.cgi?link=none");
    album.keep("confirm-email-void", "confirm-email", none, owner);
  }

  private void readsData(Guest owner) throws Exception {
    var page = owner.opens("/userdata/downloadMyData.cgi");
    album.keep("data", "data", confirmed(owner, page), owner);
  }

  /** What is confidential asks for the password again. */
  private Answer confirmed(Guest owner, Answer page) throws Exception {
    if (!page.step().equals("password")) {
      return page;
    }
    if (album.pages().stream().noneMatch(seen -> seen.name().equals("password-confirm"))) {
      album.keep("password-confirm", "password", page, owner);
    }
    var next = owner.sends(page, Map.of("password", Registering.PASSWORD));
    return next.step().equals("password")
        ? owner.sends(page, Map.of("password", NEXT_PASSWORD))
        : next;
  }

  private void deletesIt(Guest owner) throws Exception {
    var asked = owner.opens("/userdata/deleteMyAccount.cgi");
    var page = album.keep("delete-account", "delete-account", confirmed(owner, asked), owner);
    var unsure = owner.sends(page, Map.of());
    album.keep("delete-account-unsure", "delete-account", unsure, owner);
    var planned = owner.sends(page, Map.of("sure", "on"));
    album.keep("deletion-planned", "deletion-planned", planned, owner);
    var keep = owner.follows(letter("keepAccount"));
    album.keep("keep-account", "keep-account", keep, owner);
    album.keep("account-kept", "keep-account", owner.sends(keep, Map.of()), owner);
  }

  private void saysItWasSomebodyElse() throws Exception {
    var reader = album.guest();
    var page = album.keep("not-me", "not-me", reader.follows(letter("notMe")), reader);
    album.keep("not-me-secured", "not-me", reader.sends(page, Map.of()), reader);
  }

  private String letter(String words) throws Exception {
    for (int tries = 0; tries < 100; tries++) {
      for (var letter : mailbox.letters()) {
        if (letter.text().contains(words)) {
          return letter.link(words);
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no letter with " + words);
  }
}
