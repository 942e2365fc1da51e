package eu.tessera.ejb.factor;

/**
 * Where an attempt comes from.
 *
 * @param address the client's network address
 * @param device what the browser says it is, shortened
 */
public record Source(String address, String device) {}
