package eu.tessera.ejb.registration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.federation.identity.PersonName;

/** A registration that waits for its mail to be followed, as the link's payload. */
final class Pending {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Pending() {}

  static String written(Application application) {
    try {
      return JSON.writeValueAsString(
          JSON.createObjectNode()
              .put("first", application.name().first())
              .put("last", application.name().last())
              .put("email", application.email().typed())
              .put("language", application.language())
              .put("restart", application.restart()));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Application read(String payload) {
    try {
      JsonNode node = JSON.readTree(payload);
      return new Application(
          new PersonName(node.path("first").asText(), node.path("last").asText()),
          EmailAddress.of(node.path("email").asText()).orElseThrow(),
          node.path("language").asText(),
          node.path("restart").asText());
    } catch (JsonProcessingException unreadable) {
      // sealed by ourselves, so nobody else has altered it; its text stays out of the exception
      throw new IllegalStateException("a pending registration cannot be read");
    }
  }
}
