package eu.tessera.ejb.exchange;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tessera's own SAML keys and their roll-over, an operator's actions: publish the next one, wait
 * until everybody has read our metadata, sign with it, retire the old one.
 */
public interface OwnKeys {

  /** What keys are for. */
  enum Use {
    PROVIDER_SIGNING,
    PROVIDER_ENCRYPTION,
    CONNECTOR_SIGNING,
    CONNECTOR_ENCRYPTION
  }

  /** How a key stands. */
  enum State {
    /** Signs, or is the one that others encrypt with. */
    IN_USE,
    /** In our metadata, so that others know it before it signs. */
    PUBLISHED,
    /** Neither trusted nor published. */
    RETIRED
  }

  /**
   * A key.
   *
   * @param readyAt when it will have been published long enough to sign
   */
  record Key(
      UUID id,
      Use use,
      State state,
      X509Certificate certificate,
      Instant published,
      Optional<Instant> readyAt,
      Optional<Instant> retired) {}

  /** All keys, those in use first. */
  List<Key> keys(Actor actor);

  /** Makes and publishes the next key of that use; refused while one is waiting already. */
  Answer<Key> publishNext(Actor actor, Use use);

  /**
   * Signs (or is encrypted to) with that published key from now on; the old one stays published.
   *
   * @param forced although it has not been published long enough for everybody to know it
   */
  Answer<Key> startUsing(Actor actor, UUID key, boolean forced);

  /** Retires a key that is not in use; it is neither published nor trusted from now on. */
  Answer<Key> retire(Actor actor, UUID key);
}
