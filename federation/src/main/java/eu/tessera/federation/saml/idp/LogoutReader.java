package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.Decryption;
import eu.tessera.federation.saml.Elements;
import eu.tessera.federation.saml.EncryptionRules;
import eu.tessera.federation.saml.KeyMaterial;
import eu.tessera.federation.saml.Replay;
import eu.tessera.federation.saml.SafeXml;
import eu.tessera.federation.saml.SamlStatus;
import eu.tessera.federation.saml.Shape;
import eu.tessera.federation.saml.UnsafeXml;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.w3c.dom.Element;

/**
 * Takes logout messages through all checks (SAML Core 3.7, Profiles 4.4). They must be signed
 * whatever the metadata say (Profiles 4.4.4.1 and 4.4.4.2): else any page could sign people out.
 */
public final class LogoutReader {
  private static final SafeXml CLEAR_TEXTS = new SafeXml(4096);
  private static final EncryptionRules RULES = EncryptionRules.STRICT.withMgf1p().withSha1();

  private final IdpSettings settings;
  private final Replay replay;
  private final Supplier<KeyMaterial> keys;
  private final MessageDoor door;

  /**
   * @param replay remembers which requests were seen
   * @param keys ours for services; those for encryption open encrypted names
   */
  public LogoutReader(
      IdpSettings settings,
      Parties parties,
      Replay replay,
      Supplier<KeyMaterial> keys,
      Clock clock) {
    this.settings = settings;
    this.replay = replay;
    this.keys = keys;
    this.door = new MessageDoor(parties, clock);
  }

  /** Reads a request of a service. Takes anything, throws nothing for what it holds. */
  public LogoutAsked request(Incoming incoming) {
    try {
      return judged(door.open(incoming, Shape.LOGOUT_REQUEST, p -> true, settings.logout()));
    } catch (MessageDoor.Outside e) {
      return new LogoutAsked.Unanswerable(e.check(), e.getMessage(), e.issuer());
    }
  }

  /** Reads the answer of a service. Takes anything, throws nothing for what it holds. */
  public LogoutAnswered response(Incoming incoming) {
    try {
      return answered(door.open(incoming, Shape.LOGOUT_RESPONSE, p -> true, settings.logout()));
    } catch (MessageDoor.Outside e) {
      return new LogoutAnswered.Unusable(e.check(), e.getMessage(), e.issuer());
    }
  }

  /**
   * Reads what a service answers to a request that we brought it ourselves. Every signature there
   * is must hold; without one, what vouches for the answer is the service's certificate of TLS
   * (SAML Profiles 4.4.4.2 leaves the choice).
   *
   * @param soap the envelope as it came, over a connection to the address of the metadata
   * @param asked whom we asked
   * @param requestId of our request
   */
  public LogoutAnswered brought(byte[] soap, Party asked, String requestId) {
    try {
      LogoutAnswered read = answered(door.open(soap, Shape.LOGOUT_RESPONSE, asked));
      return read instanceof LogoutAnswered.Answered a && !a.inResponseTo().equals(requestId)
          ? new LogoutAnswered.Unusable(
              RequestCheck.IN_RESPONSE_TO,
              "it answers another request",
              Optional.of(asked.entityId()))
          : read;
    } catch (MessageDoor.Outside e) {
      return new LogoutAnswered.Unusable(e.check(), e.getMessage(), e.issuer());
    }
  }

  private LogoutAsked judged(Envelope envelope) {
    if (!version20(envelope)) {
      return refused(envelope, RequestCheck.VERSION, version(envelope), "not version 2.0");
    }
    if (!recent(envelope)) {
      return refused(
          envelope,
          RequestCheck.ISSUE_INSTANT,
          Refusal.NOT_NOW,
          "issued too long ago, or in the future");
    }
    Optional<Instant> end = Elements.instant(envelope.root(), "NotOnOrAfter");
    if (end.map(e -> !envelope.now().isBefore(e.plus(settings.skew()))).orElse(false)) {
      return refused(
          envelope, RequestCheck.NOT_ON_OR_AFTER, Refusal.LOGOUT_EXPIRED, "it has expired");
    }
    Optional<NameId> subject = subject(envelope.root());
    if (subject.isEmpty()) {
      return refused(
          envelope, RequestCheck.NAME_ID, Refusal.NO_SESSION, "names nobody that we could know");
    }
    if (seen(envelope)) {
      return refused(
          envelope, RequestCheck.REPLAY, Refusal.SEEN_BEFORE, "a request of this ID came before");
    }
    return new LogoutAsked.Asked(
        reply(envelope),
        envelope.party(),
        subject.get(),
        Elements.children(envelope.root(), Elements.PROTOCOL, "SessionIndex")
            .map(Elements::text)
            .toList(),
        envelope.root().getAttributeNS(null, "Reason"));
  }

