/** How Tessera starts, refuses to start, and comes back. */
package eu.tessera.it.start;
