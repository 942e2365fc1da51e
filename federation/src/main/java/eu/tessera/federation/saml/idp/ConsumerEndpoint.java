package eu.tessera.federation.saml.idp;

/**
 * Where a service takes responses (SAML Metadata 2.4.4, IndexedEndpointType).
 *
 * @param binding by which
 * @param location its address
 * @param index by which requests may name it
 * @param isDefault whether the metadata say that it is the one to use
 */
public record ConsumerEndpoint(Binding binding, String location, int index, boolean isDefault) {}
