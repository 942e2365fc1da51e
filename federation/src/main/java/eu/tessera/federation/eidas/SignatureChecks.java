package eu.tessera.federation.eidas;

import static eu.tessera.federation.eidas.ResponseCheck.FAILURE_WITHOUT_ASSERTION;
import static eu.tessera.federation.eidas.ResponseCheck.ONE_ENCRYPTED_ASSERTION;
import static eu.tessera.federation.eidas.ResponseCheck.SIGNATURE_ALGORITHM;
import static eu.tessera.federation.eidas.ResponseCheck.SIGNATURE_TRUSTED;
import static eu.tessera.federation.eidas.ResponseCheck.SIGNED;

import eu.tessera.federation.saml.Algorithms;
import eu.tessera.federation.saml.SamlResponse;
import java.util.List;

/**
 * Whether the chosen node made this message, and whether it is of the one form that is taken. The
 * message's signature is the anchor of all trust: its key comes from that node's verified metadata
 * and from nowhere else (Interoperability Architecture 1.4, 3.2.2.2).
 */
final class SignatureChecks {
  static final List<Check<Envelope>> ALL =
      List.of(
          Check.that(SIGNED, e -> e.message().signed(), "the message is not signed"),
          new Check<>(
              SIGNATURE_ALGORITHM, e -> e.message().forbiddenAlgorithm(Algorithms.SIGNATURES)),
          Check.that(
              SIGNATURE_TRUSTED,
              e -> e.message().verifies(e.node().signingKeys()),
              "not signed by a key of the node's metadata"),
          Check.that(
              FAILURE_WITHOUT_ASSERTION,
              e -> e.message().status().success() || assertions(e.message()) == 0,
              "a failure that carries an assertion"),
          Check.that(
              ONE_ENCRYPTED_ASSERTION,
              e -> !e.message().status().success() || oneEncrypted(e.message()),
              "not exactly one assertion, encrypted"));

  private SignatureChecks() {}

  private static boolean oneEncrypted(SamlResponse message) {
    return message.clearAssertions() == 0 && message.encryptedAssertions().size() == 1;
  }

  private static int assertions(SamlResponse message) {
    return message.clearAssertions() + message.encryptedAssertions().size();
  }
}
