package eu.tessera.ejb.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A large document laid down on disk, so that it can be read twice: once to verify, once to use.
 */
final class SpooledFile implements AutoCloseable {
  /** Bytes. */
  static final long LARGEST = 256L << 20;

  private final Path path;
  private final String digest;

  private SpooledFile(Path path, String digest) {
    this.path = path;
    this.digest = digest;
  }

  /**
   * Lays the document down.
   *
   * @throws IOException when it does not come whole, or is larger than {@link #LARGEST}
   */
  static SpooledFile of(InputStream in) throws IOException {
    Path path = Files.createTempFile("tessera-federation-", ".xml");
    try (OutputStream out = Files.newOutputStream(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      InputStream counted = new DigestInputStream(in, digest);
      byte[] buffer = new byte[1 << 16];
      long left = LARGEST;
      for (int n = counted.read(buffer); n >= 0; n = counted.read(buffer)) {
        left -= n;
        if (left < 0) {
          throw new IOException("The document is too large.");
        }
        out.write(buffer, 0, n);
      }
      return new SpooledFile(path, HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    } catch (IOException broken) {
      Files.deleteIfExists(path);
      throw broken;
    }
  }

  /** SHA-256 in hexadecimal digits. */
  String digest() {
    return digest;
  }

  InputStream open() throws IOException {
    return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
