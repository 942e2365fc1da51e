/**
 * What is told at the end: {@link eu.tessera.bench.report.Report} gathers figures and facts, prints
 * them as they come, and writes all of them to one JSON file. It states and never judges: a target
 * stands beside its figure, and no build fails by the speed of the machine under it.
 */
package eu.tessera.bench.report;
