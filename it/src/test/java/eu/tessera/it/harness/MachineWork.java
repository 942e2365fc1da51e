package eu.tessera.it.harness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Does what Tessera asks of a machine whose person cannot read the code. */
public final class MachineWork {
  private MachineWork() {}

  /** Does the work that a page asks for; the numbers as its form sends them. */
  public static String askedBy(Answer page) {
    String seed = page.found("data-seed=\"([^\"]*)\"").orElseThrow();
    int bits = Integer.parseInt(page.found("data-bits=\"(\\d+)\"").orElseThrow());
    int parts = Integer.parseInt(page.found("data-parts=\"(\\d+)\"").orElseThrow());
    return IntStream.range(0, parts)
        .mapToObj(part -> number(seed + ":" + part + ":", bits))
        .collect(Collectors.joining(","));
  }

  private static String number(String head, int bits) {
    return IntStream.iterate(0, n -> n + 1)
        .mapToObj(String::valueOf)
        .filter(number -> zeroBits(head + number) >= bits)
        .findFirst()
        .orElseThrow();
  }

  private static int zeroBits(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
      return Integer.numberOfLeadingZeros(
          (hash[0] & 0xff) << 24 | (hash[1] & 0xff) << 16 | (hash[2] & 0xff) << 8 | hash[3] & 0xff);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
