package eu.tessera.it.look;

import static eu.tessera.it.harness.Caller.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.it.harness.Answer;
import java.util.Map;

/** By password: who is there, the password, what goes wrong, signed in and out. */
final class SigningIn {
  private static final Map<String, String> CITIZEN = Map.of("username", "citizen@example.org");
  private static final Map<String, String> PASSWORD = Map.of("password", "Demo-Citizen-2026");
  private static final Map<String, String> WRONG = Map.of("password", "Not-The-Password-7");

  private final Album album;
  private final String library;

  SigningIn(Album album) {
    this.album = album;
    this.library = "/login?service=" + encoded(album.tessera().demo("/apereo/"));
  }

  void walk() throws Exception {
    asksWhoIsThere(album.guest());
    asksForThePassword(album.guest());
    isFamiliar(album.guest());
    asksForMore(album.guest());
    signsInAndOut(album.guest());
  }

  private void asksWhoIsThere(Guest guest) throws Exception {
    album.keep("identify-plain", "identify", guest.opens("/login"), guest);
    var first = album.keep("identify", "identify", guest.opens(library), guest);
    var empty = guest.sends(first, Map.of("username", ""));
    album.keep("identify-missing", "identify", empty, guest);
    var odd = guest.sends(first, Map.of("username", "x".repeat(999)));
    album.keep("identify-unusable", "identify", odd, guest);
    var stale = guest.opens(library.replace("/login?", "/signin/AAAAAAAAAAAAAAAAAAAAAA?"));
    album.keep("identify-restarted", "identify", stale, guest);
  }

  private void asksForThePassword(Guest guest) throws Exception {
    var nobody = Map.of("username", "n00" + Long.toString(System.nanoTime(), 36));
    var page = guest.sends(guest.opens(library), nobody);
    album.keep("password", "password", page, guest);
    var empty = guest.sends(page, Map.of("password", ""));
    album.keep("password-missing", "password", empty, guest);
    var answer = guest.sends(page, WRONG);
    album.keep("password-wrong", "password", answer, guest);
    for (int guess = 0; guess < 8 && answer.step().equals("password"); guess++) {
      answer = guest.sends(page, WRONG);
    }
    album.keep("throttled", "error", answer, guest);
    var unknown = Map.of("username", "new.here." + album.language() + "@example.org");
    album.keep("register-unknown", "register", guest.sends(guest.opens(library), unknown), guest);
  }

  private void isFamiliar(Guest guest) throws Exception {
    var page = guest.sends(guest.opens("/login"), CITIZEN);
    guest.sends(page, Map.of("password", "Demo-Citizen-2026", "remember", "on"));
    guest.opens("/logout");
    album.keep("password-remembered", "password", guest.opens(library), guest);
  }

  private void asksForMore(Guest guest) throws Exception {
    var medium = guest.opens(library + "&authenticationLevel=MEDIUM");
    var page = guest.sends(guest.sends(medium, CITIZEN), PASSWORD);
    album.keep("step-up", "step-up", page, guest);
  }

  private void signsInAndOut(Guest guest) throws Exception {
    var page = guest.sends(guest.opens("/login"), CITIZEN);
    album.keep("signed-in", "signed-in", guest.sends(page, PASSWORD), guest);
    album.keep("password-again", "password", guest.opens(library + "&renew=true"), guest);
    // the library asks about the ticket, and from then on wants to hear of a logout
    var ticket = guest.caller().get(album.tessera().page(library));
    assertThat(ticket.location()).contains("ticket=");
    guest.caller().get(ticket.location());
    album.keep("logout", "logout", told(guest), guest);
    album.keep("signed-out", "signed-out", guest.opens("/logout"), guest);
  }

  private Answer told(Guest guest) throws Exception {
    var page = guest.opens("/logout");
    for (int tries = 0; page.body().contains("data-state=\"WAITING\"") && tries < 50; tries++) {
      Thread.sleep(100);
      page = guest.follows(page.address().toString());
    }
    return page;
  }
}
