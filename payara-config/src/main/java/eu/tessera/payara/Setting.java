package eu.tessera.payara;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The names of the settings. {@code BASE_URL} is {@code TESSERA_BASE_URL} in the environment and
 * {@code tessera.base.url} in a properties file and for the application.
 */
enum Setting {
  BASE_URL,
  HTTP_PORT,
  HTTPS_PORT,
  DATA,
  DB_URL,
  DB_USER,
  DB_PASSWORD(Kind.SECRET),
  SERVICES,
  COUNTRIES,
  CLUSTER,
  DEMO,
  TRUSTSTORE,
  ACCOUNTS,
  MASTER_KEY(Kind.SECRET),
  /** Read by the application alone; passed on as written. */
  SESSION_IDLE(Kind.PASSED_ON),
  SESSION_ABSOLUTE(Kind.PASSED_ON),
  PROXIES(Kind.PASSED_ON),
  MOCKUP(Kind.PASSED_ON),
  UNIFORM_ANSWERS(Kind.PASSED_ON),
  PASSWORD_MEMORY(Kind.PASSED_ON),
  PASSWORD_ITERATIONS(Kind.PASSED_ON),
  PASSWORD_PARALLELISM(Kind.PASSED_ON),
  PASSWORD_POLICY(Kind.PASSED_ON),
  LEAKED_PASSWORDS(Kind.PASSED_ON),
  DISPOSABLE_DOMAINS(Kind.PASSED_ON),
  STAFF_DOMAINS(Kind.PASSED_ON),
  HELP_URL(Kind.PASSED_ON),
  PRIVACY_URL(Kind.PASSED_ON),
  CAPTCHA(Kind.PASSED_ON),
  CAPTCHA_WORK(Kind.PASSED_ON),
  DELETION_DELAY(Kind.PASSED_ON),
  PROVISIONING_TOKEN(Kind.PASSED_ON_SECRET),
  SAML_KEY(Kind.PASSED_ON),
  SAML_KEY_NOTICE(Kind.PASSED_ON),
  SERVICES_NEAR(Kind.PASSED_ON),
  SMTP_URL(Kind.PASSED_ON),
  SMTP_PASSWORD(Kind.PASSED_ON_SECRET),
  SMTP_STARTTLS(Kind.PASSED_ON),
  MAIL_FROM(Kind.PASSED_ON),
  MAIL_ZONE(Kind.PASSED_ON),
  MAIL_PER_ADDRESS(Kind.PASSED_ON),
  MAIL_PER_HOUR(Kind.PASSED_ON),
  MAIL_WAITING(Kind.PASSED_ON),
  /** Known by name, so that a set-up for a later release starts; nothing reads them yet. */
  GOOGLE_ISSUER(Kind.TO_COME),
  GOOGLE_CLIENT_ID(Kind.TO_COME),
  GOOGLE_CLIENT_SECRET(Kind.TO_COME),
  FACEBOOK_BASE_URL(Kind.TO_COME),
  FACEBOOK_CLIENT_ID(Kind.TO_COME),
  FACEBOOK_CLIENT_SECRET(Kind.TO_COME),
  SMPP_URL(Kind.TO_COME);

  static final String PREFIX = "TESSERA_";
  static final String FILE_SUFFIX = "_FILE";

  private enum Kind {
    PLAIN,
    SECRET,
    PASSED_ON,
    PASSED_ON_SECRET,
    TO_COME
  }

  private final Kind kind;

  Setting() {
    this(Kind.PLAIN);
  }

  Setting(Kind kind) {
    this.kind = kind;
  }

  /** Whether it may also be read from a file named by {@code …_FILE}, and is never printed. */
  boolean secret() {
    return kind == Kind.SECRET || kind == Kind.PASSED_ON_SECRET;
  }

  /** Whether only the application knows what it means. */
  boolean passedOn() {
    return kind == Kind.PASSED_ON || kind == Kind.PASSED_ON_SECRET;
  }

  /** Whether it belongs to a part that is not there yet. */
  boolean toCome() {
    return kind == Kind.TO_COME;
  }

  String variable() {
    return PREFIX + name();
  }

  String property() {
    return propertyOf(variable());
  }

  static String propertyOf(String variable) {
    return variable.toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** The setting of this variable, also for the {@code …_FILE} of a secret; empty if unknown. */
  static Optional<Setting> named(String variable) {
    return Arrays.stream(values())
        .filter(
            setting ->
                variable.equals(setting.variable())
                    || setting.secret() && variable.equals(setting.variable() + FILE_SUFFIX))
        .findFirst();
  }
}
