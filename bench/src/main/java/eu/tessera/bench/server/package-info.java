/**
 * The product under measurement, as a process of its own: {@link
 * eu.tessera.bench.server.Installation} is its folder with all that an operator would put there,
 * {@link eu.tessera.bench.server.TesseraServer} boots the jar in it, {@link
 * eu.tessera.bench.server.ProcessFiles} reads from Linux what the process has taken.
 *
 * <p>{@link eu.tessera.bench.server.Crowd} is the one place that goes behind the product's back: it
 * puts sessions into the database of a stopped server, because a hundred thousand sign-ins would
 * take half an hour.
 */
package eu.tessera.bench.server;
