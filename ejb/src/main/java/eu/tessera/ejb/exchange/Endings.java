package eu.tessera.ejb.exchange;

import eu.tessera.ejb.exchange.ExpiryCalendar.Expiry;
import eu.tessera.ejb.exchange.ExpiryCalendar.Kind;
import eu.tessera.ejb.exchange.check.Fingerprints;
import eu.tessera.ejb.registry.FormerKey;
import eu.tessera.ejb.registry.MetadataDocument;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.federation.saml.inspect.InspectedMetadata;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of one service ends when. */
final class Endings {
  private Endings() {}

  static List<Expiry> of(
      RelyingParty party, MetadataDocument document, List<FormerKey> former, Instant now) {
    List<Expiry> found = new ArrayList<>();
    Known.inspected(document)
        .ifPresent(
            m -> {
              certificates(Kind.SIGNING_CERTIFICATE, party, m.signingCertificates(), now, found);
              m.encryptionCertificates().stream()
                  .filter(c -> !m.signingCertificates().contains(c))
                  .forEach(
                      c ->
                          certificates(Kind.ENCRYPTION_CERTIFICATE, party, List.of(c), now, found));
              until(m)
                  .ifPresent(
                      end -> found.add(entry(Kind.VALID_UNTIL, party, "validUntil", end, now)));
            });
    former.forEach(
        k ->
            found.add(
                entry(
                    Kind.OLD_KEY_ACCEPTED,
                    party,
                    Fingerprints.of(k.certificate()),
                    k.until(),
                    now)));
    return found;
  }

  private static void certificates(
      Kind kind,
      RelyingParty party,
      List<X509Certificate> certificates,
      Instant now,
      List<Expiry> found) {
    for (X509Certificate certificate : certificates) {
      found.add(
          entry(
              kind,
              party,
              Fingerprints.of(certificate),
              certificate.getNotAfter().toInstant(),
              now));
    }
  }

  private static Optional<Instant> until(InspectedMetadata metadata) {
    return metadata
        .validUntil()
        .flatMap(
            text -> {
              try {
                return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
              } catch (DateTimeParseException noDate) {
                return Optional.empty();
              }
            });
  }

  private static Expiry entry(
      Kind kind, RelyingParty party, String what, Instant end, Instant now) {
    return new Expiry(
        kind, Optional.of(party.id()), party.name(), what, end, days(now, end), party.contacts());
  }

  /** Whole days left; what ended an hour ago is a day past. */
  static long days(Instant now, Instant end) {
    return Math.floorDiv(Duration.between(now, end).toSeconds(), 86_400L);
  }
}
