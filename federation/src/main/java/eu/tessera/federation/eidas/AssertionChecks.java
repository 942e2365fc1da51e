package eu.tessera.federation.eidas;

import static eu.tessera.federation.eidas.ResponseCheck.ASSERTION_ISSUER;
import static eu.tessera.federation.eidas.ResponseCheck.ASSERTION_ISSUE_INSTANT;
import static eu.tessera.federation.eidas.ResponseCheck.ASSERTION_SIGNATURE;
import static eu.tessera.federation.eidas.ResponseCheck.ASSERTION_VERSION;
import static eu.tessera.federation.eidas.ResponseCheck.AUDIENCE;
import static eu.tessera.federation.eidas.ResponseCheck.AUTHN_INSTANT;
import static eu.tessera.federation.eidas.ResponseCheck.BEARER_CONFIRMATION;
import static eu.tessera.federation.eidas.ResponseCheck.CONDITIONS_TIME;
import static eu.tessera.federation.eidas.ResponseCheck.CONFIRMATION_IN_RESPONSE_TO;
import static eu.tessera.federation.eidas.ResponseCheck.CONFIRMATION_TIME;
import static eu.tessera.federation.eidas.ResponseCheck.LEVEL;
import static eu.tessera.federation.eidas.ResponseCheck.ONE_AUTHN_STATEMENT;
import static eu.tessera.federation.eidas.ResponseCheck.RECIPIENT;
import static eu.tessera.federation.eidas.ResponseCheck.SUBJECT;

import eu.tessera.federation.saml.Algorithms;
import eu.tessera.federation.saml.SamlAssertion;
import eu.tessera.federation.saml.SamlAssertion.Confirmation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whether the assertion is the node's, for us, for this request, now, and at a level to take. */
final class AssertionChecks {
  /** Nodes take the assertion's time a moment after the response's. */
  private static final Duration ONE_BREATH = Duration.ofMillis(500);

  static final List<Check<Statement>> ALL =
      List.of(
          Check.that(
              ASSERTION_SIGNATURE,
              AssertionChecks::signatureHolds,
              "the assertion's own signature is not the node's"),
          Check.that(ASSERTION_VERSION, s -> s.assertion().version20(), "not version 2.0"),
          Check.that(
              ASSERTION_ISSUER,
              s -> s.assertion().issuer().isEntity(s.envelope().pending().issuer()),
              "the assertion is of another issuer than the response"),
          Check.that(
              ASSERTION_ISSUE_INSTANT,
              AssertionChecks::issuedInTime,
              "issued before the request, or after the response"),
          Check.that(SUBJECT, s -> s.assertion().nameId().isPresent(), "no subject with a name"),
          Check.that(
              BEARER_CONFIRMATION, AssertionChecks::oneBearer, "not exactly one bearer with data"),
          Check.that(
              RECIPIENT,
              s -> said(s, Confirmation.Data::recipient, here(s)),
              "confirmed for another recipient"),
          Check.that(
              CONFIRMATION_IN_RESPONSE_TO,
              s -> said(s, Confirmation.Data::inResponseTo, s.envelope().pending().requestId()),
              "confirmed for another request"),
          Check.that(
              CONFIRMATION_TIME,
              AssertionChecks::confirmedNow,
              "the confirmation has no end, has a beginning, or is over"),
          Check.that(
              CONDITIONS_TIME,
              AssertionChecks::holdsNow,
              "the conditions lack a time, are over, or have not begun"),
          Check.that(AUDIENCE, Statement::forUs, "meant for another audience"),
          Check.that(
              ONE_AUTHN_STATEMENT,
              s -> s.assertion().signIns().size() == 1,
              "not exactly one authentication statement"),
          Check.that(
              AUTHN_INSTANT,
              s -> s.envelope().sinceRequest(s.assertion().signIns().get(0).at()),
              "signed in before the request, although it asked for a fresh sign-in"),
          new Check<>(LEVEL, AssertionChecks::level));

  private AssertionChecks() {}

  /** It need not be signed, for the message is; but a signature that is there must hold. */
  private static boolean signatureHolds(Statement statement) {
    SamlAssertion assertion = statement.assertion();
    return !assertion.signed()
        || assertion.verifies(statement.envelope().node().signingKeys(), Algorithms.SIGNATURES);
  }

  private static boolean issuedInTime(Statement statement) {
    Instant issued = statement.assertion().issuedAt();
    return statement.envelope().sinceRequest(issued)
        && !issued.isAfter(statement.envelope().message().issuedAt().plus(ONE_BREATH));
  }

  private static boolean oneBearer(Statement statement) {
    List<Confirmation> all = statement.assertion().confirmations();
    return all.size() == 1
        && all.get(0).method().equals(SamlAssertion.BEARER)
        && all.get(0).data().isPresent();
  }

  /** SAML Profiles 4.1.4.2: an end there must be, and a beginning there must not. */
  private static boolean confirmedNow(Statement statement) {
    return statement
        .confirmation()
        .filter(data -> data.notBefore().isEmpty())
        .flatMap(Confirmation.Data::notOnOrAfter)
        .map(statement.envelope()::unexpired)
        .orElse(false);
  }

  private static boolean holdsNow(Statement statement) {
    Envelope envelope = statement.envelope();
    return statement
        .assertion()
        .conditions()
        .map(
            c ->
                c.notBefore().map(envelope::begun).orElse(false)
                    && c.notOnOrAfter().map(envelope::unexpired).orElse(false))
        .orElse(false);
  }

  /** At least what was asked, and one that the node publishes (Architecture 1.4, 5, step 7). */
  private static Optional<String> level(Statement statement) {
    return statement
        .level()
        .map(
            level -> {
              if (!level.satisfies(statement.envelope().pending().minimum())) {
                return Optional.of("a level below the one that was asked for");
              }
              return statement.envelope().node().levels().contains(level)
                  ? Optional.<String>empty()
                  : Optional.of("a level that the node does not publish");
            })
        .orElse(Optional.of("no level that is known"));
  }

  private static boolean said(
      Statement statement, Function<Confirmation.Data, Optional<String>> what, String wanted) {
    return statement.confirmation().flatMap(what).map(wanted::equals).orElse(false);
  }

  private static String here(Statement statement) {
    return statement.envelope().settings().assertionConsumer();
  }
}
