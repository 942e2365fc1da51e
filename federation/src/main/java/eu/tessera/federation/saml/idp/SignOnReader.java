package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.Elements;
import eu.tessera.federation.saml.Replay;
import eu.tessera.federation.saml.Shape;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;

/** Takes a request for a sign-in through all checks (SAML Profiles 4.1.4.1). */
public final class SignOnReader {
  private final IdpSettings settings;
  private final Replay replay;
  private final MessageDoor door;

  /**
   * @param parties the services that may ask
   * @param replay remembers which requests were seen
   */
  public SignOnReader(IdpSettings settings, Parties parties, Replay replay, Clock clock) {
    this.settings = settings;
    this.replay = replay;
    this.door = new MessageDoor(parties, clock);
  }

  /** Reads one request. Takes anything, throws nothing for what it holds. */
  public SignOn read(Incoming incoming) {
    try {
      Envelope envelope =
          door.open(incoming, Shape.REQUEST, Party::mustSignRequests, settings.signOn());
      return judged(envelope);
    } catch (MessageDoor.Outside e) {
      return new SignOn.Unanswerable(e.check(), e.getMessage(), e.issuer());
    }
  }

  private SignOn judged(Envelope envelope) {
    Question question;
    try {
      ConsumerChoice consumer = ConsumerChoice.of(envelope.root(), envelope.party().provider());
      question = new Question(envelope, consumer, settings);
    } catch (Unreceived e) {
      return new SignOn.Unanswerable(
          e.check(), e.getMessage(), Optional.of(envelope.party().entityId()));
    }
    // from here on the reply address is verified
    return SignOnChecks.first(question)
        // last of all, so that a request that is refused anyhow uses up nothing
        .or(() -> seen(question))
        .<SignOn>map(
            o ->
                new SignOn.Refused(
                    question.reply(), envelope.party(), o.check(), o.refusal(), o.finding()))
        .orElseGet(() -> asked(question));
  }

  private Optional<SignOnChecks.Objection> seen(Question question) {
    Envelope envelope = question.envelope();
    var until = envelope.now().plus(settings.oldest()).plus(settings.skew()).plus(settings.skew());
    return replay.firstSeen(envelope.party().entityId() + " " + envelope.id(), until)
        ? Optional.empty()
        : Optional.of(
            new SignOnChecks.Objection(
                RequestCheck.REPLAY, Refusal.SEEN_BEFORE, "a request of this ID came before"));
  }

  private static SignOn asked(Question question) {
    Envelope envelope = question.envelope();
    return new SignOn.Asked(
        question.reply(),
        envelope.party(),
        question.forceAuthn(),
        question.passive(),
        wish(question),
        question.context().orElseThrow(),
        question.subject().flatMap(SubjectName::only),
        envelope.party().provider().attributeService(question.attributeService()),
        proxyCount(question),
        question.requesterIds(),
        envelope.signed());
  }

  private static NameIdWish wish(Question question) {
    return question
        .nameIdPolicy()
        .map(
            p ->
                new NameIdWish(
                    Elements.attribute(p, "Format").orElse("").strip(),
                    // absent means no (SAML Core 3.4.1.1)
                    Elements.flag(p, "AllowCreate").orElse(false)))
        .orElse(NameIdWish.ANY);
  }

  private static OptionalInt proxyCount(Question question) {
    return question
        .scoping()
        .flatMap(s -> Elements.attribute(s, "ProxyCount"))
        .map(v -> OptionalInt.of(bounded(v.strip())))
        .orElse(OptionalInt.empty());
  }

  /** The schema lets any length of digits by. */
  private static int bounded(String digits) {
    return new java.math.BigInteger(digits).min(java.math.BigInteger.valueOf(99)).intValue();
  }
}
