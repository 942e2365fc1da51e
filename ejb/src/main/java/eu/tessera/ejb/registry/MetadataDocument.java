package eu.tessera.ejb.registry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A metadata document as it came, kept small: ten thousand of them lie in memory. Nothing is known
 * of what stands in it.
 */
public final class MetadataDocument {
  /** More is refused, before and after it is unpacked. */
  public static final int LARGEST = 1 << 20;

  private final byte[] packed;
  private final String digest;

  private MetadataDocument(byte[] packed, String digest) {
    this.packed = packed;
    this.digest = digest;
  }

  /**
   * Keeps the bytes of a document.
   *
   * @throws IllegalArgumentException when they are more than {@link #LARGEST}
   */
  public static MetadataDocument of(byte[] xml) {
    if (xml.length > LARGEST) {
      throw new IllegalArgumentException("more than " + LARGEST + " bytes");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(xml.length / 3 + 64);
    try (GZIPOutputStream zip = new Fast(out)) {
      zip.write(xml);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new MetadataDocument(out.toByteArray(), digest(xml));
  }

  /** What {@link #packed()} gave. */
  public static MetadataDocument unpacked(byte[] packed) {
    return new MetadataDocument(packed.clone(), digest(bytes(packed)));
  }

  /** The document. */
  public byte[] bytes() {
    return bytes(packed);
  }

  /** For the store. */
  public byte[] packed() {
    return packed.clone();
  }

  /** SHA-256 of the document, in hexadecimal digits. */
  public String digest() {
    return digest;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MetadataDocument document && document.digest.equals(digest);
  }

  @Override
  public int hashCode() {
    return digest.hashCode();
  }

  @Override
  public String toString() {
    return "MetadataDocument[" + digest.substring(0, 12) + "]";
  }

  private static byte[] bytes(byte[] packed) {
    try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] xml = zip.readNBytes(LARGEST + 1);
      if (xml.length > LARGEST) {
        throw new IllegalArgumentException("unpacks to more than " + LARGEST + " bytes");
      }
      return xml;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String digest(byte[] xml) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(xml));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** Speed over size: documents come by the ten thousand. */
  private static final class Fast extends GZIPOutputStream {
    Fast(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
