/**
 * How a cost is taken: {@link eu.tessera.bench.measure.Rounds} repeats a {@link
 * eu.tessera.bench.measure.Flow} and reads the server's CPU clock before and after each round.
 *
 * <p>Rounds before the cost has settled are the warm-up. They are kept apart and shown, so that a
 * reader can judge whether it had settled; the compiler threads' share is shown with them. What is
 * left is a {@link eu.tessera.bench.measure.Figure}: the median of the rounds, the least and the
 * most. Nothing here knows what the server is or what a flow does.
 */
package eu.tessera.bench.measure;
