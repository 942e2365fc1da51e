package eu.tessera.bench.flow;

import eu.tessera.federation.saml.NewKeys;
import eu.tessera.federation.saml.idp.peer.TestServiceProvider;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The metadata of very many services in one file, as federations publish them. */
public final class FederationFile {
  /** Few, for making keys takes longer than reading them. */
  private static final int KEYS = 4;

  private static final String HOST = "https://member.example";

  private FederationFile() {}

  /**
   * Writes one.
   *
   * @param provider metadata of the server
   */
  public static byte[] of(int entities, String provider) {
    var keys = new NewKeys("Bench", Instant.now().minus(Duration.ofHours(1)), Duration.ofDays(1000));
    String[] members = new String[KEYS];
    for (int i = 0; i < KEYS; i++) {
      members[i] =
          TestServiceProvider.honest(
                  URI.create(HOST),
                  keys.signingForServices(2048),
                  keys.encryption(2048),
                  provider,
                  Clock.systemUTC())
              .metadata()
              .replaceFirst("<\\?xml[^>]*>", "");
    }
    var file =
        new StringBuilder("<md:EntitiesDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\">");
    for (int i = 0; i < entities; i++) {
      file.append(members[i % KEYS].replace(HOST, "https://member-" + i + ".example")).append('\n');
    }
    return file.append("</md:EntitiesDescriptor>").toString().getBytes(StandardCharsets.UTF_8);
  }
}
