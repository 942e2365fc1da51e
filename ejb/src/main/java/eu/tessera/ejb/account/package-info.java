/**
 * Who somebody is to the services: {@link eu.tessera.ejb.account.Account}, found and made by {@link
 * eu.tessera.ejb.account.Accounts}. External accounts are self-registered, internal ones imported
 * ({@link eu.tessera.ejb.account.AccountImport}), virtual ones stand for an eID that has no
 * account: {@code virtualFor} finds or makes them, one for each (country, identifier).
 *
 * <p>Two spellings of one e-mail address are one account: {@link
 * eu.tessera.ejb.account.EmailAddress} states the rule. Look-alikes are never merged. How a person
 * proves to be the owner of an account is for the factors' rooms.
 */
package eu.tessera.ejb.account;
