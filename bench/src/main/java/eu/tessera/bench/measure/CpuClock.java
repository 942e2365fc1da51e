package eu.tessera.bench.measure;

/** Reads what a process has taken so far. */
@FunctionalInterface
public interface CpuClock {
  CpuTime read();
}
