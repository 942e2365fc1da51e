package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.Algorithms;
import eu.tessera.federation.saml.RawSignatures;
import java.security.PublicKey;
import java.util.List;

/**
 * The signature of the Redirect binding (SAML Bindings 3.4.4.1).
 *
 * @param algorithm as named; nothing of it is checked
 * @param signed the very octets of the query that it is over
 * @param value the signature
 */
record QuerySignature(String algorithm, byte[] signed, byte[] value) {
  boolean allowed() {
    return Algorithms.SERVICE_SIGNATURES.contains(algorithm);
  }

  boolean verifies(List<PublicKey> keys) {
    return keys.stream().anyMatch(k -> RawSignatures.verifies(k, algorithm, signed, value));
  }
}
