/**
 * Accounts as they are kept: who somebody is to the services, apart from how the person signs in.
 * {@link eu.tessera.persistence.account.AccountRow} carries {@link
 * eu.tessera.persistence.account.AccountFields}; {@link
 * eu.tessera.persistence.account.AccountRepository} finds them by id, user id and canonical e-mail
 * address, each of which belongs to one account only: the database says so, not the code.
 *
 * <p>Beside an account lie the events that its owner can dispute by the link in the letter about
 * them ({@code DisputableRow}) and a planned deletion ({@code DeletionRow}). Both go with the
 * account; what stays for good is its uid, which is given to nobody else ({@code RetiredUidRow}).
 */
package eu.tessera.persistence.account;
