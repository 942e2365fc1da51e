import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.File;
import java.util.List;

/**
 * Writes the outlines of the captcha's characters as text, so that a machine without any font can
 * draw them. Run by hand: {@code java Outlines.java a.ttf b.ttf > outlines.txt}. The shipped ones
 * are of DejaVu Sans Bold and DejaVu Serif Bold (Bitstream Vera licence) and Liberation Mono Bold
 * (SIL Open Font Licence).
 *
 * <p>One line for each glyph: the character, then moves of the pen (M x y, L x y, Q x y x y, C with
 * six numbers, Z), in thousandths of the font's height, the glyph's box beginning at 0 0.
 */
final class Outlines {
  public static void main(String[] files) throws Exception {
    for (String file : files) {
      Font font = Font.createFont(Font.TRUETYPE_FONT, new File(file)).deriveFont(1000f);
      for (char character : "ACEFHJKMPRTUXY34679".toCharArray()) {
        System.out.println(character + written(font, character));
      }
    }
  }

  private static String written(Font font, char character) {
    Shape shape =
        font.createGlyphVector(
                new FontRenderContext(new AffineTransform(), true, true),
                String.valueOf(character))
            .getOutline();
    var box = shape.getBounds2D();
    var at = AffineTransform.getTranslateInstance(-box.getX(), -box.getY());
    StringBuilder line = new StringBuilder();
    double[] points = new double[6];
    for (PathIterator i = shape.getPathIterator(at); !i.isDone(); i.next()) {
      int kind = i.currentSegment(points);
      line.append(' ').append("MLQCZ".charAt(kind));
      int numbers = List.of(2, 2, 4, 6, 0).get(kind);
      for (int n = 0; n < numbers; n++) {
        line.append(' ').append(Math.round(points[n]));
      }
    }
    return line.toString();
  }
}
