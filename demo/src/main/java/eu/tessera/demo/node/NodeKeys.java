package eu.tessera.demo.node;

import eu.tessera.federation.saml.NewKeys;
import eu.tessera.federation.saml.OwnKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/**
 * Keeps the nodes' signing keys (EC P-256, each with a certificate signed by itself): made once,
 * then read from the folder, so that Tessera's trust outlives a restart.
 */
public final class NodeKeys {
  private static final Duration LIFE = Duration.ofDays(3650);

  private final Path folder;
  private final Clock clock;

  public NodeKeys(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * The key of a country; made first where there is none.
   *
   * @throws IOException when what is in the folder cannot be used
   */
  OwnKey of(String country) throws IOException {
    return of(country, "Demo node of " + country, NewKeys::signing);
  }

  /**
   * The key of that file name; made first where there is none.
   *
   * @param owner as the certificate names it
   * @throws IOException when what is in the folder cannot be used
   */
  public OwnKey of(String name, String owner, Function<NewKeys, OwnKey> maker) throws IOException {
    Path key = folder.resolve(name + ".key");
    Path certificate = folder.resolve(name + ".cer");
    if (!Files.exists(key) || !Files.exists(certificate)) {
      var begin = clock.instant().minus(Duration.ofMinutes(5));
      store(maker.apply(new NewKeys(owner, begin, LIFE)), key, certificate);
    }
    try {
      return OwnKey.stored(Files.readAllBytes(key), Files.readAllBytes(certificate));
    } catch (IllegalArgumentException e) {
      throw new IOException("the key " + name + " of the demo cannot be used: delete " + folder);
    }
  }

  private static void store(OwnKey fresh, Path key, Path certificate) throws IOException {
    Files.createDirectories(key.getParent());
    Files.deleteIfExists(key);
    if (Files.getFileStore(key.getParent()).supportsFileAttributeView("posix")) {
      Files.createFile(
          key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.write(key, fresh.pkcs8());
    Files.write(certificate, fresh.certificateDer());
  }
}
