package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.UnsafeXml;

public final class PeerMetadata {
  public static final int MAXIMUM_BYTES = 1_000_000;

  public static PeerMetadata read(byte[] xml) throws UnsafeXml {
    throw new UnsupportedOperationException();
  }
}
