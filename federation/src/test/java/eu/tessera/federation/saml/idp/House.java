package eu.tessera.federation.saml.idp;

import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Proof;
import eu.tessera.federation.saml.IdentityProviderMetadata;
import eu.tessera.federation.saml.KeyMaterial;
import eu.tessera.federation.saml.MemoryReplay;
import eu.tessera.federation.saml.NewKeys;
import eu.tessera.federation.saml.idp.peer.TestServiceProvider;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An identity provider and two services, at noon. */
final class House {
  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  static final NewKeys KEYS =
      new NewKeys("Test", NOON.minus(Duration.ofDays(1)), Duration.ofDays(365));
  static final KeyMaterial OURS =
      KeyMaterial.of(KEYS.signingForServices(2048), KEYS.encryption(2048));
  static final IdpSettings SETTINGS =
      IdpSettings.usual(
          "https://idp.example/cas/saml/metadata",
          "https://idp.example/cas/saml/sso",
          "https://idp.example/cas/saml/slo");
  static final IdentityProviderMetadata METADATA =
      new IdentityProviderMetadata(
          SETTINGS.entityId(),
          NOON.plus(Duration.ofDays(7)),
          SETTINGS.signOn(),
          SETTINGS.logout(),
          true,
          List.of(NameId.PERSISTENT, NameId.TRANSIENT, NameId.EMAIL, NameId.UNSPECIFIED),
          Map.of("en", "Tessera", "fr", "Tessera"),
          "Tessera",
          "https://idp.example",
          "help@idp.example");
  static final String PUBLISHED = METADATA.signed(OURS);

  static final TestServiceProvider LIBRARY =
      TestServiceProvider.honest(URI.create("https://library.example"), PUBLISHED, CLOCK);
  static final TestServiceProvider OTHER =
      TestServiceProvider.honest(URI.create("https://other.example"), PUBLISHED, CLOCK);

  final Map<String, Party> parties;
  final SignOnReader signOn;
  final LogoutReader logout;
  final Answers answers;
  final LogoutMessages logoutMessages;

  House(Terms terms) {
    this(
        Map.of(
            LIBRARY.entityId(), new Party(provider(LIBRARY), terms),
            OTHER.entityId(), new Party(provider(OTHER), terms)),
        CLOCK);
  }

  House(Map<String, Party> parties, Clock clock) {
    this.parties = parties;
    Parties known = id -> Optional.ofNullable(parties.get(id));
    MemoryReplay replay = new MemoryReplay(clock);
    this.signOn = new SignOnReader(SETTINGS, known, replay, clock);
    this.logout = new LogoutReader(SETTINGS, known, replay, () -> OURS, clock);
    this.answers = new Answers(SETTINGS, () -> OURS, clock);
    this.logoutMessages = new LogoutMessages(SETTINGS, () -> OURS, clock);
  }

  static House open() {
    return new House(Terms.USUAL);
  }

  static ServiceProvider provider(TestServiceProvider service) {
    return provider(service.metadata());
  }

  static ServiceProvider provider(String metadata) {
    try {
      return ServiceProvider.read(metadata.getBytes(StandardCharsets.UTF_8));
    } catch (MetadataRefused e) {
      throw new AssertionError(e);
    }
  }

  Party library() {
    return parties.get(LIBRARY.entityId());
  }

  static Grant grant(ReleasedAttribute... attributes) {
    return new Grant(
        NameId.persistent("p-1", SETTINGS.entityId(), LIBRARY.entityId()),
        AuthnClasses.PASSWORD,
        NOON.minusSeconds(60),
        "_session1",
        Optional.of(NOON.plus(Duration.ofHours(8))),
        List.of(attributes));
  }

  static Evidence by(Method... methods) {
    Evidence evidence = Evidence.NONE;
    for (Method method : methods) {
      evidence = evidence.with(new Proof(method, NOON));
    }
    return evidence;
  }
}
