package eu.tessera.ejb.registration;

import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.browser.KnownBrowsers;
import eu.tessera.ejb.config.Background;
import eu.tessera.ejb.config.ConfiguredValues;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.confirmation.OneTimeLinks;
import eu.tessera.ejb.dispute.Disputes;
import eu.tessera.ejb.dispute.Letterhead;
import eu.tessera.ejb.factor.password.Passwords;
import eu.tessera.ejb.factor.password.policy.NewPasswords;
import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.lists.ShippedList;
import eu.tessera.ejb.logout.SingleLogout;
import eu.tessera.ejb.notify.Post;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.net.IDN;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Wires up this room, looks after the operator's list of domains, and sweeps out old links. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegistrationRoom {
  private static final Logger LOG = Logger.getLogger(RegistrationRoom.class.getName());
  private static final String STAFF = "tessera.staff.domains";

  @Inject private OneTimeLinks links;
  @Inject private Instance<DisposableDomains> domains;

  @Produces
  @jakarta.inject.Singleton
  static DisposableDomains domains(ConfiguredValues values) {
    return new DisposableDomains(
        ShippedList.named("disposable-domains"), values.path("tessera.disposable.domains"));
  }

  @Produces
  @jakarta.inject.Singleton
  static RegistrationRules rules(DisposableDomains domains, ConfiguredValues values) {
    return new RegistrationRules(new AddressRules(domains, staff(values)));
  }

  /** Domains separated by commas, as the DNS is asked for them. */
  private static Set<String> staff(ConfiguredValues values) {
    try {
      return Arrays.stream(values.text(STAFF).orElse("").split(","))
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .map(text -> IDN.toASCII(text).toLowerCase(Locale.ROOT))
          .collect(Collectors.toSet());
    } catch (IllegalArgumentException noDomain) {
      throw ConfiguredValues.refused(STAFF, "domains such as ec.example, separated by commas,");
    }
  }

  @Produces
  @jakarta.inject.Singleton
  static TypedLogins typedLogins(Grid grid) {
    return new TypedLogins(grid);
  }

  @Produces
  @jakarta.inject.Singleton
  static Turnstile turnstile(Grid grid, KnownBrowsers browsers) {
    return new Turnstile(grid.throttle(), browsers);
  }

  @Produces
  @jakarta.inject.Singleton
  static Registrations registrations(
      Database database,
      Accounts accounts,
      Disputes disputes,
      OneTimeLinks links,
      Letterhead letterhead,
      Post post,
      Turnstile turnstile,
      Audit audit,
      Vault vault) {
    return new Registrations(
        database, accounts, disputes, links, letterhead, post, turnstile, audit, vault);
  }

  @Produces
  @jakarta.inject.Singleton
  static LostPasswords lostPasswords(
      Database database,
      Accounts accounts,
      OneTimeLinks links,
      Letterhead letterhead,
      Post post,
      Turnstile turnstile,
      Audit audit,
      Background background) {
    return new LostPasswords(
        database, accounts, links, letterhead, post, turnstile, audit, background);
  }

  @Produces
  @jakarta.inject.Singleton
  static PasswordLinks passwordLinks(
      Accounts accounts,
      Passwords passwords,
      NewPasswords rules,
      OneTimeLinks links,
      Registrations registrations,
      LostPasswords resets,
      PasswordLinks.Notices notices,
      Audit audit) {
    return new PasswordLinks(
        accounts, passwords, rules, links, registrations, resets, notices, audit);
  }

  @Produces
  @jakarta.inject.Singleton
  static PasswordLinks.Notices notices(
      Database database, Disputes disputes, Post post, SingleLogout logout, Clock clock) {
    return new PasswordLinks.Notices(database, disputes, post, logout, clock);
  }

  /** Looks once a minute whether the operator's file has changed. */
  @Schedule(hour = "*", minute = "*", second = "10", persistent = false)
  public void refresh() {
    quietly("the list of domains is looked at again in a minute", () -> domains.get().refresh());
  }

  /** On each node; sweeping twice does no harm. */
  @Schedule(hour = "3", minute = "41", persistent = false)
  public void sweep() {
    quietly("old links are taken out at the next turn", links::sweep);
  }

  /** A timer that throws twice is never called again. */
  private static void quietly(String then, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, then, failed);
    }
  }
}
