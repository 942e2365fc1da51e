package eu.tessera.federation.eidas;

import java.time.Instant;

/** Whether a country's node can be spoken to. */
public sealed interface NodeStatus {

  /** Its metadata are verified and valid. */
  record Available(NodeMetadata node) implements NodeStatus {}

  /**
   * There are none.
   *
   * @param reason in words for the operator
   * @param since when this was first seen
   */
  record OutOfService(String reason, Instant since) implements NodeStatus {}
}
