package eu.tessera.ejb.assertion;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.config.Conflict;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.Place;
import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.registry.NameIdFormat;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.federation.cas.Attribute;
import eu.tessera.federation.saml.idp.NameId;
import eu.tessera.persistence.assertion.PairwiseNameRepository;
import eu.tessera.persistence.assertion.PairwiseNameRow;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/** By which name a person is named to a service (SAML Core 8.3). */
public final class Names {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 24;
  private static final int TRIES = 4;
  private static final int MOST_AT_HAND = 50_000;

  private record Key(UUID account, String entityId) {}

  private final String ourEntityId;
  private final Database database;
  private final Vault vault;
  private final SecretKey ofSessions;
  private final Clock clock;
  private final Cache<Key, String> atHand =
      Caffeine.newBuilder()
          .maximumSize(MOST_AT_HAND)
          .expireAfterAccess(Duration.ofMinutes(30))
          .build();

  public Names(String ourEntityId, Database database, Vault vault, Clock clock) {
    this.ourEntityId = ourEntityId;
    this.database = database;
    this.vault = vault;
    this.ofSessions = vault.keyFor("saml-names-of-sessions");
    this.clock = clock;
  }

  /**
   * The name for a service.
   *
   * @param format one that we offer
   * @param session for which the name is, where it is one of a session
   * @param mayName whether a pairwise name may be made that was not there before
   * @return empty when there is no such name, or the service may not be told it
   */
  public Optional<NameId> of(
      RelyingParty party,
      String entityId,
      String format,
      Account account,
      UUID session,
      boolean mayName) {
    return switch (format) {
      case NameId.PERSISTENT ->
          pairwise(account.id(), entityId, mayName)
              .map(name -> NameId.persistent(name, ourEntityId, entityId));
      case NameId.TRANSIENT -> Optional.of(NameId.ofSession(ofSession(session, entityId)));
      case NameId.EMAIL ->
          account
              .email()
              .map(EmailAddress::typed)
              .filter(e -> party.attributes().include(Attribute.EMAIL.word()))
              .map(NameId::email);
      case NameId.UNSPECIFIED ->
          Optional.of(NameId.unspecified(account.uid())).filter(n -> mayKnowUid(party));
      default -> Optional.empty();
    };
  }

  /** By the uid, the same everywhere, services could put together what pairwise names part. */
  private static boolean mayKnowUid(RelyingParty party) {
    return party.saml().nameId() == NameIdFormat.UNSPECIFIED
        || party.attributes().include(Attribute.UID.word());
  }

  /** The pairwise name, the same each time, made at the first. */
  Optional<String> pairwise(UUID account, String entityId, boolean mayName) {
    Key key = new Key(account, entityId);
    String near = atHand.getIfPresent(key);
    if (near != null) {
      return Optional.of(near);
    }
    Optional<String> found = kept(account, entityId);
    if (found.isEmpty() && mayName) {
      found = Optional.of(made(account, entityId));
    }
    found.ifPresent(name -> atHand.put(key, name));
    return found;
  }

  /**
   * A name that was made for a service.
   *
   * @param entityId of the service
   * @param since when it was made
   */
  public record Given(String entityId, String name, Instant since) {}

  /** The pairwise names of an account, the oldest first; for its owner alone. */
  public List<Given> given(UUID account) {
    return database.read(e -> new PairwiseNameRepository(e).ofAccount(account)).stream()
        .map(row -> new Given(row.entityId(), opened(row), row.createdAt()))
        .toList();
  }

  private Optional<String> kept(UUID account, String entityId) {
    return database.read(
        e -> new PairwiseNameRepository(e).of(account, entityId).map(this::opened));
  }

  private String made(UUID account, String entityId) {
    for (int i = 0; i < TRIES; i++) {
      try {
        return database.write(
            e -> {
              UUID id = UUID.randomUUID();
              String name = drawn();
              byte[] sealed = vault.seal(place(id), name.getBytes(StandardCharsets.US_ASCII));
              new PairwiseNameRepository(e)
                  .add(new PairwiseNameRow(id, account, entityId, sealed, clock.instant()));
              return name;
            });
      } catch (Conflict other) {
        // the same person at the same service at the same moment: the first one's name holds
        Optional<String> theirs = kept(account, entityId);
        if (theirs.isPresent()) {
          return theirs.get();
        }
      }
    }
    throw new IllegalStateException("no name could be made in " + TRIES + " tries");
  }

  private String opened(PairwiseNameRow row) {
    return new String(vault.open(place(row.id()), row.sealedName()), StandardCharsets.US_ASCII);
  }

  /** Not the session's id, and no two services can tell that theirs are of one session. */
  private String ofSession(UUID session, String entityId) {
    return "_" + HexFormat.of().formatHex(mac("name", session, entityId)).substring(0, 40);
  }

  /** Names the visit of a service in a session, and tells nothing about either. */
  UUID visit(UUID session, String entityId, NameId name) {
    byte[] bytes = mac("visit", session, entityId + "\n" + name.format() + "\n" + name.value());
    // RFC 9562 5.8: of our own making
    bytes[6] = (byte) (bytes[6] & 0x0f | 0x80);
    bytes[8] = (byte) (bytes[8] & 0x3f | 0x80);
    String hex = HexFormat.of().formatHex(bytes, 0, 16);
    return UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
  }

  private byte[] mac(String what, UUID session, String text) {
    return Vault.mac(
        ofSessions,
        what.getBytes(StandardCharsets.US_ASCII),
        session.toString().getBytes(StandardCharsets.US_ASCII),
        text.getBytes(StandardCharsets.UTF_8));
  }

  private static String drawn() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Place place(UUID row) {
    return new Place("pairwise_name", row, "sealed_name");
  }
}
