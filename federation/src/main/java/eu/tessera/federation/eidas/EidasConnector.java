package eu.tessera.federation.eidas;

import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.saml.Base64Text;
import eu.tessera.federation.saml.KeyMaterial;
import eu.tessera.federation.saml.OpenSaml;
import eu.tessera.federation.saml.Replay;
import eu.tessera.federation.saml.SafeXml;
import eu.tessera.federation.saml.SamlResponse;
import eu.tessera.federation.saml.Schemas;
import eu.tessera.federation.saml.UnsafeXml;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** Our side of eIDAS: sends citizens to their country's node and judges what comes back. */
public final class EidasConnector {
  private final ConnectorSettings settings;
  private final Supplier<KeyMaterial> keys;
  private final CountryNodes nodes;
  private final Clock clock;
  private final SafeXml door;
  private final AuthnRequests requests;
  private final ConnectorMetadata metadata;
  private final ResponseChecks checks;

  /**
   * @param keys asked at each use, so that keys can roll over
   * @param replay shared by all nodes of a cluster
   */
  public EidasConnector(
      ConnectorSettings settings,
      Supplier<KeyMaterial> keys,
      CountryNodes nodes,
      Replay replay,
      Clock clock) {
    OpenSaml.start();
    Schemas.load();
    this.settings = settings;
    this.keys = keys;
    this.nodes = nodes;
    this.clock = clock;
    this.door = new SafeXml(settings.maximumBytes());
    this.requests = new AuthnRequests(settings);
    this.metadata = new ConnectorMetadata(settings, clock);
    this.checks = new ResponseChecks(door, replay);
  }

  /**
   * A question to a node, for the citizen's browser to post.
   *
   * @param node from {@link CountryNodes#node}
   * @param minimum what the service asks for
   * @param requesterId the service's name among all of ours, where it is to be told
   */
  public SignedRequest request(
      NodeMetadata node, LevelOfAssurance minimum, Optional<String> requesterId) {
    return requests.to(node, minimum, requesterId, keys.get().signer(), clock.instant());
  }

  /** Our signed metadata, to be given to anybody. */
  public String metadata() {
    return metadata.current(keys.get());
  }

  /**
   * Takes the form field {@code SAMLResponse} as far as one can without knowing to whom it belongs.
   *
   * @return a {@link ReceivedResponse}, whose request the caller looks up, or a {@link Refused}
   */
  public Opened open(String samlResponse) {
    try {
      byte[] xml = Base64Text.decode(samlResponse, settings.maximumBytes());
      SamlResponse message = SamlResponse.read(xml, door);
      return message
          .inResponseTo()
          .<Opened>map(id -> new ReceivedResponse(message, id))
          .orElseGet(() -> new Refused(ResponseCheck.SOLICITED, "answers no request"));
    } catch (UnsafeXml e) {
      return new Refused(ResponseCheck.valueOf(e.reason().name()), e.getMessage());
    }
  }

  /**
   * Judges a response against the request that it must answer.
   *
   * @param pending what was remembered in the very browser that brings the response; the caller has
   *     taken it away, so that it serves once
   */
  public Outcome check(ReceivedResponse response, Pending pending) {
    return nodes
        .node(pending.country())
        .filter(node -> node.entityId().equals(pending.issuer()))
        .map(
            node ->
                checks.outcome(
                    new Envelope(response.message(), pending, node, settings, clock.instant()),
                    keys.get().encryption()))
        .orElseGet(() -> new Refused(ResponseCheck.NODE_KNOWN, "no valid metadata of the node"));
  }
}
