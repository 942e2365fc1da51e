/**
 * What lives for seconds or minutes and is shared by every node: flows, tickets, replay ids,
 * throttles.
 *
 * <p>{@link eu.tessera.ejb.grid.GridMap} is the one port. {@link eu.tessera.ejb.grid.LocalGrid}
 * keeps it in this process, where there is only one; {@link eu.tessera.ejb.grid.HazelcastGrid}
 * shares it over Payara's own data grid, one backup of each entry. {@code GridMapContract} holds
 * both to the same sentences. {@link eu.tessera.ejb.grid.Throttle} counts attempts in the same two
 * ways.
 *
 * <p>Neighbours: every capability may keep things here; this room knows none of them.
 */
package eu.tessera.ejb.grid;
