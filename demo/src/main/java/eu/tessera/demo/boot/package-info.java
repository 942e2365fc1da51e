/**
 * Builds the demo world when the server starts: {@link eu.tessera.demo.boot.DemoStart} reads the
 * settings, makes the nodes' keys, writes the country rows that Tessera reads a moment later, and
 * registers each servlet and filter with what it needs. To find your way in, read its one method.
 */
package eu.tessera.demo.boot;
