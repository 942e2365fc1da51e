package eu.tessera.federation.eidas;

/**
 * A response that is not believed.
 *
 * @param check which check found something
 * @param detail for the operator's log; holds nothing about the person and nothing of the message
 */
public record Refused(ResponseCheck check, String detail) implements Opened, Outcome {}
