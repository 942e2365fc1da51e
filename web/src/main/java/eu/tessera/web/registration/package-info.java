/**
 * The pages of creating an account (P1 to P8) and of finding back into one (S9).
 *
 * <p>{@link eu.tessera.web.registration.RegisterServlet} and {@link
 * eu.tessera.web.registration.LostPasswordServlet} take a wish and have a letter sent; {@link
 * eu.tessera.web.registration.PasswordLinkServlet} is where letters lead: following the link (GET)
 * changes nothing, sending its page (POST) does; {@link
 * eu.tessera.web.registration.AuthenticatedServlet} goes on to the service that was asked for at
 * the start, whose query travels through all of them. What may be done is decided in {@code
 * ejb.registration}; the forms carry a {@code FormProof} and a {@link
 * eu.tessera.web.registration.CaptchaForm}.
 */
package eu.tessera.web.registration;
