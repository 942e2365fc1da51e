package eu.tessera.ejb.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.tessera.ejb.exchange.FederationFiles.NewFile;
import eu.tessera.ejb.registry.ServiceDefinition;
import eu.tessera.federation.saml.Certificates;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is wrong with a federation's file that somebody would like to add. */
final class NewFileChecks {
  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofDays(30);
  private static final int LONGEST_ADDRESS = 4000;
  private static final int LONGEST_TEXT = 20_000;

  /** What each entity has of its own. */
  private static final List<String> OF_ENTITY =
      List.of("name", "metadata", "mdq", "certificate", "entityId", "urls");

  private NewFileChecks() {}

  /** Sentences; none where nothing is wrong. */
  static List<String> mistakes(NewFile wanted) {
    List<String> mistakes = new ArrayList<>();
    if (!wanted.name().matches("[a-z][a-z0-9-]{0,19}")) {
      mistakes.add("The name must be of small letters, digits and hyphens, 20 at the most.");
    }
    if (wanted.address().filter(NewFileChecks::wrong).isPresent()) {
      mistakes.add("The address must be an https address.");
    }
    if (wanted.certificate().isBlank()) {
      mistakes.add("Give the certificate of who signs the file: it lets many services in at once.");
    } else if (wanted.certificate().length() > LONGEST_TEXT
        || certificates(wanted.certificate()).isEmpty()) {
      mistakes.add("The certificate must be in PEM form.");
    }
    if (wanted.every().compareTo(SHORTEST) < 0 || wanted.every().compareTo(LONGEST) > 0) {
      mistakes.add("It can be fetched every five minutes at the most, every 30 days at the least.");
    }
    mistakes.addAll(ofTerms(wanted.terms()));
    return mistakes;
  }

  private static boolean wrong(String address) {
    return !address.toLowerCase(Locale.ROOT).startsWith("https://")
        || address.length() > LONGEST_ADDRESS;
  }

  private static List<String> ofTerms(String terms) {
    Optional<ObjectNode> object =
        terms.length() > LONGEST_TEXT ? Optional.empty() : Json.object(terms);
    if (object.isEmpty()) {
      return List.of("The terms must be one JSON object, of at most 20000 characters.");
    }
    for (String own : OF_ENTITY) {
      if (object.get().has(own)) {
        return List.of("The terms cannot hold \"" + own + "\": each entity has its own.");
      }
    }
    ObjectNode whole = object.get().deepCopy();
    whole.put("name", "x").put("protocol", "saml").put("metadata", "x.xml");
    return ServiceDefinition.read("terms", whole.toString()).sentences();
  }

  /** The certificates of a PEM text; none where it is none. */
  static List<X509Certificate> certificates(String pem) {
    try {
      return pem.isBlank() ? List.of() : Certificates.pem(pem.getBytes(StandardCharsets.US_ASCII));
    } catch (CertificateException none) {
      return List.of();
    }
  }
}
