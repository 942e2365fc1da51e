package eu.tessera.bench.timing;

import java.io.IOException;

/** One way to ask about one kind of account; the answer is the same whatever is behind it. */
public interface Door {
  /** What is behind it, in the words of the report. */
  String name();

  /**
   * Asks once, and looks at the answer.
   *
   * @return nanoseconds from the telling request to its answer; what goes before is not in them
   * @throws eu.tessera.bench.measure.UnexpectedAnswer when the answer is not the one that all get
   */
  long knock() throws IOException, InterruptedException;
}
