package eu.tessera.ejb.config;

/** A vault with a key that tests share. */
public final class TestVault {
  private TestVault() {}

  public static Vault vault() {
    return withKeyOf((byte) 7);
  }

  /** A vault of another house. */
  public static Vault other() {
    return withKeyOf((byte) 8);
  }

  private static Vault withKeyOf(byte fill) {
    byte[] key = new byte[32];
    java.util.Arrays.fill(key, fill);
    return new Vault(key);
  }
}
