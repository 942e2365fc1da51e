package eu.tessera.ejb.mockup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What an integrator adds beside the mock-up's own files, for passwords that the mock-up has
 * rewritten: {@code tessera-mockup.properties} with lines {@code password.<uid>=…} and {@code
 * secret.<client_id>=…}. Outweighs what the other files say.
 */
final class ClearSecrets {
  static final String FILE = "tessera-mockup.properties";
  static final ClearSecrets NONE = new ClearSecrets(Map.of(), Map.of());

  private static final String PASSWORD = "password.";
  private static final String SECRET = "secret.";

  private final Map<String, String> passwords;
  private final Map<String, String> secrets;

  private ClearSecrets(Map<String, String> passwords, Map<String, String> secrets) {
    this.passwords = passwords;
    this.secrets = secrets;
  }

  static ClearSecrets read(byte[] bytes, Findings findings) throws Unreadable {
    Map<String, String> passwords = new HashMap<>();
    Map<String, String> secrets = new HashMap<>();
    properties(bytes)
        .forEach(
            (key, value) -> {
              String name = key.toString();
              String text = value.toString();
              if (name.startsWith(PASSWORD) && !text.isEmpty()) {
                passwords.put(small(name.substring(PASSWORD.length())), text);
              } else if (name.startsWith(SECRET) && !text.isEmpty()) {
                secrets.put(name.substring(SECRET.length()), text);
              } else {
                findings.mistake(
                    0, "A line is of no use: write password.<uid>=… or secret.<client_id>=….");
              }
            });
    findings.understood(passwords.size() + " passwords and " + secrets.size() + " secrets.");
    return new ClearSecrets(passwords, secrets);
  }

  Optional<MockupPassword.Clear> passwordOf(String uid) {
    return Optional.ofNullable(passwords.get(small(uid))).map(MockupPassword.Clear::new);
  }

  Optional<MockupPassword.Clear> secretOf(String clientId) {
    return Optional.ofNullable(secrets.get(clientId)).map(MockupPassword.Clear::new);
  }

  private static Properties properties(byte[] bytes) throws Unreadable {
    Properties properties = new Properties();
    try {
      properties.load(
          new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
      return properties;
    } catch (IOException | IllegalArgumentException malformed) {
      throw new Unreadable(0, "A \\u is not followed by four digits: write \\\\ for \\.");
    }
  }

  private static String small(String uid) {
    return uid.toLowerCase(Locale.ROOT);
  }
}
