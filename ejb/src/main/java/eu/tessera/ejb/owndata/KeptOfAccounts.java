package eu.tessera.ejb.owndata;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.EidAccounts;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.assertion.Names;
import eu.tessera.ejb.browser.KnownBrowsers;
import eu.tessera.ejb.change.Deletions;
import eu.tessera.ejb.confirmation.OneTimeLink;
import eu.tessera.ejb.confirmation.OneTimeLinks;
import eu.tessera.ejb.confirmation.Purpose;
import eu.tessera.ejb.factor.password.Passwords;
import eu.tessera.ejb.logout.Visits;
import eu.tessera.ejb.notify.Post;
import eu.tessera.ejb.session.Sessions;
import eu.tessera.federation.assurance.Proof;
import eu.tessera.federation.identity.EidIdentity;
import java.util.List;
import java.util.function.Function;

/** What the rooms that this one knows keep about somebody. */
final class KeptOfAccounts {
  private KeptOfAccounts() {}

  private record Kept(int place, String section, Function<Account, List<OwnEntry>> how)
      implements OwnData {
    @Override
    public List<OwnEntry> of(Account account) {
      return how.apply(account);
    }
  }

  static OwnData account() {
    return new Kept(
        10,
        "account",
        a ->
            List.of(
                OwnEntry.EMPTY
                    .with("uid", a.uid())
                    .with("kind", a.kind().name())
                    .with("status", a.status().name())
                    .with("firstName", a.name().first())
                    .with("lastName", a.name().last())
                    .with("email", a.email().map(EmailAddress::typed))
                    .with("language", a.language())
                    .with("assurance", a.assurance().name())
                    .with("domain", a.domain())
                    .with("employeeType", a.employeeType())
                    .with("department", a.department())
                    .with("groups", a.groups())
                    .with("roles", a.roles())
                    .with("created", a.created())));
  }

  static OwnData methods(Passwords passwords) {
    return new Kept(
        20,
        "methods",
        a ->
            passwords.setAt(a.id()).stream()
                .map(at -> OwnEntry.EMPTY.with("method", "PASSWORD").with("since", at))
                .toList());
  }

  static OwnData eids(EidAccounts eids) {
    return new Kept(
        30, "eids", a -> eids.linkedTo(a.id()).stream().map(KeptOfAccounts::eid).toList());
  }

  private static OwnEntry eid(EidIdentity eid) {
    return OwnEntry.EMPTY
        .with("country", eid.country())
        .with("identifier", eid.identifier().value())
        .with("firstName", eid.name().first())
        .with("lastName", eid.name().last())
        .with("originalName", eid.originalName().map(name -> name.full()))
        .with("born", eid.born().toString())
        .with("level", eid.level().name());
  }

  static OwnData sessions(Sessions sessions) {
    return new Kept(
        40,
        "sessions",
        a ->
            sessions.ofAccount(a.id()).stream()
                .map(
                    s ->
                        OwnEntry.EMPTY
                            .with("device", s.device())
                            .with(
                                "methods",
                                s.evidence().proofs().stream().map(Proof::method).toList())
                            .with("created", s.created())
                            .with("seen", s.seen())
                            .with("ends", s.expires()))
                .toList());
  }

  static OwnData visits(Sessions sessions, Visits visits) {
    return new Kept(
        50,
        "visits",
        a ->
            sessions.ofAccount(a.id()).stream()
                .flatMap(s -> visits.of(s.id()).stream())
                .map(v -> OwnEntry.EMPTY.with("service", v.name()).with("at", v.at()))
                .toList());
  }

  static OwnData browsers(KnownBrowsers browsers) {
    return new Kept(
        60,
        "browsers",
        a ->
            browsers.of(a.id()).stream()
                .map(
                    b ->
                        OwnEntry.EMPTY
                            .with("device", b.device())
                            .with("remembered", String.valueOf(b.remembered()))
                            .with("met", b.met())
                            .with("seen", b.seen()))
                .toList());
  }

  static OwnData deletion(Deletions deletions) {
    return new Kept(
        70,
        "deletion",
        a -> deletions.due(a.id()).stream().map(at -> OwnEntry.EMPTY.with("due", at)).toList());
  }

  /** Not their secrets: who has the letter has those. */
  static OwnData links(OneTimeLinks links) {
    return new Kept(
        72,
        "links",
        a -> links.open(a.id().toString()).stream().map(KeptOfAccounts::link).toList());
  }

  private static OwnEntry link(OneTimeLink link) {
    OwnEntry entry = OwnEntry.EMPTY.with("link", link.purpose().name());
    return (link.purpose() == Purpose.EMAIL_CHANGE ? entry.with("email", link.payload()) : entry)
        .with("ends", link.expires());
  }

  static OwnData letters(Post post) {
    return new Kept(
        74,
        "letters",
        a ->
            a.email().stream()
                .flatMap(address -> post.waitingFor(address).stream())
                .map(w -> OwnEntry.EMPTY.with("letter", w.subject()).with("created", w.since()))
                .toList());
  }

  static OwnData names(Names names) {
    return new Kept(
        76,
        "names",
        a ->
            names.given(a.id()).stream()
                .map(
                    n ->
                        OwnEntry.EMPTY
                            .with("service", n.entityId())
                            .with("name", n.name())
                            .with("created", n.since()))
                .toList());
  }

  static OwnData activity(ActivityLog log) {
    return new Kept(
        90,
        "activity",
        a -> log.of(a.uid(), Long.MAX_VALUE, 1000).stream().map(KeptOfAccounts::event).toList());
  }

  private static OwnEntry event(Activity activity) {
    OwnEntry entry = OwnEntry.EMPTY.with("at", activity.at()).with("event", activity.kind());
    for (String fact : List.of("device", "source", "methods", "level", "reason", "by", "outcome")) {
      String value = activity.facts().get(fact);
      entry = value == null ? entry : entry.with(fact, value);
    }
    return entry;
  }
}
