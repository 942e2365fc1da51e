/**
 * Accounts as they are kept: who somebody is to the services, apart from how the person signs in.
 * {@link eu.tessera.persistence.account.AccountRow} carries {@link
 * eu.tessera.persistence.account.AccountFields}; {@link
 * eu.tessera.persistence.account.AccountRepository} finds them by id, user id and canonical e-mail
 * address, each of which belongs to one account only: the database says so, not the code.
 */
package eu.tessera.persistence.account;
