package eu.tessera.ejb.browser;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody has just signed in in a browser.
 *
 * @param account who
 * @param browser SHA-256 of the browser's lasting cookie, base64url
 * @param device a few words of ours, such as {@code Firefox on Linux}
 * @param address the network address it came from
 * @param remember whether the browser is to show the account's name next time; empty leaves it as
 *     it was
 */
public record Encounter(
    UUID account, String browser, String device, String address, Optional<Boolean> remember) {}
