package eu.tessera.bench.report;

/**
 * One number that is no flow's cost.
 *
 * @param name what it is
 * @param note how it was come by, or what it is to be held against
 */
public record Fact(String name, double value, String unit, String note) {}
