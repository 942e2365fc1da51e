package eu.tessera.federation.saml.idp;

import java.util.Optional;

/**
 * What was agreed with a service beyond its metadata.
 *
 * @param signedRequests whether its requests must be signed; absent means: as its metadata say
 * @param encrypted whether its assertions are encrypted where it has a key for that
 * @param signed what of an answer is signed
 * @param encryption other algorithms of encryption than its metadata lead to
 * @param keyless whether it is agreed that no key of its is known, so that a signature of a request
 *     which need not be signed tells nothing and is not looked at; a mock-up's services are so
 */
public record Terms(
    Optional<Boolean> signedRequests,
    boolean encrypted,
    Signed signed,
    Optional<EncryptionChoice> encryption,
    boolean keyless) {
  /** As the metadata say; response and assertion signed. */
  public static final Terms USUAL =
      new Terms(Optional.empty(), true, Signed.BOTH, Optional.empty(), false);

  /** What of an answer is signed; each costs one signature. */
  public enum Signed {
    BOTH,
    /** Enough where the assertion is encrypted, or the service checks the response. */
    RESPONSE,
    /** Enough for a service that checks the assertion only. */
    ASSERTION
  }

  /** The same, signing that. */
  public Terms signing(Signed other) {
    return new Terms(signedRequests, encrypted, other, encryption, keyless);
  }

  /** The same, with requests signed or not. */
  public Terms signedRequests(boolean must) {
    return new Terms(Optional.of(must), encrypted, signed, encryption, keyless);
  }

  /** The same, encrypted or not. */
  public Terms encrypted(boolean wanted) {
    return new Terms(signedRequests, wanted, signed, encryption, keyless);
  }

  /** The same, encrypting in that way. */
  public Terms encrypting(EncryptionChoice choice) {
    return new Terms(signedRequests, encrypted, signed, Optional.of(choice), keyless);
  }

  /** The same, of a service no key of which is known. */
  public Terms withoutKeys() {
    return new Terms(signedRequests, encrypted, signed, encryption, true);
  }
}
