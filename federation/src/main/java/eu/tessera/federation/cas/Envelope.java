package eu.tessera.federation.cas;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * What stands around every answer in EU Login's dialect.
 *
 * @param server the product's name, as the answers show it
 * @param version the protocol's version
 * @param zone in which times are written
 */
public record Envelope(String server, String version, ZoneId zone) {
  static final String NAMESPACE = "https://ecas.ec.europa.eu/cas/schemas";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

  /** Version 8.3, the latest that public clients know. */
  public static Envelope of(String server, ZoneId zone) {
    return new Envelope(server, "8.3", zone);
  }

  /** To the millisecond: a client takes two equal times of sign-in for a replay. */
  String time(Instant instant) {
    return TIME.format(instant.atZone(zone));
  }

  void open(XmlText xml, String element, String prefix, Instant now) {
    xml.begin(element)
        .attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, NAMESPACE)
        .attribute("server", server)
        .attribute("date", time(now))
        .attribute("version", version)
        .end();
  }
}
