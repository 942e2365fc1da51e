package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.Algorithms;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses how to encrypt from what metadata offer (SAML Metadata 2.4.1.1). Software often names a
 * few methods and decrypts more, so what is not named at all is chosen as usual.
 */
final class EncryptionChoices {
  /** In the order in which they are preferred. */
  private static final List<String> CONTENT =
      List.of(Algorithms.AES256_GCM, Algorithms.AES128_GCM, Algorithms.AES192_GCM);

  private static final Set<String> TRANSPORTS =
      Set.of(Algorithms.RSA_OAEP, Algorithms.RSA_OAEP_MGF1P);
  private static final String CONTENT_MARK = "cbc";

  private EncryptionChoices() {}

  /** Empty when what is named leaves nothing that is safe. */
  static Optional<EncryptionChoice> of(List<PeerKey.Method> offered) {
    List<PeerKey.Method> contents = offered.stream().filter(m -> isContent(m.algorithm())).toList();
    List<PeerKey.Method> transports =
        offered.stream().filter(m -> !isContent(m.algorithm())).toList();
    Optional<String> content =
        contents.isEmpty()
            ? Optional.of(EncryptionChoice.USUAL.content())
            : CONTENT.stream().filter(c -> names(contents, c)).findFirst();
    Optional<EncryptionChoice> transport =
        transports.isEmpty()
            ? Optional.of(EncryptionChoice.USUAL)
            : transports.stream()
                .filter(t -> TRANSPORTS.contains(t.algorithm()))
                .flatMap(t -> transport(t).stream())
                // the usual first: every product that was tried can do it
                .sorted((a, b) -> Integer.compare(rank(a), rank(b)))
                .findFirst();
    return content.flatMap(
        c -> transport.map(t -> new EncryptionChoice(c, t.keyTransport(), t.digest(), t.mask())));
  }

  private static int rank(EncryptionChoice choice) {
    return choice.keyTransport().equals(Algorithms.RSA_OAEP_MGF1P) ? 0 : 1;
  }

  /** Absent means SHA-1 for both (XML Encryption 1.1, 5.5.2). */
  private static Optional<EncryptionChoice> transport(PeerKey.Method method) {
    String digest = method.digest().orElse(Algorithms.SHA1);
    boolean knownDigest = digest.equals(Algorithms.SHA1) || Algorithms.DIGESTS.contains(digest);
    boolean old = method.algorithm().equals(Algorithms.RSA_OAEP_MGF1P);
    String mask = old ? Algorithms.MGF1_SHA1 : method.mask().orElse(Algorithms.MGF1_SHA1);
    boolean knownMask = mask.equals(Algorithms.MGF1_SHA1) || Algorithms.MASKS.contains(mask);
    return knownDigest && knownMask
        ? Optional.of(
            new EncryptionChoice(
                EncryptionChoice.USUAL.content(), method.algorithm(), digest, mask))
        : Optional.empty();
  }

  private static boolean isContent(String algorithm) {
    return algorithm.contains("gcm") || algorithm.contains(CONTENT_MARK);
  }

  private static boolean names(List<PeerKey.Method> methods, String algorithm) {
    return methods.stream().anyMatch(m -> m.algorithm().equals(algorithm));
  }
}
