/**
 * Whether the time of an answer tells what the answer itself must not: that an address has an
 * account, of what kind it is, that it is suspended (issue 5, "Must hold").
 *
 * <p>A {@link eu.tessera.bench.timing.Door} is one way to ask about one kind of account; {@link
 * eu.tessera.bench.timing.Knocking} knocks at several doors by turns, in an order that is drawn
 * anew for each batch, so that whatever else happens on the machine falls on all of them alike.
 * {@link eu.tessera.bench.timing.Superiority} is how often one door took longer than the other
 * (Mann and Whitney), with an interval from batch to batch: a ratio of one run, and so the same on
 * a slow machine and on a quick one. {@link eu.tessera.bench.timing.Town} is the accounts that are
 * asked about, {@link eu.tessera.bench.timing.Questions} which doors are held against which.
 *
 * <p>Throttles stay as they are. They are kept out of the way as an attacker would keep them out:
 * each knock comes from an address of its own.
 */
package eu.tessera.bench.timing;
