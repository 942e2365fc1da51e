package eu.tessera.federation.eidas;

import static eu.tessera.federation.eidas.ResponseCheck.DESTINATION;
import static eu.tessera.federation.eidas.ResponseCheck.IN_RESPONSE_TO;
import static eu.tessera.federation.eidas.ResponseCheck.ISSUER;
import static eu.tessera.federation.eidas.ResponseCheck.ISSUE_INSTANT;
import static eu.tessera.federation.eidas.ResponseCheck.VERSION;

import java.util.List;

/** Whether this message answers that request, here and now (SAML Core 3.2.2, Bindings 3.5.5.2). */
final class EnvelopeChecks {
  static final List<Check<Envelope>> ALL =
      List.of(
          Check.that(VERSION, e -> e.message().version20(), "not version 2.0"),
          Check.that(
              ISSUER,
              e -> e.message().issuer().map(i -> i.isEntity(asked(e))).orElse(false),
              "not from the node that was asked"),
          Check.that(
              DESTINATION,
              e -> e.message().destination().map(here(e)::equals).orElse(false),
              "meant for another address"),
          Check.that(
              IN_RESPONSE_TO,
              e -> e.message().inResponseTo().map(e.pending().requestId()::equals).orElse(false),
              "the answer to another request"),
          Check.that(
              ISSUE_INSTANT,
              e -> e.sinceRequest(e.message().issuedAt()),
              "issued before the request, or in the future"));

  private EnvelopeChecks() {}

  private static String asked(Envelope envelope) {
    return envelope.pending().issuer();
  }

  private static String here(Envelope envelope) {
    return envelope.settings().assertionConsumer();
  }
}
