package eu.tessera.ejb.captcha;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * What a machine works out so that its person need not read: for each part a number such that the
 * SHA-256 of {@code seed:part:number} begins with so many bits of nought. Many small parts rather
 * than a large one, so that the time varies little and a page can tell how far it is.
 *
 * @param seed random, of one challenge
 * @param bits of nought at the beginning of each hash
 */
public record Work(String seed, int bits) {
  public static final int PARTS = 16;

  private static final Pattern NUMBERS =
      Pattern.compile("\\d{1,12}(,\\d{1,12}){" + (PARTS - 1) + "}");

  /** Whether these numbers, separated by commas in the order of the parts, are the work done. */
  boolean doneBy(String numbers) {
    if (numbers.length() > PARTS * 13 || !NUMBERS.matcher(numbers).matches()) {
      return false;
    }
    String[] each = numbers.split(",");
    for (int part = 0; part < PARTS; part++) {
      if (!fits(part, each[part])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a number does one part of the work. */
  public boolean fits(int part, String number) {
    byte[] hash = sha256(seed + ":" + part + ":" + number);
    int head = (hash[0] & 0xff) << 24 | (hash[1] & 0xff) << 16 | (hash[2] & 0xff) << 8;
    return Integer.numberOfLeadingZeros(head | 0xff) >= bits;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
