package eu.tessera.ejb.captcha;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Speaks a code, each character at a pitch and speed of its own, after pauses of different length,
 * over murmuring (the same voice backwards, softly) and noise. No two are alike, so that they
 * cannot be looked up.
 */
final class Speech {
  private static final int LEAST_PAUSE = Voice.RATE * 45 / 100;
  private static final double MURMUR = 0.12;
  private static final double NOISE = 450;

  private final Voice voice;
  private final RandomGenerator random;

  private Speech(Voice voice, RandomGenerator random) {
    this.voice = voice;
    this.random = random;
  }

  /** The code as a WAV (16 bits, mono, 11025 samples a second), of four to six seconds. */
  static byte[] of(String code, Locale language, RandomGenerator random) {
    return wave(new Speech(Voice.in(language), random).said(code));
  }

  private short[] said(String code) {
    double[] all = new double[Voice.RATE * 12];
    int at = LEAST_PAUSE;
    for (char character : code.toCharArray()) {
      short[] sound = voice.says(character);
      double speed = between(0.88, 1.12);
      int length = (int) (sound.length / speed);
      for (int i = 0; i < length && at + i < all.length; i++) {
        all[at + i] += at(sound, i * speed);
      }
      at += length + LEAST_PAUSE + random.nextInt(LEAST_PAUSE);
    }
    int end = Math.min(at, all.length);
    murmur(all, end);
    short[] said = new short[end];
    for (int i = 0; i < end; i++) {
      double sample = all[i] + random.nextGaussian() * NOISE;
      said[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sample));
    }
    return said;
  }

  private void murmur(double[] all, int end) {
    for (int at = 0; at < end; ) {
      String characters = Alphabet.CHARACTERS;
      short[] sound = voice.says(characters.charAt(random.nextInt(characters.length())));
      for (int i = 0; i < sound.length && at + i < end; i++) {
        all[at + i] += MURMUR * sound[sound.length - 1 - i];
      }
      at += sound.length;
    }
  }

  /** The sound between its samples. */
  private static double at(short[] sound, double place) {
    int before = (int) place;
    double after = before + 1 < sound.length ? sound[before + 1] : 0;
    return sound[before] + (place - before) * (after - sound[before]);
  }

  /** RIFF WAVE, PCM. */
  private static byte[] wave(short[] samples) {
    int bytes = samples.length * 2;
    ByteBuffer wave = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    wave.put(ascii("RIFF")).putInt(36 + bytes).put(ascii("WAVEfmt ")).putInt(16);
    wave.putShort((short) 1).putShort((short) 1).putInt(Voice.RATE).putInt(Voice.RATE * 2);
    wave.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(bytes);
    for (short sample : samples) {
      wave.putShort(sample);
    }
    return wave.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private double between(double low, double high) {
    return low + random.nextDouble() * (high - low);
  }
}
