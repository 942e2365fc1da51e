/** What two whole nodes do together, with one database and one grid. */
package eu.tessera.it.cluster;
