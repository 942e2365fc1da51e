package eu.tessera.ejb.mockup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a user can sign in with besides a password. */
final class DevicesReader {
  /** The system that keeps the number may stand before it, as in {@code COMREF:+32…}. */
  private static final Pattern PHONE =
      Pattern.compile("(?:[A-Za-z][A-Za-z0-9_-]{0,31}:)?(\\+?[0-9][0-9 ()./-]{3,31})");

  private final XmlElement user;
  private final String uid;
  private final Findings findings;

  DevicesReader(XmlElement user, String uid, Findings findings) {
    this.user = user;
    this.uid = uid;
    this.findings = findings;
  }

  MockupUser.Devices devices() {
    return new MockupUser.Devices(
        phones(), user.values("tokenSerialNumber"), user.values("tokenCramId"));
  }

  private List<String> phones() {
    List<String> phones = new ArrayList<>();
    for (String written : user.values("mobilePhone")) {
      Matcher phone = PHONE.matcher(written);
      if (phone.matches()) {
        phones.add(phone.group(1).replaceAll("[ ()./-]", ""));
      } else {
        findings.mistake(
            user.line(),
            "A mobilePhone of \"" + uid + "\" is none: write it with its country, as in +32…");
      }
    }
    return phones;
  }
}
