/**
 * What owners change of their own accounts: {@link eu.tessera.ejb.change.OwnDetails} names and the
 * language of e-mails, {@link eu.tessera.ejb.change.OwnPassword} the password, {@link
 * eu.tessera.ejb.change.OwnEmail} the address, {@link eu.tessera.ejb.change.Deletions} whether
 * there is an account at all. {@link eu.tessera.ejb.change.Managed} says which of it an account's
 * owner may do: staff and the identities of eIDs are kept elsewhere.
 *
 * <p>That the person before the screen is the owner was proved before, by a sign-in for that
 * purpose ({@link eu.tessera.ejb.session.Confirmations}); nothing here asks again. Each change that
 * an intruder would make is told by letter, with a link that undoes it (room {@code dispute}).
 */
package eu.tessera.ejb.change;
