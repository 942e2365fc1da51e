package eu.tessera.web.console;

import eu.tessera.ejb.exchange.ServiceEntry;
import eu.tessera.ejb.registry.AttributeNames;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.RelyingParty.Protocol;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.cas.Dialect;
import eu.tessera.web.page.ConsoleView.Fact;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in terms what a definition holds, and what the service's own side needs to be told. */
final class ServiceFacts {
  private final String base;

  /**
   * @param base the public address of this installation
   */
  ServiceFacts(URI base) {
    this.base = base.toString();
  }

  /** What holds now. */
  List<Fact> of(ServiceEntry entry) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("Id", entry.id()));
    entry.entityId().ifPresent(id -> facts.add(Fact.of("Entity id", id)));
    facts.add(new Fact("Owner", entry.owner().stream().toList()));
    entry.live().ifPresent(party -> live(party, facts));
    entry
        .refresh()
        .ifPresent(
            refresh -> {
              facts.add(Fact.of("Metadata from", refresh.address()));
              refresh
                  .failingSince()
                  .ifPresent(
                      since -> facts.add(Fact.of("Cannot be fetched since", since.toString())));
              refresh.trouble().ifPresent(why -> facts.add(Fact.of("Because", why)));
            });
    return facts;
  }

  private static void live(RelyingParty party, List<Fact> facts) {
    facts.add(Fact.of("Protocol", party.protocol().name()));
    if (party.protocol() == Protocol.CAS) {
      facts.add(new Fact("Addresses", party.urls().stream().map(Object::toString).toList()));
      facts.add(
          Fact.of(
              "Dialect", party.dialect() == Dialect.EU_LOGIN ? "EU Login" : "CAS, the standard"));
    }
    facts.add(Fact.of("Assurance of the person", "at least " + party.assurance()));
    facts.add(Fact.of("Level of the sign-in", "at least " + party.level()));
    facts.add(
        new Fact(
            "Methods",
            party.methods().size() == Method.values().length
                ? List.of("all")
                : names(party.methods())));
    if (!party.strengths().isEmpty()) {
      facts.add(new Fact("Strengths", names(party.strengths())));
    }
    facts.add(new Fact("Attributes", attributes(party.attributes())));
    facts.add(Fact.of("Told of logouts", party.logout() ? "yes" : "no"));
    facts.add(new Fact("Contacts", party.contacts()));
  }

  /** What to write where, on the service's side. */
  List<Fact> connecting(ServiceEntry entry) {
    if (entry.live().isEmpty()) {
      return List.of();
    }
    return entry.live().get().protocol() == Protocol.CAS
        ? List.of(
            Fact.of("Base URL for the CAS client", base),
            Fact.of("Sign-in", base + "/login"),
            Fact.of(
                "Validation, EU Login client",
                base + "/TicketValidationService (or /laxValidate for all people)"),
            Fact.of("Validation, CAS client", base + "/p3/serviceValidate"),
            Fact.of("Logout", base + "/logout"))
        : List.of(
            Fact.of("Metadata of the identity provider", base + "/saml/metadata"),
            Fact.of("Entity id of the identity provider", base + "/saml/metadata"),
            Fact.of("Sign-in", base + "/saml/sso"),
            Fact.of("Logout", base + "/saml/slo"));
  }

  private static List<String> attributes(AttributeNames told) {
    List<String> named = new ArrayList<>();
    if (told.all()) {
      named.add("all but those that are told only where they are named");
    }
    if (!told.names().isEmpty()) {
      named.add(told.names().stream().sorted().collect(Collectors.joining(", ")));
    }
    return named;
  }

  private static List<String> names(Collection<? extends Enum<?>> some) {
    return List.of(
        String.join(
            ", ",
            some.stream()
                .map(e -> e.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .sorted()
                .toList()));
  }
}
