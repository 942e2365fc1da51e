package eu.tessera.federation.assurance;

import java.io.Serializable;
import java.time.Instant;

/**
 * One thing that a person has proved.
 *
 * @param method how
 * @param at when, to the millisecond at least: clients read it as {@code loginDate}
 */
public record Proof(Method method, Instant at) implements Serializable {}
