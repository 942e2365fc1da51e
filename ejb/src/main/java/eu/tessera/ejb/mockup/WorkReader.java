package eu.tessera.ejb.mockup;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads where a user belongs. */
final class WorkReader {
  /** The superior is the entry of a directory, of which services are told the user id. */
  private static final Pattern DIRECTORY_NAME =
      Pattern.compile("(?i)uid=([A-Za-z0-9._-]{1,64})(,.*)?");

  private final XmlElement user;
  private final String uid;

  WorkReader(XmlElement user, String uid) {
    this.user = user;
    this.uid = uid;
  }

  /** Without an organisation somebody is external. */
  MockupUser.Work work() {
    return new MockupUser.Work(
        user.value("organisation").map(o -> o.toLowerCase(Locale.ROOT)).orElse("external"),
        user.value("organisationUsername").orElse(uid),
        user.value("employeeType").map(t -> t.toLowerCase(Locale.ROOT)),
        user.value("employeeNumber"),
        user.value("departmentNumber"),
        user.value("orgId"),
        user.value("userManager").map(WorkReader::userId),
        user.value("internalTelephoneNumber"));
  }

  private static String userId(String manager) {
    Matcher name = DIRECTORY_NAME.matcher(manager);
    return name.matches() ? name.group(1) : manager;
  }
}
