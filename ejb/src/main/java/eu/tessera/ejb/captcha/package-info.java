/**
 * Keeps programs from filling in forms, with no third party: {@link
 * eu.tessera.ejb.captcha.Captchas} gives a browser a {@link eu.tessera.ejb.captcha.Challenge}, to
 * be met in any of three ways: by the letters and digits of a picture ({@link
 * eu.tessera.ejb.captcha.Picture}), by the same spoken in the page's language ({@link
 * eu.tessera.ejb.captcha.Speech}), or, for those who can neither see nor hear them, by their
 * machine's work ({@link eu.tessera.ejb.captcha.Work}).
 *
 * <p>The answer leaves the server sealed only. A challenge belongs to one browser, takes one try
 * and lets one form through. It makes abuse dear and does not end it: behind it the throttles of
 * {@code registration} hold. Outlines and voices are made by {@code src/main/captcha}.
 */
package eu.tessera.ejb.captcha;
