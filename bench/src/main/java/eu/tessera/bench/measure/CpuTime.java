package eu.tessera.bench.measure;

/**
 * CPU time that a process has taken.
 *
 * @param all milliseconds of all its threads, in user and kernel mode
 * @param compiling those of the JIT compiler's threads, as far as they are still there
 */
public record CpuTime(double all, double compiling) {
  public CpuTime since(CpuTime earlier) {
    return new CpuTime(all - earlier.all, compiling - earlier.compiling);
  }
}
