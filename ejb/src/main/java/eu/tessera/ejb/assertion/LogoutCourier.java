package eu.tessera.ejb.assertion;

import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.grid.GridMap;
import eu.tessera.ejb.logout.KnownBy;
import eu.tessera.ejb.logout.SubjectTeller;
import eu.tessera.ejb.logout.Visit;
import eu.tessera.ejb.registry.Registry;
import eu.tessera.federation.saml.idp.Binding;
import eu.tessera.federation.saml.idp.LogoutAnswered;
import eu.tessera.federation.saml.idp.LogoutMessages;
import eu.tessera.federation.saml.idp.LogoutReader;
import eu.tessera.federation.saml.idp.NameId;
import eu.tessera.federation.saml.idp.Outgoing;
import eu.tessera.federation.saml.idp.Party;
import eu.tessera.federation.saml.idp.ServiceProvider;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Brings the message of a logout to SAML services (SAML Profiles 4.4): ourselves where the metadata
 * have an address for SOAP, because that delays nobody and needs no cookie of a third party; else
 * by the person's browser, and also where we do not get through.
 */
public final class LogoutCourier implements SubjectTeller {
  private static final int MOST = 50_000;
  private static final Duration LIFE = Duration.ofMinutes(5);

  /** A message that a browser carries, by its identifier. */
  record Letter(String round, UUID visit, String entityId) implements Serializable {}

  private final Supplier<Registry> registry;
  private final LogoutMessages messages;
  private final LogoutReader reader;
  private final GridMap<Letter> letters;
  private final Clock clock;
  private final SoapPost post;

  public LogoutCourier(
      Supplier<Registry> registry,
      LogoutMessages messages,
      LogoutReader reader,
      SoapPost post,
      Grid grid,
      Clock clock) {
    this.registry = registry;
    this.messages = messages;
    this.reader = reader;
    this.post = post;
    this.letters = grid.map("saml-logout-letters", MOST);
    this.clock = clock;
  }

  @Override
  public Route route(Visit visit, KnownBy.Subject subject) {
    Optional<ServiceProvider> provider = party(subject).map(Party::provider);
    boolean bySoap = provider.flatMap(p -> p.logout(Binding.SOAP)).isPresent();
    boolean byBrowser =
        provider
            .flatMap(p -> p.logout(Binding.REDIRECT).or(() -> p.logout(Binding.POST)))
            .isPresent();
    if (bySoap) {
      return byBrowser ? Route.DIRECT_ELSE_BROWSER : Route.DIRECT;
    }
    return byBrowser ? Route.BY_BROWSER : Route.NONE;
  }

  @Override
  public boolean tell(Visit visit, KnownBy.Subject subject) {
    Optional<Party> party = party(subject);
    return party
        .flatMap(p -> messages.errand(p, name(subject), index(subject)))
        .filter(errand -> told(party.get(), errand))
        .isPresent();
  }

  private boolean told(Party party, LogoutMessages.Errand errand) {
    return post.send(errand.address(), errand.envelope())
        .map(answer -> reader.brought(answer, party, errand.id()))
        .filter(LogoutAnswered.Answered.class::isInstance)
        .map(LogoutAnswered.Answered.class::cast)
        .filter(LogoutAnswered.Answered::whole)
        .isPresent();
  }

  /**
   * The message that the browser is to bring for a visit of a round.
   *
   * @return empty when the service takes none any longer
   */
  public Optional<Outgoing> letter(String round, UUID visit, KnownBy.Subject subject) {
    return party(subject)
        .flatMap(party -> messages.request(party, name(subject), index(subject), ""))
        .map(
            request -> {
              letters.put(request.id(), new Letter(round, visit, subject.entityId()), LIFE);
              return request.message();
            });
  }

  /** Which visit of which round a service has answered about; once for each message. */
  public Optional<Delivery> delivered(LogoutAnswered.Answered answer) {
    return letters
        .get(answer.inResponseTo())
        .filter(letter -> letter.entityId().equals(answer.party().entityId()))
        .filter(letter -> letters.take(answer.inResponseTo()).isPresent())
        .map(letter -> new Delivery(letter.round(), letter.visit(), answer.whole()));
  }

  /**
   * What a service has answered.
   *
   * @param whole whether the person is logged out there
   */
  public record Delivery(String round, UUID visit, boolean whole) {}

  private Optional<Party> party(KnownBy.Subject subject) {
    return registry.get().byEntityId(subject.entityId()).map(s -> s.at(clock.instant()));
  }

  private static NameId name(KnownBy.Subject subject) {
    return new NameId(
        subject.format(),
        subject.value(),
        Optional.of(subject.nameQualifier()).filter(q -> !q.isEmpty()),
        Optional.of(subject.spNameQualifier()).filter(q -> !q.isEmpty()));
  }

  private static List<String> index(KnownBy.Subject subject) {
    return List.of(subject.sessionIndex());
  }
}
