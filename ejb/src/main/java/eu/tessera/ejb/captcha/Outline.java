package eu.tessera.ejb.captcha;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The outlines of the characters, each in several fonts, in thousandths of a font's height. Shipped
 * as numbers, because a server may have no font at all.
 */
final class Outline {
  private static final Map<Character, List<Path2D>> ALL = load();

  private Outline() {}

  /** The character in each font. */
  static List<Path2D> of(char character) {
    return ALL.get(character);
  }

  private static Map<Character, List<Path2D>> load() {
    Map<Character, List<Path2D>> all = new TreeMap<>();
    try (InputStream stream = Outline.class.getResourceAsStream("outlines.txt")) {
      new String(stream.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .forEach(
              line ->
                  all.computeIfAbsent(line.charAt(0), c -> new ArrayList<>())
                      .add(drawn(line.substring(2).split(" "))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return all;
  }

  private static Path2D drawn(String[] words) {
    Path2D path = new Path2D.Float(Path2D.WIND_NON_ZERO);
    int i = 0;
    while (i < words.length) {
      switch (words[i++]) {
        case "M" -> path.moveTo(number(words[i++]), number(words[i++]));
        case "L" -> path.lineTo(number(words[i++]), number(words[i++]));
        case "Q" ->
            path.quadTo(
                number(words[i++]), number(words[i++]), number(words[i++]), number(words[i++]));
        default -> path.closePath();
      }
    }
    return path;
  }

  private static float number(String word) {
    return Float.parseFloat(word);
  }
}
