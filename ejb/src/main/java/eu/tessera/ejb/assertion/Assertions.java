package eu.tessera.ejb.assertion;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.logout.KnownBy;
import eu.tessera.ejb.logout.Visit;
import eu.tessera.ejb.registry.AccountFacts;
import eu.tessera.ejb.registry.AttributeNames;
import eu.tessera.ejb.registry.ReleasePolicy;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.SamlService;
import eu.tessera.ejb.session.Session;
import eu.tessera.federation.assurance.Demand;
import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Strength;
import eu.tessera.federation.cas.Attributes;
import eu.tessera.federation.cas.Released;
import eu.tessera.federation.cas.Validation;
import eu.tessera.federation.identity.EidIdentity;
import eu.tessera.federation.saml.idp.Answers;
import eu.tessera.federation.saml.idp.AuthnContexts;
import eu.tessera.federation.saml.idp.Grant;
import eu.tessera.federation.saml.idp.NameId;
import eu.tessera.federation.saml.idp.Outgoing;
import eu.tessera.federation.saml.idp.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Tells a service who came: the last place that looks at level, assurance and release before it
 * does, whichever way the browser took.
 */
public final class Assertions {

  /** What is known of people, and what becomes of what is told. */
  public record Surroundings(
      Accounts accounts,
      Function<UUID, List<EidIdentity>> eids,
      Function<String, Attributes> beyond,
      BiPredicate<Visit, Instant> note,
      Consumer<AuditEvent> audit) {}

  private final Names names;
  private final Answers answers;
  private final Surroundings around;
  private final Clock clock;

  public Assertions(Names names, Answers answers, Surroundings around, Clock clock) {
    this.names = names;
    this.answers = answers;
    this.around = around;
    this.clock = clock;
  }

  /** What is decided: what to tell, or why not. */
  private record Decision(Optional<Grant> grant, Optional<Refusal> refusal) {
    static Decision no(Refusal refusal) {
      return new Decision(Optional.empty(), Optional.of(refusal));
    }
  }

  /**
   * What goes to the service.
   *
   * @param refusal why it is told no; empty where it is told who came
   */
  public record Answered(Outgoing.Post post, Optional<Refusal> refusal) {}

  /**
   * Answers that a person has signed in, or why that is not enough.
   *
   * @param session the person's
   * @param evidence what counts of it: where a fresh sign-in is asked, only what is fresh
   * @return empty when the session has ended meanwhile
   */
  public Optional<Answered> answer(
      SamlService service, Ask ask, Session session, Evidence evidence) {
    Optional<Account> account = around.accounts.byId(session.account()).filter(Account::active);
    if (account.isEmpty()) {
      return Optional.empty();
    }
    Decision decision = decide(service, ask, account.get(), session, evidence);
    if (decision.refusal().isPresent()) {
      return Optional.of(
          new Answered(refuse(service, ask, decision.refusal().get()), decision.refusal()));
    }
    Grant grant = decision.grant().orElseThrow();
    if (!around.note.test(visit(service, session, grant), session.expires())) {
      return Optional.empty();
    }
    around.audit.accept(
        new AuditEvent.AssertionIssued(
            session.uid(), session.id(), service.party().id(), grant.contextClass()));
    return Optional.of(
        new Answered(
            answers.success(ask.reply(), service.at(clock.instant()), grant), Optional.empty()));
  }

  /**
   * What a service would be told of somebody, or why not.
   *
   * @param grant empty when the service would be told no
   * @param refusal why
   */
  public record Foresight(Optional<Grant> grant, Optional<Refusal> refusal) {}

  /**
   * What would be answered, with nothing noted and nothing sent. A pairwise name that is made on
   * the way stays, so that what is shown is what will be told.
   *
   * @return empty when the session's account is not active any more
   */
  public Optional<Foresight> foresee(
      SamlService service, Ask ask, Session session, Evidence evidence) {
    return around
        .accounts
        .byId(session.account())
        .filter(Account::active)
        .map(account -> decide(service, ask, account, session, evidence))
        .map(decision -> new Foresight(decision.grant(), decision.refusal()));
  }

  /** Answers no. */
  public Outgoing.Post refuse(SamlService service, Ask ask, Refusal refusal) {
    around.audit.accept(
        new AuditEvent.SamlRefused(service.party().id(), refusal.name(), ask.reply().solicited()));
    return answers.refusal(ask.reply(), refusal);
  }

