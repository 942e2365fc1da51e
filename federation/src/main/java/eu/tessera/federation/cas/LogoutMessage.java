package eu.tessera.federation.cas;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * What a service is sent when the session that gave it a ticket ends (CAS appendix C). Clients
 * search its text for {@code <samlp:SessionIndex>}, so prefixes and that tag are literal.
 *
 * @param id of the message, fresh and random
 * @param ticket the one that the service validated
 * @param at when the session ended
 */
public record LogoutMessage(String id, TicketId ticket, Instant at) {
  /** The message itself. */
  public String xml() {
    return new XmlText()
        .begin("samlp:LogoutRequest")
        .attribute("xmlns:samlp", "urn:oasis:names:tc:SAML:2.0:protocol")
        .attribute("xmlns:saml", "urn:oasis:names:tc:SAML:2.0:assertion")
        .attribute("ID", id)
        .attribute("Version", "2.0")
        .attribute(
            "IssueInstant", DateTimeFormatter.ISO_INSTANT.format(at.truncatedTo(ChronoUnit.MILLIS)))
        .end()
        .leaf("saml:NameID", "@NOT_USED@")
        .leaf("samlp:SessionIndex", ticket.value())
        .close("samlp:LogoutRequest")
        .toString();
  }

  /** The message as the body of a form post. */
  public String formBody() {
    return "logoutRequest=" + URLEncoder.encode(xml(), StandardCharsets.UTF_8);
  }
}
