package eu.tessera.ejb.captcha;

import eu.tessera.ejb.config.ConfiguredValues;
import java.util.Locale;

/**
 * What a challenge asks for.
 *
 * @param code whether there is a picture and a voice; the machine's work is always possible
 * @param bits how much work: a part of it takes 2^bits hashes on average, and there are {@value
 *     Work#PARTS} parts
 */
public record CaptchaKind(boolean code, int bits) {
  private static final int USUAL_BITS = 16;

  /** Reads {@code tessera.captcha} (code or work) and {@code tessera.captcha.work} (8 to 24). */
  static CaptchaKind read(ConfiguredValues values) {
    String kind = values.text("tessera.captcha").orElse("code").toLowerCase(Locale.ROOT);
    if (!kind.equals("code") && !kind.equals("work")) {
      throw ConfiguredValues.refused("tessera.captcha", "code or work");
    }
    return new CaptchaKind(
        kind.equals("code"), values.number("tessera.captcha.work", USUAL_BITS, 8, 24));
  }
}
