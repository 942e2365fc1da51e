package eu.tessera.ejb.factor.password.policy;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws random passwords: 14 characters out of 70 that are not mistaken for each other, some 85
 * bits, of all four groups. No owner's name is in one but by a chance too small to matter; and a
 * sample is judged like any other password when it is sent.
 */
public final class SamplePasswords {
  private static final List<String> GROUPS =
      List.of("ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnopqrstuvwxyz", "23456789", "!#%+-=?@_:;.");
  private static final String ALL = String.join("", GROUPS);
  private static final int LENGTH = 14;

  private final RandomGenerator random;

  /**
   * @param random a secure one
   */
  public SamplePasswords(RandomGenerator random) {
    this.random = random;
  }

  /** That many. */
  List<String> draw(int many) {
    return Stream.generate(this::one).limit(many).toList();
  }

  /** Drawn again until every group is there, which keeps all such passwords equally likely. */
  private String one() {
    return Stream.generate(this::any)
        .filter(text -> CharacterGroup.of(text).size() == GROUPS.size())
        .findFirst()
        .orElseThrow();
  }

  private String any() {
    return IntStream.range(0, LENGTH)
        .map(i -> ALL.charAt(random.nextInt(ALL.length())))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
