/**
 * What those who run Tessera look at and do, besides services and keys: how the countries' nodes
 * stand ({@link eu.tessera.ejb.operation.CountryDesk}, B7), the letters that wait ({@link
 * eu.tessera.ejb.operation.MailDesk}), whether the audit is as it was written ({@link
 * eu.tessera.ejb.operation.AuditDesk}, B10), and the account of somebody who asks for help ({@link
 * eu.tessera.ejb.operation.AccountDesk}).
 *
 * <p>Each desk is asked by an {@link eu.tessera.ejb.exchange.Actor}, decides whether that person
 * may, answers with an {@link eu.tessera.ejb.exchange.Answer}, and tells the auditor of what was
 * done. The work itself is done in the rooms {@code inbound}, {@code notify}, {@code audit} and
 * {@code session}. The pages and the interface for programs both go through here.
 */
package eu.tessera.ejb.operation;
