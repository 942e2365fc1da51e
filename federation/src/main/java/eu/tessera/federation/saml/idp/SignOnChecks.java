package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.Elements;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/**
 * Whether a request of a known service can be met. Its address is verified, so what is found here
 * is answered in SAML (SAML Core 3.4.1, in the order of {@link RequestCheck}).
 *
 * <p>Left out on purpose: Extensions and Consent, which bind nobody; the audience of Conditions,
 * which we set ourselves as Core 3.4.1 allows; ProviderName, which a service could make say
 * anything.
 */
final class SignOnChecks {
  /** What is wrong, and what to say. */
  record Objection(RequestCheck check, Refusal refusal, String finding) {}

  private record Check(RequestCheck name, Function<Question, Optional<Objection>> finding) {
    static Check that(
        RequestCheck name, Predicate<Question> holds, Refusal refusal, String otherwise) {
      Optional<Objection> objection = Optional.of(new Objection(name, refusal, otherwise));
      return new Check(name, q -> holds.test(q) ? Optional.empty() : objection);
    }
  }

  private static final List<Check> ALL =
      List.of(
          new Check(RequestCheck.VERSION, SignOnChecks::version),
          Check.that(
              RequestCheck.ISSUE_INSTANT,
              SignOnChecks::recent,
              Refusal.NOT_NOW,
              "issued too long ago, or in the future"),
          Check.that(
              RequestCheck.PROTOCOL_BINDING,
              q -> !q.consumer().otherBinding(),
              Refusal.BINDING,
              "the answer is wanted by another binding than HTTP-POST"),
          Check.that(
              RequestCheck.SUBJECT,
              q -> q.subject().map(s -> SubjectName.only(s).isPresent()).orElse(true),
              Refusal.SUBJECT,
              "a Subject that is encrypted, or with a confirmation"),
          Check.that(
              RequestCheck.NAME_ID_POLICY,
              SignOnChecks::nameIdPolicy,
              Refusal.NAME_ID_POLICY,
              "a format of names that is not offered, or names for another service"),
          Check.that(
              RequestCheck.ATTRIBUTE_SERVICE,
              q ->
                  q.attributeService().isEmpty()
                      || service(q).attributeService(q.attributeService()).isPresent(),
              Refusal.ATTRIBUTE_SERVICE,
              "an AttributeConsumingService that does not stand in the metadata"),
          Check.that(
              RequestCheck.SCOPING,
              q -> q.listed().isEmpty() || q.listed().contains(q.settings().entityId()),
              Refusal.NOT_LISTED,
              "a list of identity providers without this one"),
          Check.that(
              RequestCheck.CONTEXT,
              q -> q.context().isPresent(),
              Refusal.UNKNOWN_CONTEXT,
              "no authentication context among those asked for can be met"),
          Check.that(
              RequestCheck.CONDITIONS,
              SignOnChecks::conditions,
              Refusal.CONDITIONS,
              "conditions that hold no more, or not yet"));

  private SignOnChecks() {}

  /** The first thing that is wrong. */
  static Optional<Objection> first(Question question) {
    for (Check check : ALL) {
      Optional<Objection> objection = check.finding().apply(question);
      if (objection.isPresent()) {
        return objection;
      }
    }
    return Optional.empty();
  }

  private static ServiceProvider service(Question question) {
    return question.envelope().party().provider();
  }

  /** SAML Core 4.1.3.2: the answer says in which direction the version is wrong. */
  private static Optional<Objection> version(Question question) {
    String version = question.version();
    if (version.equals("2.0")) {
      return Optional.empty();
    }
    boolean low = version.startsWith("0.") || version.startsWith("1.");
    return Optional.of(
        new Objection(
            RequestCheck.VERSION,
            low ? Refusal.VERSION_TOO_LOW : Refusal.VERSION_TOO_HIGH,
            "not version 2.0"));
  }

  private static boolean recent(Question question) {
    Instant now = question.envelope().now();
    IdpSettings settings = question.settings();
    return !question.issuedAt().isAfter(now.plus(settings.skew()))
        && !question.issuedAt().isBefore(now.minus(settings.oldest()).minus(settings.skew()));
  }

  /** SAML Core 3.4.1.1. Names for an affiliation of services are not given. */
  private static boolean nameIdPolicy(Question question) {
    Optional<Element> policy = question.nameIdPolicy();
    if (policy.isEmpty()) {
      return true;
    }
    String format = Elements.attribute(policy.get(), "Format").orElse("").strip();
    String qualifier = Elements.attribute(policy.get(), "SPNameQualifier").orElse("").strip();
    return (format.isEmpty() || NameIdWish.OFFERED.contains(format))
        && (qualifier.isEmpty() || qualifier.equals(question.envelope().party().entityId()));
  }

  private static boolean conditions(Question question) {
    Instant now = question.envelope().now();
    var skew = question.settings().skew();
    Optional<Element> conditions = question.conditions();
    boolean begun =
        conditions
            .flatMap(c -> Elements.instant(c, "NotBefore"))
            .map(from -> !from.isAfter(now.plus(skew)))
            .orElse(true);
    boolean ended =
        conditions
            .flatMap(c -> Elements.instant(c, "NotOnOrAfter"))
            .map(end -> !now.isBefore(end.plus(skew)))
            .orElse(false);
    return begun && !ended;
  }
}
