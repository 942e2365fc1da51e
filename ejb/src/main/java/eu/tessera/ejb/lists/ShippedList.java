package eu.tessera.ejb.lists;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A set of texts, known by the first 40 bits of their SHA-256. Another text is taken for one of
 * them once in 2^40 / {@link #size()} times: with 160,000 entries, once in seven million.
 *
 * <p>Its form: the 40-bit numbers in order, each as its distance from the one before, in groups of
 * seven bits, the lowest first, the eighth bit saying that more follow.
 */
public final class ShippedList {
  private static final int HASH_BYTES = 5;
  private static final int MOST_GROUPS = 6;

  private final long[] hashes;

  private ShippedList(long[] hashes) {
    this.hashes = hashes;
  }

  /**
   * Reads a list that is shipped.
   *
   * @throws IllegalStateException where the build left it out or it is cut short
   */
  public static ShippedList named(String name) {
    try (InputStream stream = ShippedList.class.getResourceAsStream(name + ".bin")) {
      if (stream == null) {
        throw new IllegalStateException("no list " + name);
      }
      return read(stream.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static ShippedList read(byte[] written) {
    // no number takes less than a byte
    long[] hashes = new long[written.length];
    int size = 0;
    long last = 0;
    ByteArrayInputStream bytes = new ByteArrayInputStream(written);
    while (bytes.available() > 0) {
      last += distance(bytes);
      hashes[size++] = last;
    }
    return new ShippedList(Arrays.copyOf(hashes, size));
  }

  private static long distance(ByteArrayInputStream bytes) {
    long distance = 0;
    for (int group = 0; group < MOST_GROUPS; group++) {
      int next = bytes.read();
      if (next < 0) {
        break;
      }
      distance |= (long) (next & 0x7f) << (7 * group);
      if (next < 0x80) {
        return distance;
      }
    }
    throw new IllegalStateException("a list is cut short");
  }

  /** Whether the text is in the set, to the letter. */
  public boolean contains(String text) {
    return Arrays.binarySearch(hashes, hash(text)) >= 0;
  }

  /** How many texts there are. */
  public int size() {
    return hashes.length;
  }

  private static long hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      long hash = 0;
      for (int i = 0; i < HASH_BYTES; i++) {
        hash = hash << 8 | digest[i] & 0xff;
      }
      return hash;
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
