package eu.tessera.demo.plain;

import java.io.Serializable;

/**
 * One answer of Tessera, kept in the session to be shown.
 *
 * @param xml as it came
 * @param answer as it was understood
 */
record Received(String xml, CasAnswer answer) implements Serializable {}
