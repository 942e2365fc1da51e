package eu.tessera.ejb.exchange.check;

import eu.tessera.ejb.registry.SamlTerms;
import eu.tessera.federation.saml.inspect.InspectedMetadata;
import eu.tessera.federation.saml.inspect.InspectedMetadata.Key;
import eu.tessera.federation.saml.inspect.InspectedMetadata.Role;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The keys: can they be read, are they strong, how long do they hold, who else has them. */
final class CertificateChecks {
  private static final int LEAST_RSA = 2048;
  private static final int LEAST_CURVE = 256;
  private static final List<Integer> DAYS = List.of(1, 7, 30, 60);

  private CertificateChecks() {}

  static void each(Subject s, Report r) {
    for (Role role : s.metadata().roles()) {
      for (Key key : role.keys()) {
        if (key.unreadable() || key.certificates().isEmpty()) {
          r.error(
              "M-151",
              key.place(),
              "There is no certificate in it that can be read.",
              "Put the certificate there in base64, without the lines BEGIN and END.");
        }
        for (X509Certificate certificate : key.certificates()) {
          strength(key, certificate, r);
          time(role, key, certificate, s.now(), r);
          neighbours(s, key, certificate, r);
        }
      }
    }
  }

  private static void strength(Key key, X509Certificate certificate, Report r) {
    PublicKey publicKey = certificate.getPublicKey();
    boolean enough =
        publicKey instanceof RSAPublicKey rsa
            ? rsa.getModulus().bitLength() >= LEAST_RSA
            : publicKey instanceof ECPublicKey curve
                && curve.getParams().getOrder().bitLength() >= LEAST_CURVE;
    if (!enough) {
      r.error(
          "M-155",
          key.place(),
          "The key of the certificate " + Fingerprints.shown(certificate) + " is too weak.",
          "Make a key of RSA with 3072 bits (2048 at the least), or on the curve P-256.");
    }
    if (key.use().equals("encryption") && !(publicKey instanceof RSAPublicKey)) {
      r.warning(
          "M-161",
          key.place(),
          "The key to encrypt with is not an RSA key; it is not used.",
          "Add an RSA key with use=\"encryption\".");
    }
    String algorithm = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
    if (algorithm.contains("SHA1") || algorithm.contains("SHA-1") || algorithm.contains("MD5")) {
      r.warning(
          "M-156",
          key.place(),
          "The certificate "
              + Fingerprints.shown(certificate)
              + " is itself signed with SHA-1 or MD5.",
          "The key may be good; make the certificate anew with SHA-256.");
    }
  }

  private static void time(Role role, Key key, X509Certificate certificate, Instant now, Report r) {
    Instant end = certificate.getNotAfter().toInstant();
    long days = Duration.between(now, end).toDays();
    if (certificate.getNotBefore().toInstant().isBefore(now) && days >= DAYS.get(3)) {
      return; // as most are, and a fingerprint costs more than all that was asked
    }
    String shown = Fingerprints.shown(certificate);
    if (!end.isAfter(now)) {
      boolean another =
          role.keys().stream()
              .filter(k -> k.use().equals(key.use()))
              .flatMap(k -> k.certificates().stream())
              .anyMatch(c -> c.getNotAfter().toInstant().isAfter(now));
      String sentence = "The certificate " + shown + " expired on " + day(end) + ".";
      if (another) {
        r.warning("M-152", key.place(), sentence, "Take it out; another is there.");
      } else {
        r.error("M-152", key.place(), sentence, "Put a new certificate in its place.");
      }
      return;
    }
    if (certificate.getNotBefore().toInstant().isAfter(now)) {
      r.warning(
          "M-154",
          key.place(),
          "The certificate "
              + shown
              + " begins to hold on "
              + day(certificate.getNotBefore().toInstant())
              + ".",
          "Keep the one before it until then.");
    }
    DAYS.stream()
        .filter(limit -> days < limit)
        .findFirst()
        .ifPresent(
            limit -> {
              String sentence =
                  "The certificate "
                      + shown
                      + " expires on "
                      + day(end)
                      + ", in less than "
                      + (limit == 1 ? "a day" : limit + " days")
                      + ".";
              String remedy = "Add the certificate that follows it, and take this out later.";
              if (limit == 60) {
                r.info("M-153", key.place(), sentence, remedy);
              } else {
                r.warning("M-153", key.place(), sentence, remedy);
              }
            });
  }

