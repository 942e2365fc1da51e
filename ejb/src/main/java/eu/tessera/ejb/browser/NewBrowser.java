package eu.tessera.ejb.browser;

import java.time.Instant;
import java.util.UUID;

/**
 * An account has signed in where it never did before, and it is not its first sign-in at all. Fired
 * as a CDI event after the sign-in; an observer's failure harms nobody's sign-in.
 *
 * @param account whose
 * @param browser the id of the {@link KnownBrowser}, by which "it was not me" can make it unknown
 * @param device a few words of ours, such as {@code Firefox on Linux}
 * @param address the network address it came from
 */
public record NewBrowser(UUID account, UUID browser, String device, String address, Instant at) {}
