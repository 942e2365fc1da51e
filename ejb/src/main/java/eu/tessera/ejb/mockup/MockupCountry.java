package eu.tessera.ejb.mockup;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;

/**
 * An eIDAS node that the mock-up is told of.
 *
 * @param id in the file
 * @param country two capital letters
 * @param metadata where the node's proxy service publishes its metadata
 * @param signing trusted for the signature of the metadata
 * @param tls trusted for the connection to the metadata
 * @param skew how far clocks may differ
 */
public record MockupCountry(
    String id,
    String country,
    URI metadata,
    List<X509Certificate> signing,
    List<X509Certificate> tls,
    Duration skew) {
  public MockupCountry {
    signing = List.copyOf(signing);
    tls = List.copyOf(tls);
  }
}
