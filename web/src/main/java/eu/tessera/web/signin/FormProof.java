package eu.tessera.web.signin;

import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.signin.Browser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * Shows that a form was made here, for this session (or browser) and for this action: a keyed
 * digest of both, so that nothing has to be kept, on whatever node (ASVS 5.0, 3.5.1).
 */
public final class FormProof {
  private final SecretKey key;

  /**
   * @param vault whose keys are the same on every node
   */
  public FormProof(Vault vault) {
    this.key = vault.keyFor("form-proof");
  }

  /** The proof for one action in one session. */
  public String of(UUID session, String action) {
    return of(session.toString(), action);
  }

  /** The proof for one action of one browser in which nobody is signed in yet. */
  public String of(Browser browser, String action) {
    return of("browser " + browser.digest(), action);
  }

  /** Whether {@code given} is the session's proof; in the same time whatever it is. */
  public boolean fits(UUID session, String action, String given) {
    return same(of(session, action), given);
  }

  /** Whether {@code given} is the browser's proof; in the same time whatever it is. */
  public boolean fits(Browser browser, String action, String given) {
    return same(of(browser, action), given);
  }

  private String of(String whose, String action) {
    byte[] mac =
        Vault.mac(
            key,
            whose.getBytes(StandardCharsets.US_ASCII),
            action.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
  }
}
