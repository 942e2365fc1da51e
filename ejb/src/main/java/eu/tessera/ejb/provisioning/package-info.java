/**
 * Accounts of staff, which are kept elsewhere (A8) and brought here: {@link
 * eu.tessera.ejb.provisioning.Provisioning} makes and changes them, one {@link
 * eu.tessera.ejb.provisioning.ManagedAccount} at a time; {@link
 * eu.tessera.ejb.provisioning.AccountCsv} reads them from a file, a line at a time, however long it
 * is. The SCIM interface ({@code web.provisioning}) uses the same.
 *
 * <p>Only internal accounts are touched: nobody's own account becomes staff's by a file. No
 * password is brought: each person chooses one by a link to their mailbox. An account that is no
 * longer active keeps its uid and is suspended; its sessions end.
 */
package eu.tessera.ejb.provisioning;
