/**
 * Hot copies of what the database holds, so that the everyday path reads no database: {@link
 * eu.tessera.ejb.nearcache.NearCache}, bounded in size and in age. A copy that is dropped on one
 * node is dropped on the others by {@link eu.tessera.ejb.nearcache.Invalidations}; where such a
 * message is lost, the age ends the copy within seconds.
 */
package eu.tessera.ejb.nearcache;
