package eu.tessera.ejb.mockup;

import static eu.tessera.ejb.mockup.Findings.shown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads {@code userDataBase.xml}: a {@code userDataBase} of {@code user}s. Ids are compared in
 * small letters; of two users with one id, the first counts.
 */
final class UserDatabase {
  static final String FILE = "userDataBase.xml";
  static final String NAMESPACE = "https://ecas.ec.europa.eu/cas/schemas/mockup/db";

  private UserDatabase() {}

  static List<MockupUser> read(byte[] bytes, Findings findings) throws Unreadable {
    XmlElement root = Roots.checked(XmlDocument.parse(bytes), "userDataBase", NAMESPACE, findings);
    Map<String, MockupUser> users = new LinkedHashMap<>();
    for (XmlElement element : root.children()) {
      if (element.name().equals("user") && element.namespace().equals(root.namespace())) {
        add(element, users, findings);
      } else {
        findings.ignored(
            element.line(), "The element \"" + shown(element.name()) + "\" is no user.");
      }
    }
    findings.understood("Users: " + users.size() + ".");
    return List.copyOf(users.values());
  }

  private static void add(XmlElement element, Map<String, MockupUser> users, Findings findings) {
    try {
      MockupUser user = new UserReader(element, findings).read();
      MockupUser other = users.putIfAbsent(user.uid().toLowerCase(Locale.ROOT), user);
      if (other != null) {
        findings.mistake(
            element.line(),
            "The uid \""
                + user.uid()
                + "\" is that of the user in line "
                + other.line()
                + " too: this second one was left out.");
      }
    } catch (Unreadable entry) {
      findings.mistake(entry.line(), entry.getMessage());
    }
  }
}
