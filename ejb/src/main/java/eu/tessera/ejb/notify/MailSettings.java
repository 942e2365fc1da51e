package eu.tessera.ejb.notify;

import eu.tessera.ejb.config.ConfiguredValues;
import eu.tessera.ejb.config.Settings;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What e-mail needs to know.
 *
 * @param server {@code tessera.smtp.*}; empty when no mail can be sent
 * @param from {@code tessera.mail.from}: {@code no-reply@login.example.org} or with a name before
 *     it, {@code Tessera <no-reply@login.example.org>}
 * @param zone {@code tessera.mail.zone}: in which letters tell the time
 * @param perAddress {@code tessera.mail.per.address}: letters an hour to one address; letters that
 *     tell of something that has happened to an account are held back at five times as many
 * @param perHour {@code tessera.mail.per.hour}: letters an hour to all addresses together, not
 *     counting those that tell of something that has happened
 * @param waiting {@code tessera.mail.waiting}: how many may wait in the queue
 */
public record MailSettings(
    Optional<MailServer> server,
    InternetAddress from,
    ZoneId zone,
    int perAddress,
    int perHour,
    int waiting) {

  /** Reads and checks them. */
  public static MailSettings read(ConfiguredValues values, Settings house) {
    return new MailSettings(
        MailServer.read(values),
        from(values.text("tessera.mail.from").orElse("Tessera <no-reply@" + host(house) + ">")),
        zone(values.text("tessera.mail.zone").orElse("Europe/Brussels")),
        values.number("tessera.mail.per.address", 10, 1, 1000),
        values.number("tessera.mail.per.hour", 20_000, 1, 10_000_000),
        values.number("tessera.mail.waiting", 50_000, 1, 10_000_000));
  }

  /** The part of the sender's address after the @. */
  String domain() {
    return from.getAddress().substring(from.getAddress().indexOf('@') + 1);
  }

  private static String host(Settings house) {
    String host = house.baseUrl().getHost();
    // RFC 5321 4.1.3: an address is no domain
    return host.matches("[0-9.]+|\\[.*]") ? "localhost" : host;
  }

  private static InternetAddress from(String text) {
    try {
      InternetAddress[] parsed = InternetAddress.parse(text, true);
      boolean harmless = text.codePoints().noneMatch(Character::isISOControl);
      if (parsed.length == 1
          && harmless
          && parsed[0].getAddress().matches("[\\x21-\\x7e]+@[\\x21-\\x7e]+")) {
        parsed[0].validate();
        return parsed[0];
      }
    } catch (AddressException noAddress) {
      // refused below
    }
    throw ConfiguredValues.refused(
        "tessera.mail.from", "one address such as Tessera <no-reply@login.example.org>");
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException noZone) {
      throw ConfiguredValues.refused("tessera.mail.zone", "a time zone such as Europe/Brussels");
    }
  }
}
