package eu.tessera.federation.saml.idp;

/**
 * Where a service takes logout messages (SAML Metadata 2.2.2).
 *
 * @param binding by which
 * @param location where requests go
 * @param responseLocation where responses go: the same, unless the metadata name another
 */
public record LogoutEndpoint(Binding binding, String location, String responseLocation) {}
