package eu.tessera.ejb.config;

import eu.tessera.persistence.registry.VaultProofRepository;
import eu.tessera.persistence.registry.VaultProofRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Finds the key that everything sealed depends on: the setting, else the file {@code master.key} in
 * the data folder, which is made once, for a database in which nothing is sealed yet. The row of
 * {@code vault_proof} tells whether it is the right one.
 */
final class MasterKey {
  private static final Place PROOF = new Place("vault_proof", VaultProofRow.ONLY, "sealed");
  private static final byte[] PROVEN = "Tessera".getBytes(StandardCharsets.UTF_8);

  private final Settings settings;
  private final Database database;

  MasterKey(Settings settings, Database database) {
    this.settings = settings;
    this.database = database;
  }

  /** The vault of this database; refuses the start when no key or another one is given. */
  Vault openVault() {
    Optional<byte[]> proof = proof();
    Vault vault = new Vault(given().or(this::kept).orElseGet(() -> made(proof.isPresent())));
    proof.or(() -> proofLeftBy(vault)).ifPresent(left -> check(vault, left));
    return vault;
  }

  private Optional<byte[]> given() {
    return settings.masterKey().map(secret -> decoded(secret.reveal(), "TESSERA_MASTER_KEY"));
  }

  private Optional<byte[]> kept() {
    if (!Files.exists(file())) {
      return Optional.empty();
    }
    try {
      return Optional.of(decoded(Files.readString(file()).strip(), file().toString()));
    } catch (IOException unreadable) {
      throw new StartRefused(
          "The master key cannot be read: let the user that runs Tessera read " + file() + ".",
          unreadable);
    }
  }

  private byte[] made(boolean needed) {
    if (needed) {
      throw new StartRefused(
          "The database holds secrets sealed with a master key that is not here: write that key"
              + " into TESSERA_MASTER_KEY, or put its file back as "
              + file()
              + ".");
    }
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    try {
      Files.createDirectories(settings.data());
      Path fresh = Files.createTempFile(settings.data(), "master", ".key", ownerOnly());
      Files.writeString(fresh, Base64.getEncoder().encodeToString(key) + "\n");
      Files.move(fresh, file());
      return key;
    } catch (IOException unwritable) {
      throw new StartRefused(
          "The master key cannot be written to "
              + file()
              + ": name a folder that can be written in TESSERA_DATA, or write 32 random bytes in"
              + " base64 into TESSERA_MASTER_KEY.",
          unwritable);
    }
  }

  /** Leaves the proof, or finds that of a node that started at the same moment. */
  private Optional<byte[]> proofLeftBy(Vault vault) {
    try {
      database.change(e -> new VaultProofRepository(e).add(vault.seal(PROOF, PROVEN)));
      return Optional.empty();
    } catch (Conflict other) {
      return proof();
    }
  }

  private Optional<byte[]> proof() {
    return database.read(e -> new VaultProofRepository(e).find());
  }

  private void check(Vault vault, byte[] sealed) {
    try {
      vault.open(PROOF, sealed);
    } catch (Vault.NotOpened otherKey) {
      throw new StartRefused(
          "The database holds secrets sealed with another master key: write the key it was made"
              + " with into TESSERA_MASTER_KEY, or put its file back as "
              + file()
              + ".",
          otherKey);
    }
  }

  private static byte[] decoded(String text, String where) {
    try {
      byte[] key = Base64.getDecoder().decode(text);
      if (key.length == 32) {
        return key;
      }
    } catch (IllegalArgumentException noBase64) {
      // refused below, without the text
    }
    throw new StartRefused(
        "The master key is not 32 bytes in base64: write what `openssl rand -base64 32` prints into "
            + where
            + ".");
  }

  private Path file() {
    return settings.data().resolve("master.key");
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
