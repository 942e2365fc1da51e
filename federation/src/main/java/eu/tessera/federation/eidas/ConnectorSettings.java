package eu.tessera.federation.eidas;

import java.net.URI;
import java.time.Duration;

/**
 * Who we are to the countries' nodes.
 *
 * @param base our public address, up to and with the context root
 * @param nodeCountry for whom identifiers are issued: EU for the institutions
 * @param providerName shown by nodes to the citizen, at most 128 characters
 * @param organisation our operator's name
 * @param organisationUrl our operator's page
 * @param contact e-mail address for support and for technical matters
 * @param application vendor, software and version, joined by colons
 * @param validity how long our metadata hold; they are made anew at half of it
 * @param maximumBytes larger responses are refused unread
 */
public record ConnectorSettings(
    URI base,
    String nodeCountry,
    String providerName,
    String organisation,
    URI organisationUrl,
    String contact,
    String application,
    Duration validity,
    int maximumBytes) {
  private static final int MAXIMUM_RESPONSE = 131_072;

  public ConnectorSettings {
    if (base.getHost() == null || base.toString().endsWith("/")) {
      throw new ConfigurationFault(
          "The base URL is "
              + base
              + ": write an address with a host and without a slash at its end.");
    }
    if (!nodeCountry.matches("[A-Z]{2}") || providerName.length() > 128) {
      throw new ConfigurationFault(
          "The node country is two capital letters, the provider's name at most 128 characters.");
    }
  }

  /** All but the address at its default. */
  public static ConnectorSettings at(URI base) {
    return new ConnectorSettings(
        base,
        "EU",
        "Tessera",
        "Tessera",
        base,
        "support@" + base.getHost(),
        "Tessera:Tessera:0.1",
        Duration.ofHours(24),
        MAXIMUM_RESPONSE);
  }

  /** Our name, which is where our metadata are. */
  public String entityId() {
    return base + "/eidas/metadata/" + base.getHost().replace('.', '-') + ".xml";
  }

  /** Where responses are posted, as to EU Login. */
  public String assertionConsumer() {
    return base + "/login";
  }
}
