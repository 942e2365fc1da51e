package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.KeyMaterial;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes and signs logout messages (SAML Core 3.7, Profiles 4.4). */
public final class LogoutMessages {
  public LogoutMessages(IdpSettings settings, Supplier<KeyMaterial> keys, Clock clock) {}

  /** A request of ours: its identifier, and how it travels. */
  public record Request(String id, Outgoing message) {}

  /**
   * Tells a service that a person signs out.
   *
   * @param subject as the service was told, with both qualifiers
   * @param sessionIndexes of this service; empty means all of that person there
   * @param relayState to come back with the answer, at most 80 bytes; empty means none
   * @return empty when the service takes no logout messages by the browser
   */
  public Optional<Request> request(
      Party party, NameId subject, List<String> sessionIndexes, String relayState) {
    throw new UnsupportedOperationException();
  }

  /**
   * Answers a service that asked for a logout.
   *
   * @param refusal absent when all went well
   * @return empty when the service takes no answers by the browser
   */
  public Optional<Outgoing> response(Party party, LogoutReply reply, Optional<Refusal> refusal) {
    throw new UnsupportedOperationException();
  }
}
