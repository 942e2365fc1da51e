/**
 * What has happened, append-only: {@link eu.tessera.persistence.audit.AuditRow}s in one chain, each
 * with a keyed digest over itself and the one before, and {@link
 * eu.tessera.persistence.audit.AuditHeadRow}, the end of the chain. Rows have no way to be changed
 * here; what changes them elsewhere breaks the chain.
 */
package eu.tessera.persistence.audit;
