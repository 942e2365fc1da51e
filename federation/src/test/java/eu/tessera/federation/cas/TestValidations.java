package eu.tessera.federation.cas;

import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.assurance.Strength;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers to vary: a citizen who signed in with a password and the app, and bare ones. */
final class TestValidations {
  static final Instant NOW = Instant.parse("2026-11-22T03:00:00.123Z");
  static final Instant SIGNED_IN = Instant.parse("2026-11-22T02:59:58.456Z");
  static final TicketId IOU = new TicketId("PGTIOU-123456-AbCdEfGhIjKlMnOpQrStUvWxYz012345");

  private TestValidations() {}

  static Attributes ada() {
    return Attributes.NONE
        .with(Attribute.UID, "n0012abc")
        .with(Attribute.DEPARTMENT_NUMBER, "EXT")
        .with(Attribute.EMAIL, "ada@example.org")
        .with(Attribute.EMPLOYEE_TYPE, "n")
        .with(Attribute.FIRST_NAME, "Ada")
        .with(Attribute.LAST_NAME, "LOVELACE")
        .with(Attribute.DOMAIN, "external")
        .with(Attribute.DOMAIN_USERNAME, "n0012abc")
        .with(Attribute.LOCALE, "en")
        .with(Attribute.ASSURANCE_LEVEL, "10");
  }

  /** Every attribute there is. */
  static Attributes all() {
    return ada()
        .with(Attribute.EMPLOYEE_NUMBER, "90001234")
        .with(Attribute.TELEPHONE_NUMBER, "+32 2 000 00 00")
        .with(Attribute.USER_MANAGER, "n0000boss")
        .with(Attribute.TIME_ZONE, "Europe/Brussels")
        .with(Attribute.ORG_ID, "1234")
        .with(Attribute.TELEWORKING_PRIORITY, "false")
        .with("memberOf", List.of("one", "two"))
        .with("orcid", List.of("0000-0002"));
  }

  static Released released(Attributes attributes) {
    return new Released(attributes, List.of("G1", "G2"), Optional.of("ada@example.org"));
  }

  static Validation.SignIn byApp() {
    return new Validation.SignIn(
        AuthenticationLevel.MEDIUM,
        List.of(Strength.PASSWORD_MOBILE_APP, Strength.PASSWORD),
        SIGNED_IN,
        false);
  }

  static Validation.SignIn fromSession() {
    return new Validation.SignIn(
        AuthenticationLevel.BASIC, List.of(Strength.PASSWORD), SIGNED_IN, true);
  }

  static Validation.Success success() {
    return success(released(ada()));
  }

  static Validation.Success success(Released released) {
    return new Validation.Success(
        "n0012abc", released, byApp(), TicketType.SERVICE, Validation.Proxying.NONE);
  }

  static Validation.Success proxied() {
    return new Validation.Success(
        "n0012abc",
        released(all()),
        fromSession(),
        TicketType.PROXY,
        new Validation.Proxying(
            Optional.of(ProxyGrantingProtocol.PGT_URL),
            Optional.of(IOU),
            List.of("https://proxy2.example/pgt", "https://proxy1.example/pgt")));
  }

  /** Somebody whose every text tries to break out. */
  static Validation.Success hostile(String name) {
    return success(
        new Released(
            Attributes.NONE.with(Attribute.FIRST_NAME, name).with("more", List.of(name, name)),
            List.of(name),
            Optional.of(name)));
  }
}
