package eu.tessera.ejb.exchange;

/**
 * Something that a check has to say, for the integrator.
 *
 * @param code stable, such as M-101; the list is in {@code Check}
 * @param sentence what is so, in plain words
 * @param remedy what to do about it; empty where nothing need be done
 * @param place where in the document, such as {@code SPSSODescriptor/AssertionConsumerService[2]}
 */
public record Finding(
    Severity severity, String code, String sentence, String remedy, String place) {

  /** How much it matters. */
  public enum Severity {
    /** Cannot go live like this. */
    ERROR,
    /** Can, but will trouble somebody, perhaps later. */
    WARNING,
    /** Good to know. */
    INFO
  }

  /** Whether it keeps the service from going live. */
  public boolean error() {
    return severity == Severity.ERROR;
  }
}
