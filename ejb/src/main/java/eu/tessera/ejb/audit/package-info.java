/**
 * What Tessera can tell an auditor: the sealed list {@link eu.tessera.ejb.audit.AuditEvent}. {@link
 * eu.tessera.ejb.audit.Audit} gives each event a reference, writes a line of the log, and appends
 * those that matter later to the database, where each row carries a keyed digest of itself and the
 * row before: who alters, inserts or removes one breaks the chain, and {@code verifyChain} says
 * where. Removing the newest rows is seen by the log, whose lines carry the position and digest
 * too.
 *
 * <p>Events of single tickets go to the log only, so the everyday path writes nothing to the
 * database.
 */
package eu.tessera.ejb.audit;
