package eu.tessera.web.account;

import eu.tessera.ejb.config.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * Shows that a form was made here, for this session and for this action: a keyed digest of both, so
 * that nothing has to be kept, on whatever node (ASVS 5.0, 3.5.1).
 */
final class FormProof {
  private final SecretKey key;

  FormProof(Vault vault) {
    this.key = vault.keyFor("form-proof");
  }

  /** The proof for one action in one session. */
  String of(UUID session, String action) {
    byte[] mac =
        Vault.mac(
            key,
            session.toString().getBytes(StandardCharsets.US_ASCII),
            action.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
  }

  /** Whether {@code given} is that proof; in the same time whatever it is. */
  boolean fits(UUID session, String action, String given) {
    return MessageDigest.isEqual(
        of(session, action).getBytes(StandardCharsets.US_ASCII),
        given.getBytes(StandardCharsets.UTF_8));
  }
}
