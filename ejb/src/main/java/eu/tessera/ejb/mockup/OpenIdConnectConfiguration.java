package eu.tessera.ejb.mockup;

import static eu.tessera.ejb.mockup.Findings.shown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code openIdConnectConfiguration.json}: a list of client registrations in the words of RFC
 * 7591, with secrets the mock-up has encrypted for itself.
 */
final class OpenIdConnectConfiguration {
  static final String FILE = "openIdConnectConfiguration.json";

  private OpenIdConnectConfiguration() {}

  static List<MockupClient.OpenIdConnect> read(byte[] bytes, Findings findings) throws Unreadable {
    Map<String, MockupClient.OpenIdConnect> clients = new LinkedHashMap<>();
    for (JsonObjects.Entry entry : JsonObjects.read(bytes)) {
      try {
        MockupClient.OpenIdConnect client = new RegistrationReader(entry, findings).read();
        if (clients.putIfAbsent(client.id(), client) != null) {
          findings.mistake(
              entry.line(),
              "The client_id \""
                  + shown(client.id())
                  + "\" is there twice: the second was left out.");
        }
      } catch (Unreadable wrong) {
        findings.mistake(wrong.line(), wrong.getMessage());
      }
    }
    findings.understood(
        "Clients of OpenID Connect, read and checked, not served yet: " + clients.size() + ".");
    return List.copyOf(clients.values());
  }
}
