package eu.tessera.federation.saml.idp;

final class ServiceProviderReading {
  ServiceProviderReading(PeerMetadata m) {}

  ServiceProvider provider() throws MetadataRefused {
    throw new UnsupportedOperationException();
  }
}
