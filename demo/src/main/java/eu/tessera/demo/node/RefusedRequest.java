package eu.tessera.demo.node;

/** A request that a node does not answer, with the reason for the page that says so. */
public final class RefusedRequest extends Exception {
  public RefusedRequest(String reason, Throwable cause) {
    super(reason, cause);
  }
}
