package eu.tessera.bench.measure;

import java.io.IOException;

/** What is measured: something that a browser and a service do together, over HTTP. */
public interface Flow {
  /** What it is, in the words of the report. */
  String name();

  /**
   * Does it once and looks at the outcome.
   *
   * @throws UnexpectedAnswer when the server answered otherwise than it must, for then there is
   *     nothing to measure
   */
  void once() throws IOException, InterruptedException;

  /** Does what goes before {@code times} flows and is not part of their cost. */
  default void prepare(int times) throws IOException, InterruptedException {}
}
