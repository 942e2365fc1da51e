package eu.tessera.ejb.audit;

/** What came of going over the chain. */
public sealed interface Verification {
  /** Every event is as it was written, and none is missing from the middle. */
  record Whole(long events) implements Verification {}

  /**
   * The chain does not hold.
   *
   * @param position of the first event that is not as it was written, or is missing
   * @param reason in a few words
   */
  record Broken(long position, String reason) implements Verification {}
}
