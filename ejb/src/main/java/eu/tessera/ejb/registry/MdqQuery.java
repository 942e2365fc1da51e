package eu.tessera.ejb.registry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One entity at a metadata query server (draft-young-md-query 3, draft-young-md-query-saml 3).
 *
 * @param base the server's https address
 * @param entityId the entity's name
 * @param form how the name is written into the address
 */
public record MdqQuery(String base, String entityId, Form form) {

  /** The two forms that every server knows. */
  public enum Form {
    /** The name itself, escaped. */
    ENCODED("encoded"),
    /** {@code {sha1}} and the name's digest: no secret hangs on it, so SHA-1 does no harm. */
    SHA1("sha1");

    private final String word;

    Form(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    static Optional<Form> named(String word) {
      return Stream.of(values()).filter(f -> f.word.equals(word)).findFirst();
    }
  }

  /** Where the entity's metadata are. */
  public String address() {
    String id = form == Form.ENCODED ? entityId : "{sha1}" + sha1(entityId);
    return base + (base.endsWith("/") ? "" : "/") + "entities/" + escaped(id);
  }

  /** RFC 3986 2: a space is %20, and a plus is no space. */
  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }

  private static String sha1(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-1", impossible);
    }
  }
}
