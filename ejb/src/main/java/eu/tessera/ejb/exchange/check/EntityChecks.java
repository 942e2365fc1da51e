package eu.tessera.ejb.exchange.check;

import eu.tessera.ejb.registry.MdqQuery;
import eu.tessera.federation.saml.Identifiers;
import eu.tessera.federation.saml.inspect.InspectedMetadata;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.xml.datatype.DatatypeFactory;

/** The entity as a whole. */
final class EntityChecks {
  private static final int LONGEST = 1024;
  private static final String PLACE = "EntityDescriptor/@entityID";

  private EntityChecks() {}

  /** SAML Core 8.3.6: a URI of at most 1024 characters. */
  static void name(Subject s, Report r) {
    String id = s.metadata().entityId();
    if (id.isBlank() || id.length() > LONGEST || !Identifiers.visible(id)) {
      r.error(
          "M-121",
          PLACE,
          "The entityID is missing, has white space or unseen signs, or is longer than 1024"
              + " characters.",
          "Write a URI of your own, such as https://service.example.org/saml.");
      return;
    }
    if (!absolute(id)) {
      r.warning(
          "M-122",
          PLACE,
          "The entityID \"" + Report.shown(id) + "\" is not a URI with a scheme.",
          "Some programs do not take it. A URI of a domain of your own cannot be another's.");
    }
    s.neighbours()
        .withEntity(id, s.party().id())
        .ifPresent(
            other ->
                r.error(
                    "M-123",
                    PLACE,
                    "The entityID belongs to another service already.",
                    "Register another version of that service, or use another entityID."));
    Optional<String> wanted =
        s.party().saml().entityId().or(() -> s.party().saml().mdq().map(MdqQuery::entityId));
    if (wanted.isPresent() && !wanted.get().equals(id)) {
      r.error(
          "M-124",
          PLACE,
          "The metadata are of \"" + Report.shown(id) + "\", and the definition names another.",
          "Write the same entityID in both.");
    }
    Optional<String> before = s.neighbours().live(s.party().id()).map(InspectedMetadata::entityId);
    if (before.isPresent() && !before.get().equals(id)) {
      r.warning(
          "M-127",
          PLACE,
          "The entityID is another than that of the live version.",
          "To everybody who signs in, persistent names change with it: accounts will not be found.");
    }
  }

  static void role(Subject s, Report r) {
    int roles = s.metadata().roles().size();
    if (roles != 1) {
      r.error(
          "M-125",
          "EntityDescriptor",
          roles == 0
              ? "There is no service provider of SAML 2.0 in it."
              : "There are several service providers in it, and it is not clear which is meant.",
          "There must be one SPSSODescriptor whose protocolSupportEnumeration names SAML 2.0.");
    }
    if (s.metadata().others().stream().anyMatch(o -> !o.equals("SPSSODescriptor"))) {
      r.info(
          "M-126",
          "EntityDescriptor",
          "The entity has other roles besides; they are not looked at.",
          "");
    }
  }

  static void validity(Subject s, Report r) {
    Optional<Instant> end = s.metadata().validUntil().flatMap(EntityChecks::instant);
    boolean fetched = s.party().metadataAddress().isPresent();
    if (end.isPresent() && !end.get().isAfter(s.now())) {
      r.error(
          "M-191",
          "EntityDescriptor/@validUntil",
          "The metadata were valid until " + end.get() + ", which is past.",
          "Publish them anew with a later date.");
    } else if (end.isPresent() && !fetched) {
      long days = Duration.between(s.now(), end.get()).toDays();
      r.warning(
          "M-192",
          "EntityDescriptor/@validUntil",
          "The metadata end in " + days + " days (" + end.get() + "), and nobody fetches new ones.",
          "Leave validUntil out, or register an address from which they are fetched.");
    }
    Optional<Duration> cache = s.metadata().cacheDuration().flatMap(x -> duration(x, s.now()));
    if (fetched && cache.isPresent() && cache.get().compareTo(s.party().saml().refresh()) < 0) {
      r.info(
          "M-194",
          "EntityDescriptor/@cacheDuration",
          "The metadata ask to be fetched every " + cache.get() + ".",
          "They are fetched every "
              + s.party().saml().refresh()
              + "; write less into the field \"refresh\" if that is too seldom.");
    }
  }

  static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
    } catch (DateTimeException noDate) {
      try {
        // XML Schema lets the zone be left out; SAML Core 1.3.3 says it is UTC then
        return Optional.of(OffsetDateTime.parse(text.strip() + "Z").toInstant());
      } catch (DateTimeException stillNone) {
        return Optional.empty();
      }
    }
  }

  private static Optional<Duration> duration(String text, Instant now) {
    try {
      var start = java.util.Date.from(now);
      return Optional.of(
          Duration.ofMillis(
              DatatypeFactory.newDefaultInstance()
                  .newDuration(text.strip())
                  .getTimeInMillis(start)));
    } catch (IllegalArgumentException noDuration) {
      return Optional.empty();
    }
  }

  private static boolean absolute(String id) {
    try {
      return new URI(id).isAbsolute();
    } catch (URISyntaxException noUri) {
      return false;
    }
  }
}
