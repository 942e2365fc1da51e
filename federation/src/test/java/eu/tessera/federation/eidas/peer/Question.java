package eu.tessera.federation.eidas.peer;

import eu.tessera.federation.assurance.LevelOfAssurance;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * A request that a node has accepted.
 *
 * @param id of the request, which the answer names
 * @param issuer the connector
 * @param provider whom to show to the citizen
 * @param requesterId the service behind the connector, where it is told
 * @param minimum the level wanted at least
 * @param attributes their names
 * @param consumer where the answer is posted
 * @param encryption whom the answer is encrypted for
 */
public record Question(
    String id,
    String issuer,
    Optional<String> provider,
    Optional<String> requesterId,
    LevelOfAssurance minimum,
    List<String> attributes,
    String consumer,
    X509Certificate encryption) {}