  private LogoutAnswered answered(Envelope envelope) {
    String inResponseTo = envelope.root().getAttributeNS(null, "InResponseTo");
    RequestCheck finding =
        !version20(envelope)
            ? RequestCheck.VERSION
            : !recent(envelope)
                ? RequestCheck.ISSUE_INSTANT
                : inResponseTo.isEmpty()
                    ? RequestCheck.IN_RESPONSE_TO
                    : seen(envelope) ? RequestCheck.REPLAY : null;
    return finding == null
        ? new LogoutAnswered.Answered(
            envelope.party(),
            inResponseTo,
            status(envelope.root()),
            envelope.received().relayState())
        : new LogoutAnswered.Unusable(
            finding,
            "a logout response that does not fit",
            Optional.of(envelope.party().entityId()));
  }

  private static boolean version20(Envelope envelope) {
    return envelope.root().getAttributeNS(null, "Version").strip().equals("2.0");
  }

  private static Refusal version(Envelope envelope) {
    return envelope.root().getAttributeNS(null, "Version").strip().startsWith("1.")
        ? Refusal.VERSION_TOO_LOW
        : Refusal.VERSION_TOO_HIGH;
  }

  private boolean recent(Envelope envelope) {
    Instant issued = Elements.instant(envelope.root(), "IssueInstant").orElse(Instant.EPOCH);
    return !issued.isAfter(envelope.now().plus(settings.skew()))
        && !issued.isBefore(envelope.now().minus(settings.oldest()).minus(settings.skew()));
  }

  private boolean seen(Envelope envelope) {
    Instant until =
        envelope.now().plus(settings.oldest()).plus(settings.skew()).plus(settings.skew());
    return !replay.firstSeen(envelope.party().entityId() + " " + envelope.id(), until);
  }

  private static LogoutReply reply(Envelope envelope) {
    return new LogoutReply(
        envelope.party().entityId(),
        envelope.id(),
        envelope.received().relayState(),
        envelope.received().binding());
  }

  private static LogoutAsked refused(
      Envelope envelope, RequestCheck check, Refusal refusal, String finding) {
    return new LogoutAsked.Refused(reply(envelope), envelope.party(), check, refusal, finding);
  }

  private Optional<NameId> subject(Element request) {
    return Elements.child(request, Elements.SAML, "NameID")
        .or(() -> Elements.child(request, Elements.SAML, "EncryptedID").flatMap(this::opened))
        .flatMap(SubjectName::of);
  }

  /** The message is signed by its service, so our key works for nobody else (SAML Core 2.2.4). */
  private Optional<Element> opened(Element encryptedId) {
    try {
      return new Decryption(CLEAR_TEXTS, keys.get().encryption()).openNameId(encryptedId, RULES);
    } catch (UnsafeXml e) {
      return Optional.empty();
    }
  }

  private static SamlStatus status(Element response) {
    List<String> codes = new ArrayList<>();
    Element status = Elements.child(response, Elements.PROTOCOL, "Status").orElseThrow();
    Optional<Element> code = Elements.child(status, Elements.PROTOCOL, "StatusCode");
    while (code.isPresent() && codes.size() < 4) {
      codes.add(code.get().getAttributeNS(null, "Value").strip());
      code = Elements.child(code.get(), Elements.PROTOCOL, "StatusCode");
    }
    return new SamlStatus(
        codes, Elements.child(status, Elements.PROTOCOL, "StatusMessage").map(Elements::text));
  }
}
