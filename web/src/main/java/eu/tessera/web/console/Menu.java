package eu.tessera.web.console;

import eu.tessera.ejb.exchange.Actor;
import eu.tessera.web.page.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The pages of the console, in the order of the menu beside them. */
enum Menu {
  OVERVIEW("Overview", "/console", everybody()),
  SERVICES("Services", "/console/services", everybody()),
  REGISTER("Register a service", "/console/register", Actor::integrator),
  APPROVALS("What waits", "/console/approvals", everybody()),
  EXPIRY("What expires", "/console/expiry", everybody()),
  TEST("Try a sign-in", "/console/test", everybody()),
  LOOK_UP("Look up a reference or code", "/console/lookup", everybody()),
  ADDRESS("Why does this address not match?", "/console/address", everybody()),
  TROUBLES("What went wrong lately", "/console/troubles", everybody()),
  METADATA("Our metadata", "/console/metadata", everybody()),
  FEDERATIONS("Federations’ files", "/console/federations", Actor::approver),
  KEYS("Our keys", "/console/keys", Actor::approver),
  COUNTRIES("Countries", "/console/countries", Actor::approver),
  MAIL("Mail queue", "/console/mail", Actor::operator),
  AUDIT("Audit", "/console/audit", Actor::operator),
  ACCOUNTS("Help with an account", "/console/accounts", Actor::operator),
  TOKENS("Tokens for programs", "/console/tokens", everybody());

  private final String label;
  private final String path;
  private final Predicate<Actor> who;

  Menu(String label, String path, Predicate<Actor> who) {
    this.label = label;
    this.path = path;
    this.who = who;
  }

  String path() {
    return path;
  }

  /** Whether the page is there for somebody. */
  boolean isFor(Actor actor) {
    return who.test(actor);
  }

  /** The menu on one of its pages, with what somebody may open. */
  List<Entry> entries(Actor actor, String contextPath) {
    return Arrays.stream(values())
        .filter(page -> page.isFor(actor))
        .map(page -> new Entry(page.label, contextPath + page.path, page == this))
        .toList();
  }

  private static Predicate<Actor> everybody() {
    return actor -> true;
  }
}
