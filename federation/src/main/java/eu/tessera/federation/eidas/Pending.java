package eu.tessera.federation.eidas;

import eu.tessera.federation.assurance.LevelOfAssurance;
import java.io.Serializable;
import java.time.Instant;

/**
 * What is remembered of a request until its response comes; bound by the caller to the browser that
 * was sent away with it, and used once.
 *
 * @param requestId of the request
 * @param country its eIDAS code
 * @param issuer the node that was asked, and that alone may answer
 * @param minimum the level that was asked for
 * @param issuedAt when
 */
public record Pending(
    String requestId, String country, String issuer, LevelOfAssurance minimum, Instant issuedAt)
    implements Serializable {}
