package eu.tessera.bench.measure;

/**
 * One round, per flow.
 *
 * @param cpu milliseconds of the server, compiling included
 * @param compiling milliseconds of its compiler threads
 * @param wall milliseconds that the driver waited
 */
public record Round(double cpu, double compiling, double wall) {
  static Round of(CpuTime taken, double wallMillis, int flows) {
    return new Round(taken.all() / flows, taken.compiling() / flows, wallMillis / flows);
  }
}
