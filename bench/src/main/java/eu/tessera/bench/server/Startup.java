package eu.tessera.bench.server;

/**
 * What a start took, until the first page was served.
 *
 * @param wall seconds
 * @param cpu seconds of all threads
 */
public record Startup(double wall, double cpu) {}
