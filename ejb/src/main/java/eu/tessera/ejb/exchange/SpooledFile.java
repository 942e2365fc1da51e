package eu.tessera.ejb.exchange;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A large document laid down on disk, so that it can be read twice: once to verify, once to use.
 * The file has no name from the moment on in which it is open, so it is gone with the process,
 * however that ends.
 */
final class SpooledFile implements AutoCloseable {
  /** Bytes. */
  static final long LARGEST = 256L << 20;

  private static final int BUFFER = 1 << 16;

  private final FileChannel file;
  private final String digest;

  private SpooledFile(FileChannel file, String digest) {
    this.file = file;
    this.digest = digest;
  }

  /**
   * Lays the document down.
   *
   * @throws IOException when it does not come whole, or is larger than {@link #LARGEST}
   */
  static SpooledFile of(InputStream in) throws IOException {
    return of(in, LARGEST);
  }

  /**
   * @param most bytes
   */
  static SpooledFile of(InputStream in, long most) throws IOException {
    FileChannel file = nameless();
    try {
      return new SpooledFile(file, written(in, Channels.newOutputStream(file), most));
    } catch (IOException | RuntimeException broken) {
      file.close();
      throw broken;
    }
  }

  private static FileChannel nameless() throws IOException {
    Path path = Files.createTempFile("tessera-federation-", ".xml");
    try {
      return FileChannel.open(
          path,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);
    } finally {
      Files.deleteIfExists(path);
    }
  }

  /** The digest of what was written. */
  private static String written(InputStream in, OutputStream out, long most) throws IOException {
    MessageDigest digest = sha256();
    InputStream counted = new DigestInputStream(in, digest);
    byte[] buffer = new byte[BUFFER];
    long left = most;
    for (int n = counted.read(buffer); n >= 0; n = counted.read(buffer)) {
      left -= n;
      if (left < 0) {
        throw new IOException("The document is too large.");
      }
      out.write(buffer, 0, n);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** SHA-256 in hexadecimal digits. */
  String digest() {
    return digest;
  }

  /** From the beginning; one reader at a time. Closing it keeps the file. */
  InputStream open() throws IOException {
    file.position(0);
    InputStream in =
        new FilterInputStream(Channels.newInputStream(file)) {
          @Override
          public void close() {}
        };
    return new BufferedInputStream(in, BUFFER);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
