package eu.tessera.federation.eidas.peer;

/** A request that the node does not take. The message is a sentence that says why. */
public final class RequestRefused extends Exception {
  public RequestRefused(String sentence) {
    super(sentence);
  }
}
