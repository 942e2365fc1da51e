package eu.tessera.federation.saml.idp;

/**
 * An attribute that a service asks for in its metadata (SAML Metadata 2.4.4.2).
 *
 * @param name as the service spells it
 * @param nameFormat what kind of name it is, or empty
 * @param friendlyName for people, or empty
 * @param required whether the service says that it cannot do without
 */
public record RequestedAttribute(
    String name, String nameFormat, String friendlyName, boolean required) {}
