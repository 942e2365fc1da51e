package eu.tessera.ejb.factor.password;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.Optional;

/**
 * A password as it is hashed: UTF-8 of its NFC form (RFC 8265 4.2.2), so that it is the same from
 * every keyboard. Bounded, because hashing is not free.
 */
final class PasswordBytes {
  static final int LONGEST = 1024;

  private PasswordBytes() {}

  /** The bytes; empty for no password or one that is too long. What was given is wiped. */
  static Optional<byte[]> taken(char[] password) {
    try {
      if (password.length == 0 || password.length > LONGEST) {
        return Optional.empty();
      }
      return Optional.of(utf8(normalised(CharBuffer.wrap(password))));
    } catch (CharacterCodingException halfACharacter) {
      return Optional.empty();
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  /** Only a password that is not in NFC passes through a String, which cannot be wiped. */
  private static CharBuffer normalised(CharBuffer typed) {
    return Normalizer.isNormalized(typed, Form.NFC)
        ? typed
        : CharBuffer.wrap(Normalizer.normalize(typed, Form.NFC));
  }

  private static byte[] utf8(CharBuffer text) throws CharacterCodingException {
    ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(text);
    byte[] bytes = Arrays.copyOf(encoded.array(), encoded.limit());
    Arrays.fill(encoded.array(), (byte) 0);
    return bytes;
  }
}
