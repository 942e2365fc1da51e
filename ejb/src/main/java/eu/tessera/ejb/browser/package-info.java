/**
 * The browsers that are known to an account, because it has signed in there before.
 *
 * <p>A browser is known by the digest of a random cookie; {@link
 * eu.tessera.ejb.browser.KnownBrowsers} keeps which accounts have signed in with it. That is worth
 * three things: strangers who guess an account's password cannot lock its owner out there ({@code
 * FactorRunner} gives each known browser tries of its own, OWASP's "device cookies"); the name can
 * be remembered (S4), while the cookie holds none; and a sign-in from anywhere else is news, which
 * is told as {@link eu.tessera.ejb.browser.NewBrowser}, a CDI event that whoever writes letters
 * observes.
 *
 * <p>Being known proves nothing: it never replaces a password or a factor. Neighbours: {@code
 * signin} asks before it looks at an answer, the end of the path in {@code web.signin} tells whom
 * it met.
 */
package eu.tessera.ejb.browser;
