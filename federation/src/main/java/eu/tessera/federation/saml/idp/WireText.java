package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.Base64Text;
import eu.tessera.federation.saml.UnsafeXml;
import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** How a message is put on the wire and taken off it, with limits. */
final class WireText {
  /** A request is seldom a twentieth of this. */
  static final int MOST_BYTES = 65_536;

  private WireText() {}

  /** Base64 as in mails: line ends are let by (SAML Bindings 3.5.4, RFC 2045). */
  static byte[] base64(String text) throws UnsafeXml {
    // one character in four is more than line ends need; longer is not worth looking through
    if (text.length() > MOST_BYTES / 3 * 5) {
      throw new UnsafeXml(UnsafeXml.Reason.SIZE, "more than " + MOST_BYTES + " bytes");
    }
    return Base64Text.decode(withoutSpace(text), MOST_BYTES);
  }

  private static String withoutSpace(String text) {
    boolean any = text.chars().anyMatch(WireText::space);
    return any
        ? text.chars()
            .filter(c -> !space(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
        : text;
  }

  private static boolean space(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  /**
   * Undoes DEFLATE (RFC 1951) as far as {@link #MOST_BYTES}: a few bytes can claim to be gigabytes.
   */
  static byte[] inflated(byte[] compressed) throws UnsafeXml {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(compressed);
      byte[] some = new byte[4096];
      ByteArrayOutputStream all = new ByteArrayOutputStream(some.length);
      while (!inflater.finished()) {
        int read = inflater.inflate(some);
        if (read == 0 && !inflater.finished()) {
          throw new UnsafeXml(UnsafeXml.Reason.ENCODING, "the compressed message has no end");
        }
        all.write(some, 0, read);
        if (all.size() > MOST_BYTES) {
          throw new UnsafeXml(UnsafeXml.Reason.SIZE, "more than " + MOST_BYTES + " bytes");
        }
      }
      if (inflater.getRemaining() > 0) {
        throw new UnsafeXml(UnsafeXml.Reason.ENCODING, "something follows the compressed message");
      }
      return all.toByteArray();
    } catch (DataFormatException e) {
      throw new UnsafeXml(UnsafeXml.Reason.ENCODING, "not compressed by DEFLATE");
    } finally {
      inflater.end(); // its memory is not the collector's
    }
  }

  /** DEFLATE without a header (SAML Bindings 3.4.4.1). */
  static byte[] deflated(byte[] plain) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(plain);
      deflater.finish();
      byte[] some = new byte[1024];
      ByteArrayOutputStream all = new ByteArrayOutputStream(some.length);
      while (!deflater.finished()) {
        all.write(some, 0, deflater.deflate(some));
      }
      return all.toByteArray();
    } finally {
      deflater.end();
    }
  }

  static Unreceived unreceived(UnsafeXml e) {
    RequestCheck check =
        switch (e.reason()) {
          case SIZE -> RequestCheck.SIZE;
          case ENCODING -> RequestCheck.ENCODING;
          case PARSER -> RequestCheck.PARSER;
          case STRUCTURE -> RequestCheck.STRUCTURE;
          case SCHEMA -> RequestCheck.SCHEMA;
        };
    return new Unreceived(check, e.getMessage());
  }
}
