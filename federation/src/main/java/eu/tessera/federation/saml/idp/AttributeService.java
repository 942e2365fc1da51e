package eu.tessera.federation.saml.idp;

import java.util.List;

/**
 * A set of attributes that a service asks for together (SAML Metadata 2.4.4.1).
 *
 * @param index by which requests may name it
 * @param isDefault whether it is meant where a request names none
 */
public record AttributeService(int index, boolean isDefault, List<RequestedAttribute> attributes) {
  public AttributeService {
    attributes = List.copyOf(attributes);
  }
}
