package eu.tessera.federation.saml;

import org.opensaml.saml.common.xml.SAMLConstants;
import org.w3c.dom.Element;

/** The kinds of document that are taken from outside, by their root element. */
public enum Shape {
  RESPONSE(SAMLConstants.SAML20P_NS, "Response", false),
  REQUEST(SAMLConstants.SAML20P_NS, "AuthnRequest", false),
  LOGOUT_REQUEST(SAMLConstants.SAML20P_NS, "LogoutRequest", false),
  LOGOUT_RESPONSE(SAMLConstants.SAML20P_NS, "LogoutResponse", false),
  ASSERTION(SAMLConstants.SAML20_NS, "Assertion", false),
  NAME_ID(SAMLConstants.SAML20_NS, "NameID", false),
  /** Written by people's tools, so comments are no surprise; they are dropped. */
  METADATA(SAMLConstants.SAML20MD_NS, "EntityDescriptor", true),
  /** Metadata of many, signed as a whole. */
  AGGREGATE(SAMLConstants.SAML20MD_NS, "EntitiesDescriptor", true);

  private final String namespace;
  private final String name;
  private final boolean comments;

  Shape(String namespace, String name, boolean comments) {
    this.namespace = namespace;
    this.name = name;
    this.comments = comments;
  }

  boolean isRoot(Element element) {
    return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
  }

  boolean mayHoldComments() {
    return comments;
  }

  String rootName() {
    return name;
  }
}
