package eu.tessera.federation.eidas;

/**
 * What somebody wrote in a configuration cannot be used. The message is one sentence for that
 * person: what is wrong, and what to write where.
 */
public final class ConfigurationFault extends RuntimeException {
  public ConfigurationFault(String sentence) {
    super(sentence);
  }
}
