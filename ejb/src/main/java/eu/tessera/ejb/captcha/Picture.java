package eu.tessera.ejb.captcha;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;

/**
 * Draws a code: each character in a font, size, turn and place of its own, all bent by a wave and
 * crossed by a curve of their own ink, so that they cannot be cut apart by simple means. Dark on
 * white, of a contrast that people with low vision can read, and large.
 */
final class Picture {
  static final int WIDTH = 280;
  static final int HEIGHT = 90;

  private static final Color INK = new Color(0x1b2a4a);
  private static final Color PAPER = Color.WHITE;
  private static final double FLATNESS = 0.4;

  private final RandomGenerator random;
  private final double phase;
  private final double swing;
  private final double length;

  private Picture(RandomGenerator random) {
    this.random = random;
    this.phase = between(0, 2 * Math.PI);
    this.swing = between(4, 7);
    this.length = between(90, 150);
  }

  /** The code as a PNG of {@value #WIDTH} by {@value #HEIGHT} pixels. */
  static byte[] of(String code, RandomGenerator random) {
    ImageIO.setUseCache(false);
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(PAPER);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(INK);
    new Picture(random).draw(code, pen);
    pen.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return png.toByteArray();
  }

  private void draw(String code, Graphics2D pen) {
    double step = (WIDTH - 40.0) / code.length();
    double x = 20 + between(-4, 4);
    for (char character : code.toCharArray()) {
      pen.fill(bent(placed(character, x + step / 2)));
      x += step + between(-2, 2);
    }
    for (int i = 0; i < 2; i++) {
      pen.setStroke(new BasicStroke((float) between(2, 3.2)));
      pen.draw(bent(curve()));
    }
    for (int i = 0; i < 60; i++) {
      double size = between(1, 2.6);
      pen.fill(new Rectangle2D.Double(between(0, WIDTH), between(0, HEIGHT), size, size));
    }
  }

  private Shape placed(char character, double middle) {
    List<Path2D> fonts = Outline.of(character);
    Path2D outline = fonts.get(random.nextInt(fonts.size()));
    Rectangle2D box = outline.getBounds2D();
    double scale = between(44, 54) / box.getHeight();
    AffineTransform at =
        AffineTransform.getTranslateInstance(middle, HEIGHT / 2.0 + between(-7, 7));
    at.rotate(between(-0.38, 0.38));
    at.shear(between(-0.2, 0.2), 0);
    // wide letters a little narrower, so that none leaves its place
    at.scale(Math.min(scale, 50 / box.getWidth()), scale);
    at.translate(-box.getWidth() / 2, -box.getHeight() / 2);
    return at.createTransformedShape(outline);
  }

  private Path2D curve() {
    Path2D curve = new Path2D.Double();
    curve.moveTo(between(0, 25), between(20, HEIGHT - 20));
    curve.curveTo(
        between(60, 110),
        between(0, HEIGHT),
        between(160, 220),
        between(0, HEIGHT),
        WIDTH - between(0, 25),
        between(20, HEIGHT - 20));
    return curve;
  }

  /**
   * The same shape, each of its points moved up or down by a wave that runs through the picture.
   */
  private Path2D bent(Shape shape) {
    Path2D bent = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double[] p = new double[6];
    for (PathIterator i = shape.getPathIterator(null, FLATNESS); !i.isDone(); i.next()) {
      switch (i.currentSegment(p)) {
        case PathIterator.SEG_MOVETO -> bent.moveTo(p[0], p[1] + wave(p[0]));
        case PathIterator.SEG_LINETO -> bent.lineTo(p[0], p[1] + wave(p[0]));
        default -> bent.closePath();
      }
    }
    return bent;
  }

  private double wave(double x) {
    return swing * Math.sin(phase + 2 * Math.PI * x / length);
  }

  private double between(double low, double high) {
    return low + random.nextDouble() * (high - low);
  }
}
