package eu.tessera.ejb.config;

/** Runs what need not be waited for; what fails there is logged and forgotten. */
@FunctionalInterface
public interface Background {
  void run(Runnable task);
}
