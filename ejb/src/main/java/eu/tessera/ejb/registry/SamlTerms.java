package eu.tessera.ejb.registry;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a definition says of a SAML service besides its metadata.
 *
 * @param nameId how people are named to it where its request asks for no format
 * @param mapping the attributes' names in assertions; empty for ours
 * @param encrypt when assertions are encrypted
 * @param sign what is signed
 * @param requestsSigned whether unsigned requests are refused even if its metadata does not say so
 * @param startsHere whether sign-ins may begin here, with an answer that nobody asked for
 * @param pins certificates of which one must have signed the metadata; empty for any or none
 * @param entityId what the entity must be called; empty for what its metadata says
 * @param mdq the server that is asked for its metadata (draft-young-md-query)
 * @param refresh how often metadata at an address are fetched
 * @param applyHarmless whether a harmless change found by a refresh goes live by itself
 * @param keyless whether no key of its is known, by which its messages could be checked; nobody can
 *     define that, only the services of a mock-up are so
 */
public record SamlTerms(
    NameIdFormat nameId,
    List<AttributeMapping> mapping,
    Encrypt encrypt,
    Sign sign,
    boolean requestsSigned,
    boolean startsHere,
    List<X509Certificate> pins,
    Optional<String> entityId,
    Optional<MdqQuery> mdq,
    Duration refresh,
    boolean applyHarmless,
    boolean keyless) {

  /** Where nothing is written. */
  public static final SamlTerms DEFAULT =
      new SamlTerms(
          NameIdFormat.PERSISTENT,
          List.of(),
          Encrypt.WHEN_POSSIBLE,
          Sign.BOTH,
          false,
          false,
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Duration.ofHours(6),
          false,
          false);

  /** When an assertion is encrypted. */
  public enum Encrypt {
    /** When the metadata hold a key for it. */
    WHEN_POSSIBLE("whenPossible"),
    /** Always; metadata without a key for it are refused. */
    ALWAYS("always"),
    NEVER("never");

    private final String word;

    Encrypt(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    static Optional<Encrypt> named(String word) {
      return Stream.of(values()).filter(e -> e.word.equals(word)).findFirst();
    }
  }

  /** What of an answer is signed. */
  public enum Sign {
    RESPONSE("response"),
    ASSERTION("assertion"),
    BOTH("both");

    private final String word;

    Sign(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    /** Whether the response is. */
    public boolean response() {
      return this != ASSERTION;
    }

    /** Whether the assertion is. */
    public boolean assertion() {
      return this != RESPONSE;
    }

    static Optional<Sign> named(String word) {
      return Stream.of(values()).filter(s -> s.word.equals(word)).findFirst();
    }
  }

  public SamlTerms {
    mapping = List.copyOf(mapping);
    pins = List.copyOf(pins);
  }
}
