package eu.tessera.ejb.captcha;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The characters as spoken in one language; kept packed, for each is seldom played. */
final class Voice {
  static final int RATE = 11025;

  private final Map<Character, Spoken> spoken;

  private Voice(Map<Character, Spoken> spoken) {
    this.spoken = spoken;
  }

  /** The voice of a language; the English one for a language without. */
  static Voice in(Locale language) {
    String name = "voices/" + language.getLanguage() + ".bin";
    try (InputStream own = Voice.class.getResourceAsStream(name);
        InputStream english = Voice.class.getResourceAsStream("voices/en.bin")) {
      return read((own == null ? english : own).readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Voice read(byte[] file) throws IOException {
    Map<Character, Spoken> spoken = new HashMap<>();
    DataInputStream data = new DataInputStream(new ByteArrayInputStream(file));
    for (char character : Alphabet.CHARACTERS.toCharArray()) {
      int samples = data.readInt();
      spoken.put(character, new Spoken(samples, data.readNBytes((samples + 1) / 2)));
    }
    return new Voice(spoken);
  }

  /** Samples of 16 bits, {@value #RATE} a second. */
  short[] says(char character) {
    Spoken sound = spoken.get(character);
    return Adpcm.unpacked(sound.packed(), sound.samples());
  }

  private record Spoken(int samples, byte[] packed) {}
}
