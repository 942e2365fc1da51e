package eu.tessera.federation.saml.idp;

import java.util.List;

/**
 * Whom to write to (SAML Metadata 2.3.2.2).
 *
 * @param kind technical, support, administrative, billing or other
 * @param name given name and surname, or the company; may be empty
 * @param mails addresses without {@code mailto:}
 */
public record Contact(String kind, String name, List<String> mails) {
  public Contact {
    mails = List.copyOf(mails);
  }
}
