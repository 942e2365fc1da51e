package eu.tessera.federation.eidas;

/** Why metadata cannot be used, in words for the operator. */
final class MetadataFault extends Exception {
  MetadataFault(String reason) {
    super(reason, null, false, false); // the node's doing, so no stack trace of ours
  }
}
