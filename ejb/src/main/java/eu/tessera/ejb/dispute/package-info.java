/**
 * "It was not me" (B3): the way back that every letter about a security event carries.
 *
 * <p>Whoever changes an account opens a dispute with {@link eu.tessera.ejb.dispute.Disputes#open}
 * and puts the link into the letter. Following it (GET) only explains; posting it settles it: all
 * sessions end, the password stops, what the event changed and what followed it is undone, and a
 * new password is asked for by mail to the address that the letter went to. {@link
 * eu.tessera.ejb.dispute.DisputeRules} decides, values in and a value out; {@link
 * eu.tessera.ejb.dispute.Disputes} does it.
 *
 * <p>The reader of the letter is taken for the owner as of the event, so an earlier letter outranks
 * all later ones: whoever took over the account cannot use the letters that came to them
 * afterwards. Neighbours: {@code confirmation} keeps the links, {@code change} opens disputes,
 * {@code logout} ends sessions.
 */
package eu.tessera.ejb.dispute;
