package eu.tessera.federation.eidas;

import eu.tessera.federation.identity.EidIdentity;
import eu.tessera.federation.identity.PersonName;
import eu.tessera.federation.saml.Decryption;
import eu.tessera.federation.saml.OwnKey;
import eu.tessera.federation.saml.Replay;
import eu.tessera.federation.saml.SafeXml;
import eu.tessera.federation.saml.SamlAssertion;
import eu.tessera.federation.saml.UnsafeXml;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes one response through all checks, from the signature on. */
final class ResponseChecks {
  private final SafeXml door;
  private final Replay replay;

  ResponseChecks(SafeXml door, Replay replay) {
    this.door = door;
    this.replay = replay;
  }

  Outcome outcome(Envelope envelope, List<OwnKey> keys) {
    Optional<Refused> refused = Check.first(SignatureChecks.ALL, envelope);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (!envelope.message().status().success()) {
      return Check.first(EnvelopeChecks.ALL, envelope)
          .or(() -> seen(envelope, envelope.message().id(), envelope.now().plus(envelope.skew())))
          .<Outcome>map(r -> r)
          .orElseGet(() -> new Outcome.Declined(DeclineReason.of(envelope.message().status())));
    }
    try {
      return decrypted(envelope, new Decryption(door, keys));
    } catch (UnsafeXml e) {
      ResponseCheck check =
          e.reason() == UnsafeXml.Reason.SCHEMA
              ? ResponseCheck.ASSERTION_SCHEMA
              : ResponseCheck.ASSERTION_STRUCTURE;
      return new Refused(check, e.getMessage());
    }
  }

  private Outcome decrypted(Envelope envelope, Decryption decryption) throws UnsafeXml {
    Decryption.Opened opened =
        decryption.open(
            envelope.message().encryptedAssertions().get(0),
            envelope.node().country().encryption());
    if (opened.assertion().isEmpty()) {
      return new Refused(ResponseCheck.DECRYPTION, opened.finding());
    }
    SamlAssertion assertion = opened.assertion().get();
    Statement statement =
        new Statement(envelope, assertion, new PersonAttributes(assertion.attributes()));
    return Check.first(EnvelopeChecks.ALL, envelope)
        .or(() -> Check.first(AssertionChecks.ALL, statement))
        .or(() -> Check.first(PersonChecks.ALL, statement))
        // last of all, so that a message that is refused anyhow uses up nothing
        .or(() -> seen(envelope, envelope.message().id(), statement.end()))
        .or(() -> seen(envelope, assertion.id(), statement.end()))
        .<Outcome>map(r -> r)
        .orElseGet(() -> new Outcome.Accepted(identity(statement)));
  }

  private Optional<Refused> seen(Envelope envelope, String id, Instant until) {
    return replay.firstSeen(envelope.node().entityId() + " " + id, until)
        ? Optional.empty()
        : Optional.of(new Refused(ResponseCheck.REPLAY, "seen before"));
  }

  private static EidIdentity identity(Statement statement) {
    PersonAttributes person = statement.person();
    PersonName name =
        new PersonName(
            person.latin(Eidas.GIVEN_NAME).orElseThrow(),
            person.latin(Eidas.FAMILY_NAME).orElseThrow());
    return new EidIdentity(
        statement.envelope().pending().country(),
        PersonChecks.identifier(statement).orElseThrow(),
        name,
        original(person, name),
        person.born().orElseThrow(),
        statement.level().orElseThrow());
  }

  /** A name that is given in one script only keeps it in both. */
  private static Optional<PersonName> original(PersonAttributes person, PersonName latin) {
    Optional<String> first = person.original(Eidas.GIVEN_NAME);
    Optional<String> last = person.original(Eidas.FAMILY_NAME);
    return first.isEmpty() && last.isEmpty()
        ? Optional.empty()
        : Optional.of(new PersonName(first.orElse(latin.first()), last.orElse(latin.last())));
  }
}
