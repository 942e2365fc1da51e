package eu.tessera.bench.browser;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a page asks of a machine whose person cannot read the code. */
public final class MachineWork {
  private static final Pattern SEED = Pattern.compile("data-seed=\"([^\"]*)\"");
  private static final Pattern BITS = Pattern.compile("data-bits=\"(\\d+)\"");
  private static final Pattern PARTS = Pattern.compile("data-parts=\"(\\d+)\"");

  private MachineWork() {}

  /** Does the work that a page asks for; the numbers as its form sends them. */
  public static String askedBy(Reply page) {
    String seed = page.found(SEED);
    int bits = Integer.parseInt(page.found(BITS));
    return IntStream.range(0, Integer.parseInt(page.found(PARTS)))
        .mapToObj(part -> number(seed + ":" + part + ":", bits))
        .collect(Collectors.joining(","));
  }

  private static String number(String head, int bits) {
    int number = 0;
    while (zeroBits(head + number) < bits) {
      number++;
    }
    return Integer.toString(number);
  }

  private static int zeroBits(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
      return Integer.numberOfLeadingZeros(
          (hash[0] & 0xff) << 24 | (hash[1] & 0xff) << 16 | (hash[2] & 0xff) << 8 | hash[3] & 0xff);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
    }
  }
}