  private static void neighbours(Subject s, Key key, X509Certificate certificate, Report r) {
    s.neighbours()
        .withKey(certificate.getPublicKey(), s.party().id())
        .ifPresent(
            other ->
                r.warning(
                    "M-157",
                    key.place(),
                    "Another service has the same key: each can speak for the other.",
                    "Give each service a key of its own, test and production too."));
  }

  static void needed(Subject s, Report r) {
    for (Role role : s.metadata().roles()) {
      boolean signs = role.keys().stream().anyMatch(Key::signs);
      boolean encrypts = role.keys().stream().anyMatch(Key::encrypts);
      if (!signs && (role.requestsSigned() || s.party().saml().requestsSigned())) {
        r.error(
            "M-158",
            role.place(),
            "Requests must be signed, and there is no key to verify them with.",
            "Add a KeyDescriptor with use=\"signing\".");
      } else if (!signs && !role.logouts().isEmpty()) {
        r.warning(
            "M-158",
            role.place(),
            "There is no key to verify signatures with, so no logout request can be taken.",
            "Add a KeyDescriptor with use=\"signing\".");
      }
      if (!encrypts && s.party().saml().encrypt() == SamlTerms.Encrypt.ALWAYS) {
        r.error(
            "M-159",
            role.place(),
            "Assertions must be encrypted, and there is no key to encrypt with.",
            "Add a KeyDescriptor with use=\"encryption\", or change the field \"encrypt\".");
      } else if (!encrypts && s.party().saml().encrypt() == SamlTerms.Encrypt.WHEN_POSSIBLE) {
        r.info(
            "M-159",
            role.place(),
            "There is no key to encrypt with: assertions pass the browser signed, but readable.",
            "Add a KeyDescriptor with use=\"encryption\".");
      }
    }
  }

  /** A cut-over at once means that whoever still signs with the old key is turned away. */
  static void overlap(Subject s, Report r) {
    List<X509Certificate> now = s.metadata().signingCertificates();
    List<X509Certificate> dropped =
        s.neighbours().live(s.party().id()).stream()
            .flatMap(live -> live.signingCertificates().stream())
            .filter(c -> c.getNotAfter().toInstant().isAfter(s.now()))
            .filter(c -> now.stream().noneMatch(n -> n.getPublicKey().equals(c.getPublicKey())))
            .toList();
    for (X509Certificate certificate : dropped) {
      r.warning(
          "M-162",
          "KeyDescriptor",
          "The signing certificate "
              + Fingerprints.shown(certificate)
              + " of the live version is dropped at once.",
          "Keep both until every machine of yours signs with the new key, or ask for the old one to"
              + " be accepted until a date when this is approved.");
    }
  }

  static void algorithms(Subject s, Report r) {
    for (Role role : s.metadata().roles()) {
      for (Key key : role.keys()) {
        List<String> methods = key.methods();
        boolean content =
            methods.stream().anyMatch(m -> m.contains("aes") || m.contains("tripledes"));
        if (content && methods.stream().noneMatch(m -> m.endsWith("-gcm"))) {
          r.warning(
              "M-171",
              key.place(),
              "Only old algorithms of encryption are offered (CBC), whose texts can be attacked.",
              "Offer http://www.w3.org/2009/xmlenc11#aes256-gcm, if your program can.");
        }
        if (methods.stream().anyMatch(m -> m.endsWith("#rsa-1_5"))) {
          r.warning(
              "M-172",
              key.place(),
              "RSA 1.5 is offered to transport keys; it is not used.",
              "Offer http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p.");
        }
      }
    }
  }

  private static String day(Instant instant) {
    return instant.toString().substring(0, 10);
  }

  /** For those who compare versions. */
  static List<X509Certificate> all(InspectedMetadata metadata) {
    return metadata.roles().stream()
        .flatMap(role -> role.keys().stream())
        .flatMap(k -> k.certificates().stream())
        .toList();
  }
}
