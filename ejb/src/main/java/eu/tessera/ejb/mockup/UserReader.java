package eu.tessera.ejb.mockup;

import static eu.tessera.ejb.mockup.Findings.shown;

import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.identity.PersonName;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes a {@link MockupUser} of one {@code <user>}. */
final class UserReader {
  private static final Pattern UID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s\\p{C}<>,;:\"]{1,64}@[^@\\s\\p{C}<>,;:\"]{1,190}");
  private static final Pattern SEALED =
      Pattern.compile("\\{([A-Za-z0-9_-]{2,16})}[A-Za-z0-9+/_=-]{24,}");
  private static final int LONGEST_NAME = 256;

  private final XmlElement user;
  private final Findings findings;

  UserReader(XmlElement user, Findings findings) {
    this.user = user;
    this.findings = findings;
  }

  /**
   * @throws Unreadable when it has no usable uid
   */
  MockupUser read() throws Unreadable {
    String uid = uid();
    MockupUser.Work work = new WorkReader(user, uid).work();
    return new MockupUser(
        uid,
        email(uid),
        name(uid),
        password(),
        active(uid),
        assurance(uid, work),
        work,
        new DevicesReader(user, uid, findings).devices(),
        new LinkedHashSet<>(user.values("cudGroups")),
        new LinkedHashSet<>(user.values("internalGroups")),
        credentialVersions(),
        new FurtherAttributes(user, findings).read(),
        user.line());
  }

  private String uid() throws Unreadable {
    String uid =
        user.value("uid")
            .orElseThrow(
                () ->
                    new Unreadable(
                        user.line(), "This user has no uid and was left out: write <uid>…</uid>."));
    if (!UID.matcher(uid).matches()) {
      throw new Unreadable(
          user.line(),
          "The uid \""
              + shown(uid)
              + "\" was left out: write up to 64 letters, digits, dots, hyphens and underscores.");
    }
    return uid;
  }

  private Optional<String> email(String uid) {
    Optional<String> written = user.value("email");
    Optional<String> email = written.filter(text -> EMAIL.matcher(text).matches());
    if (written.isPresent() && email.isEmpty()) {
      findings.mistake(
          user.line(),
          "The e-mail address of \"" + uid + "\" is none: write it as name@example.org.");
    }
    return email;
  }

  /** Both names, else the common name, else the user id: everybody can be greeted. */
  private PersonName name(String uid) {
    String first = user.value("firstName").map(UserReader::fitting).orElse("");
    String last = user.value("lastName").map(UserReader::fitting).orElse("");
    if (first.isEmpty() && last.isEmpty()) {
      findings.ignored(
          user.line(),
          "\"" + uid + "\" has neither firstName nor lastName: the common name or uid is shown.");
      last = user.value("cn").map(UserReader::fitting).orElse(uid);
    }
    return new PersonName(first, last);
  }

  private static String fitting(String name) {
    String clean = name.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
    return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME).strip();
  }

  /** In clear as its author wrote it, until the mock-up has rewritten its own file. */
  private MockupPassword password() {
    Optional<String> written = user.value("strongPasswordHash");
    if (written.isEmpty()) {
      return MockupPassword.MISSING;
    }
    Matcher rewritten = SEALED.matcher(written.get());
    return rewritten.matches()
        ? new MockupPassword.Sealed(rewritten.group(1))
        : new MockupPassword.Clear(written.get());
  }

  private boolean active(String uid) {
    String status = user.value("objectStatus").orElse("a");
    if (status.equals("a")) {
      return true;
    }
    findings.ignored(
        user.line(),
        "\"" + uid + "\" cannot sign in, for the objectStatus is \"" + shown(status) + "\".");
    return false;
  }

  private AssuranceLevel assurance(String uid, MockupUser.Work work) {
    AssuranceLevel concluded = AssuranceRule.of(work.domain(), work.employeeType());
    Optional<String> written = user.value("assuranceLevel");
    Optional<AssuranceLevel> level = written.flatMap(AssuranceLevel::of);
    if (written.isPresent() && level.isEmpty()) {
      findings.mistake(
          user.line(),
          "The assuranceLevel of \"" + uid + "\" is none: write LOW, MEDIUM, HIGH or TOP.");
    }
    return level.orElse(concluded);
  }

  /** Older files have a list around them, the mock-up itself writes them without one. */
  private Map<String, String> credentialVersions() {
    Map<String, String> versions = new HashMap<>();
    Stream.concat(
            user.all("registrationLevelVersions", "registrationLevelVersion").stream(),
            user.all("registrationLevelVersion").stream())
        .filter(version -> !version.text().isEmpty())
        .forEach(
            version ->
                version
                    .attribute("level")
                    .ifPresent(level -> versions.putIfAbsent(level, version.text())));
    return versions;
  }
}
