/**
 * The ground the other rooms of this floor stand on: the Flyway scripts ({@code db/migration}, one
 * set for H2 and PostgreSQL), {@link eu.tessera.persistence.schema.Schema} that runs them, {@link
 * eu.tessera.persistence.schema.TesseraDataSource} that finds the right driver by the address, and
 * the conversions that EclipseLink lacks.
 *
 * <p>Every room beside it has rows (entities, named for their table) and one repository for each, a
 * plain class over an {@code EntityManager}. Transactions belong to the callers in {@code ejb}.
 * Secrets reach this floor sealed.
 */
package eu.tessera.persistence.schema;
