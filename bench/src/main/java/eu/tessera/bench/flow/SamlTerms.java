package eu.tessera.bench.flow;

/**
 * What a SAML service and the server have agreed.
 *
 * @param words of the report
 * @param sign as the definition has it: {@code response}, {@code assertion} or {@code both}
 * @param encrypt as the definition has it: {@code always} or {@code never}
 * @param signatures in the answer
 */
public record SamlTerms(String words, String sign, String encrypt, int signatures) {
  public static final SamlTerms RESPONSE = new SamlTerms("response signed", "response", "never", 1);
  public static final SamlTerms BOTH =
      new SamlTerms("response and assertion signed", "both", "never", 2);
  public static final SamlTerms ENCRYPTED =
      new SamlTerms("both signed, assertion encrypted", "both", "always", 2);
}
