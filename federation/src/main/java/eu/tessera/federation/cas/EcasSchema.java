package eu.tessera.federation.cas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Tessera's own schema of the answers in EU Login's dialect, for clients that fetch it. */
public final class EcasSchema {
  private static final String TEXT = load();

  private EcasSchema() {}

  /** The schema document, as UTF-8 text. */
  public static String text() {
    return TEXT;
  }

  private static String load() {
    try (InputStream in = EcasSchema.class.getResourceAsStream("ecas.xsd")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
