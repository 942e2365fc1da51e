package eu.tessera.federation.eidas;

import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.saml.EncryptionRules;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A country whose citizens can sign in by their eID: one row of data.
 *
 * @param code the eIDAS code, which differs from ISO 3166 for Greece (EL) only
 * @param iso the ISO 3166 code, as flags go by it
 * @param names by language
 * @param connection where its node is found; absent while the country is not connected
 * @param skew by how much its clock may differ from ours
 * @param minimum no answer below this level is asked for or taken
 * @param persistence how long its identifiers can be relied on
 * @param schemes its means of identification, for information
 * @param allowances what older nodes do and version 1.4 no longer allows
 * @param scoping whether requests name the service for whom they are made; some nodes fail on it
 */
public record Country(
    String code,
    String iso,
    Map<String, String> names,
    Optional<Connection> connection,
    Duration skew,
    LevelOfAssurance minimum,
    Persistence persistence,
    List<Scheme> schemes,
    Set<Allowance> allowances,
    boolean scoping) {

  public Country {
    names = Map.copyOf(names);
    schemes = List.copyOf(schemes);
    allowances = Set.copyOf(allowances);
    if (!code.matches("[A-Z]{2}") || !iso.matches("[A-Z]{2}") || skew.isNegative()) {
      throw new IllegalArgumentException("not a country");
    }
  }

  /**
   * Where a node's metadata is and who vouches for it.
   *
   * @param metadata a file, or an https address
   * @param entityId what the node must call itself
   * @param certificates one of them signed the metadata (pinned; there is no central anchor)
   */
  public record Connection(URI metadata, String entityId, List<X509Certificate> certificates) {
    public Connection {
      certificates = List.copyOf(certificates);
    }
  }

  /** What may change the identifier of one and the same person. */
  public enum Persistence {
    /** Like a national number: nothing. */
    A,
    /** A change of name, address or civil status. */
    B,
    /** A new card or another means. */
    C
  }

  /**
   * A means of identification.
   *
   * @param name as its country calls it
   * @param level as notified; absent where no source states it
   * @param source where this is read
   */
  public record Scheme(String name, Optional<LevelOfAssurance> level, String source) {}

  /** A step back from version 1.4, for one country, by its operator's decision. */
  public enum Allowance {
    /** Keys encrypted by the older RSA-OAEP identifier (versions up to 1.3). */
    OAEP_MGF1P,
    /** SHA-1 within RSA-OAEP, where no signature hangs on it. */
    OAEP_SHA1,
    /** Metadata, not messages, signed by PKCS#1 v1.5 with SHA-2. */
    METADATA_PKCS1
  }

  /**
   * The name in {@code language}: as its row has it, else as the JDK knows it, else the row's
   * English one, else the code.
   */
  public String name(String language) {
    return Optional.ofNullable(names.get(language))
        .or(() -> known(language))
        .orElseGet(() -> names.getOrDefault("en", code));
  }

  /** Codes from XA to XZ are nobody's (ISO 3166-1), whatever the JDK calls them. */
  private Optional<String> known(String language) {
    String name = new Locale("", iso).getDisplayCountry(Locale.forLanguageTag(language)).strip();
    return Optional.of(name).filter(n -> !iso.startsWith("X") && !n.isEmpty() && !n.equals(iso));
  }

  /** What is asked of its node when a service asks for {@code wanted}. */
  public LevelOfAssurance atLeast(LevelOfAssurance wanted) {
    return wanted.notified() && minimum.satisfies(wanted) ? minimum : wanted;
  }

  EncryptionRules encryption() {
    EncryptionRules rules = EncryptionRules.STRICT;
    if (allowances.contains(Allowance.OAEP_MGF1P)) {
      rules = rules.withMgf1p();
    }
    return allowances.contains(Allowance.OAEP_SHA1) ? rules.withSha1() : rules;
  }
}