  private Decision decide(
      SamlService service, Ask ask, Account account, Session session, Evidence evidence) {
    RelyingParty party = service.party();
    if (!account.assurance().satisfies(party.assurance())) {
      return Decision.no(Refusal.NOT_ENTITLED);
    }
    Optional<Demand> demand = SignOnTerms.demand(party, ask);
    if (demand.isEmpty()) {
      return Decision.no(SignOnTerms.impossible(party, ask));
    }
    List<Strength> strengths = demand.get().satisfiedBy(evidence);
    Evidence counting = SignOnTerms.counting(demand.get(), evidence);
    Optional<String> context = AuthnContexts.asserted(ask.context(), counting, counting.eidLevel());
    if (strengths.isEmpty() || context.isEmpty()) {
      return Decision.no(Refusal.LEVEL_NOT_REACHED);
    }
    Optional<NameId> name =
        names.of(
            party,
            service.entityId(),
            ask.nameFormat().isEmpty() ? party.saml().nameId().uri() : ask.nameFormat(),
            account,
            session.id(),
            ask.mayName());
    if (name.isEmpty()) {
      return Decision.no(Refusal.NO_NAME);
    }
    if (!ask.expected().stream().allMatch(e -> is(e, service, account, session, name.get()))) {
      return Decision.no(Refusal.OTHER_PERSON);
    }
    Validation.SignIn signIn =
        new Validation.SignIn(strengths.get(0).level(), strengths, counting.latest(), false);
    Released released =
        ReleasePolicy.release(
            party,
            AccountFacts.of(account, around.beyond.apply(account.uid())),
            stated(eid(account, counting), counting.eidLevel()),
            signIn);
    return new Decision(
        Optional.of(
            new Grant(
                name.get(),
                context.get(),
                counting.latest(),
                index(names.visit(session.id(), service.entityId(), name.get())),
                Optional.of(session.expires()),
                Wording.of(party.saml().mapping(), released))),
        Optional.empty());
  }

  /** Whether the person is the one whom the service named, by whatever name it knows (3.4.1.4). */
  private boolean is(
      Ask.Expected expected, SamlService service, Account account, Session session, NameId given) {
    boolean anyFormat = expected.format().isEmpty() || expected.format().equals(NameId.UNSPECIFIED);
    if (anyFormat && expected.value().equals(given.value())) {
      return true;
    }
    if (expected.format().isEmpty() || expected.format().equals(given.format())) {
      return expected.value().equals(given.value());
    }
    return names
        .of(service.party(), service.entityId(), expected.format(), account, session.id(), false)
        .filter(name -> name.value().equals(expected.value()))
        .isPresent();
  }

  /** The eID of this session: of several that open the account nobody remembers which it was. */
  private Optional<EidIdentity> eid(Account account, Evidence counting) {
    if (!counting.methods().contains(Method.EID)) {
      return Optional.empty();
    }
    List<EidIdentity> all = around.eids.apply(account.id());
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** The level is that of this session's own sign-in: the person may have others, elsewhere. */
  private static Map<String, String> stated(
      Optional<EidIdentity> eid, Optional<LevelOfAssurance> level) {
    Map<String, String> stated = new LinkedHashMap<>();
    eid.ifPresent(
        e -> {
          stated.put(AttributeNames.EID_IDENTIFIER, e.identifier().value());
          stated.put(AttributeNames.EID_FIRST_NAME, e.name().first());
          stated.put(AttributeNames.EID_LAST_NAME, e.name().last());
          stated.put(AttributeNames.EID_DATE_OF_BIRTH, e.born().toString());
          stated.put(AttributeNames.EID_COUNTRY, e.country());
        });
    level.ifPresent(l -> stated.put(AttributeNames.EID_LEVEL, l.uri()));
    return stated;
  }

  private Visit visit(SamlService service, Session session, Grant grant) {
    NameId name = grant.subject();
    return new Visit(
        visit(grant.sessionIndex()).orElseThrow(),
        session.id(),
        session.uid(),
        service.party().id(),
        service.party().name(),
        new KnownBy.Subject(
            service.entityId(),
            name.format(),
            name.value(),
            name.nameQualifier().orElse(""),
            name.spNameQualifier().orElse(""),
            grant.sessionIndex()),
        clock.instant(),
        service.party().logout());
  }

  /** A session index is a visit's id, so that a visit is found by it on whatever node. */
  private static String index(UUID visit) {
    return "_" + visit;
  }

  /** The visit of a session index of ours. */
  static Optional<UUID> visit(String sessionIndex) {
    try {
      UUID id = UUID.fromString(sessionIndex.replaceFirst("^_", ""));
      return index(id).equals(sessionIndex) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
