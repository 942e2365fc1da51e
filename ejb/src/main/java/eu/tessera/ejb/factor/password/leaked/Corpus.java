package eu.tessera.ejb.factor.password.leaked;

import eu.tessera.ejb.config.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A downloaded corpus: a text file of lines {@code SHA1:count} in the order of the hashes, as Have
 * I Been Pwned's downloader writes it (40 GB in 2026). A password is found in some 35 looks into
 * the mapped file; nothing is read into memory.
 */
final class Corpus implements LeakedPasswords {
  private static final byte[] DIGITS = "0123456789ABCDEFabcdef".getBytes(StandardCharsets.US_ASCII);

  private final MappedFile file;

  private Corpus(MappedFile file) {
    this.file = file;
  }

  /**
   * Opens the file and tries its first and last line.
   *
   * @throws StartRefused where it cannot be read or is no such file
   */
  static Corpus open(Path path) {
    try {
      MappedFile file = MappedFile.open(path);
      Corpus corpus = new Corpus(file);
      if (file.size() > Sha1.DIGITS && corpus.holdsHashAt(0) && corpus.inOrder()) {
        return corpus;
      }
    } catch (IOException unreadable) {
      // refused below
    }
    throw new StartRefused(
        "The file of leaked passwords cannot be used: name a file whose lines begin with SHA-1"
            + " hashes of 40 hex digits, in their order, in TESSERA_LEAKED_PASSWORDS, which is now "
            + path
            + ".");
  }

  @Override
  public boolean contains(String password) {
    byte[] wanted = Sha1.of(password).getBytes(StandardCharsets.US_ASCII);
    long low = 0;
    long high = file.size();
    // between low and high, both at the beginning of a line, lies the line if there is one
    while (low < high) {
      long line = file.lineAround(low + (high - low) / 2);
      int order = compare(line, wanted);
      if (order == 0) {
        return true;
      }
      if (order < 0) {
        low = file.lineAfter(line);
      } else {
        high = line;
      }
    }
    return false;
  }

  private int compare(long line, byte[] wanted) {
    for (int i = 0; i < wanted.length; i++) {
      int order = capital(file.at(line + i)) - wanted[i];
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private boolean inOrder() {
    long last = file.lineAround(file.size() - 1);
    return holdsHashAt(last) && (last == 0 || compare(0, hashAt(last)) < 0);
  }

  private byte[] hashAt(long line) {
    byte[] hash = new byte[Sha1.DIGITS];
    for (int i = 0; i < hash.length; i++) {
      hash[i] = capital(file.at(line + i));
    }
    return hash;
  }

  private boolean holdsHashAt(long line) {
    for (int i = 0; i < Sha1.DIGITS; i++) {
      if (new String(DIGITS, StandardCharsets.US_ASCII).indexOf(file.at(line + i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static byte capital(byte digit) {
    return digit >= 'a' ? (byte) (digit - 'a' + 'A') : digit;
  }
}
