package eu.tessera.federation.saml;

import java.util.Set;

/**
 * The algorithm identifiers that eIDAS allows (Cryptographic Requirements 1.4, tables 5 to 8), and
 * those that services need. Whatever is not listed is refused: SHA-1, CBC and HMAC among it.
 */
public final class Algorithms {
  private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
  private static final String DSIG_MORE = "http://www.w3.org/2001/04/xmldsig-more#";
  private static final String DSIG_PSS = "http://www.w3.org/2007/05/xmldsig-more#";
  private static final String ENC = "http://www.w3.org/2001/04/xmlenc#";
  private static final String ENC11 = "http://www.w3.org/2009/xmlenc11#";

  public static final String ENVELOPED = DSIG + "enveloped-signature";
  public static final String EXCLUSIVE_C14N = "http://www.w3.org/2001/10/xml-exc-c14n#";

  public static final String ECDSA_SHA256 = DSIG_MORE + "ecdsa-sha256";
  public static final String ECDSA_SHA384 = DSIG_MORE + "ecdsa-sha384";
  public static final String ECDSA_SHA512 = DSIG_MORE + "ecdsa-sha512";
  public static final String RSA_PSS_SHA256 = DSIG_PSS + "sha256-rsa-MGF1";
  public static final String RSA_PSS_SHA384 = DSIG_PSS + "sha384-rsa-MGF1";
  public static final String RSA_PSS_SHA512 = DSIG_PSS + "sha512-rsa-MGF1";
  public static final String RSA_PKCS1_SHA256 = DSIG_MORE + "rsa-sha256";
  public static final String RSA_PKCS1_SHA384 = DSIG_MORE + "rsa-sha384";
  public static final String RSA_PKCS1_SHA512 = DSIG_MORE + "rsa-sha512";

  public static final String SHA1 = DSIG + "sha1";
  public static final String SHA256 = ENC + "sha256";
  public static final String SHA384 = DSIG_MORE + "sha384";
  public static final String SHA512 = ENC + "sha512";

  public static final String AES128_GCM = ENC11 + "aes128-gcm";
  public static final String AES192_GCM = ENC11 + "aes192-gcm";
  public static final String AES256_GCM = ENC11 + "aes256-gcm";

  public static final String RSA_OAEP = ENC11 + "rsa-oaep";
  public static final String RSA_OAEP_MGF1P = ENC + "rsa-oaep-mgf1p";
  public static final String MGF1_SHA1 = ENC11 + "mgf1sha1";
  public static final String MGF1_SHA256 = ENC11 + "mgf1sha256";
  public static final String MGF1_SHA384 = ENC11 + "mgf1sha384";
  public static final String MGF1_SHA512 = ENC11 + "mgf1sha512";

  /** What may sign a message. */
  public static final Set<String> SIGNATURES =
      Set.of(
          ECDSA_SHA256, ECDSA_SHA384, ECDSA_SHA512, RSA_PSS_SHA256, RSA_PSS_SHA384, RSA_PSS_SHA512);

  /**
   * What may sign a message of a service, which is not bound by eIDAS: also RSA without PSS, for
   * hardly any product can do the other. Never SHA-1, never a shared secret.
   */
  public static final Set<String> SERVICE_SIGNATURES =
      Set.of(
          ECDSA_SHA256,
          ECDSA_SHA384,
          ECDSA_SHA512,
          RSA_PSS_SHA256,
          RSA_PSS_SHA384,
          RSA_PSS_SHA512,
          RSA_PKCS1_SHA256,
          RSA_PKCS1_SHA384,
          RSA_PKCS1_SHA512);

  /** What may hash what is signed. */
  public static final Set<String> DIGESTS = Set.of(SHA256, SHA384, SHA512);

  /** What may encrypt an assertion. */
  public static final Set<String> CONTENT = Set.of(AES128_GCM, AES192_GCM, AES256_GCM);

  /** The mask generation functions of RSA-OAEP. */
  public static final Set<String> MASKS = Set.of(MGF1_SHA256, MGF1_SHA384, MGF1_SHA512);

  private Algorithms() {}
}
