package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.SamlAttribute;
import java.util.List;

/**
 * An attribute as it is told to a service (SAML Core 2.7.3.1).
 *
 * @param name never empty
 * @param nameFormat one of the constants here, or another
 * @param friendlyName for people, or empty
 * @param values in any alphabet; characters that XML cannot hold are shown as U+FFFD
 */
public record ReleasedAttribute(
    String name, String nameFormat, String friendlyName, List<String> values) {
  private static final String FORMAT = "urn:oasis:names:tc:SAML:2.0:attrname-format:";
  public static final String BASIC = FORMAT + "basic";
  public static final String URI = SamlAttribute.URI_NAMES;
  public static final String UNSPECIFIED = FORMAT + "unspecified";

  public ReleasedAttribute {
    values = List.copyOf(values);
    if (name.isEmpty()) {
      throw new IllegalArgumentException("an attribute without a name");
    }
  }

  /** Values are personal, so only the name is printed. */
  @Override
  public String toString() {
    return "ReleasedAttribute[" + name + ", ****]";
  }
}
