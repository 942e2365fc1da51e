package eu.tessera.ejb.notify;

import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.federation.assurance.Method;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One letter of each kind, with facts that would break careless markup. */
final class TestLetters {
  static final String SERVICE = "Budget <b>& Co</b>";
  static final Instant AT = Instant.parse("2026-11-22T10:15:30Z");
  static final Link LINK = link("/confirm?t=abc&u=1");

  private TestLetters() {}

  static Link link(String path) {
    return new Link(URI.create("https://login.example.org/cas" + path));
  }

  static Occasion occasion() {
    return Occasion.at(AT).on("Firefox <em>on Linux").in("EL").disputedAt(link("/not-me?t=xyz"));
  }

  static Recipient to(String address, String name, String language) {
    return new Recipient(EmailAddress.of(address).orElseThrow(), name, language);
  }

  static Recipient ada() {
    return to("ada@example.org", "Ada Lovelace", "en");
  }

  static List<Letter> all() {
    Occasion o = occasion();
    return List.of(
        new Letter.ConfirmRegistration(LINK, 24),
        new Letter.AlreadyRegistered(LINK),
        new Letter.ResetPassword(LINK, 24),
        new Letter.NoAccountHere(LINK),
        new Letter.ConfirmNewEmail(LINK, 24),
        new Letter.AddressTaken(LINK),
        new Letter.EmailChanged(o),
        new Letter.PasswordChanged(o),
        new Letter.NewDevice(o),
        new Letter.NewDevices(3, List.of(Occasion.at(AT).on("Safari on iOS")), o),
        new Letter.EidLinked("BE", o),
        new Letter.EidUnlinked("EL", o),
        new Letter.FactorAdded(Method.TOTP, "My <i>phone", o),
        new Letter.FactorRemoved(Method.SECURITY_KEY, "", o),
        new Letter.RecoveryCodeUsed(7, o),
        new Letter.EverythingRemoved(AT.plusSeconds(7 * 86_400), o),
        new Letter.DeletionPlanned(AT.plusSeconds(14 * 86_400), LINK, o),
        new Letter.DeletionCancelled(o),
        new Letter.AccountDeleted(o),
        new Letter.MetadataExpires(SERVICE, AT, LINK),
        new Letter.CertificateExpires(SERVICE, AT, LINK),
        new Letter.SubmissionApproved(SERVICE, LINK),
        new Letter.SubmissionRejected(SERVICE, "The key\r\nis <too> short & old.", LINK),
        new Letter.SubmissionStopped(SERVICE, "The key\r\nhas <expired> & gone.", LINK),
        new Letter.TokenMade("Nightly <b>build", o),
        new Letter.TokenEnded("Nightly <b>build", o),
        new Letter.OwnKeyExpires("PROVIDER_SIGNING 1F:2E:3D", AT, LINK),
        new Letter.OwnKeyDue("PROVIDER_SIGNING 1F:2E:3D", LINK));
  }

  /** The kinds that the sealed interface permits, so that a new one is not forgotten here. */
  static List<Class<?>> kinds() {
    return records(Letter.class).toList();
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Arrays.stream(type.getPermittedSubclasses()).flatMap(TestLetters::records);
  }
}
