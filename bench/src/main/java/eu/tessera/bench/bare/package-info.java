/**
 * What the unavoidable cryptography of a flow costs by itself: the same library with the same
 * parameters and keys of the same kind, in the bench's own process, in the same run on the same
 * machine. A flow's cost over this one says what the rest of the product adds, and says it also on
 * a faster machine.
 *
 * <p>{@link eu.tessera.bench.bare.BareCost} takes the time of the calling thread only, so that what
 * the JIT compiler does beside it does not make a flow look better than it is.
 */
package eu.tessera.bench.bare;
