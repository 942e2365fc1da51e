package eu.tessera.ejb.change;

import eu.tessera.ejb.access.AccessToken;
import eu.tessera.ejb.access.AccessTokens;
import eu.tessera.ejb.access.Scope;
import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.dispute.Disputes;
import eu.tessera.ejb.dispute.Happening;
import eu.tessera.ejb.notify.Asker;
import eu.tessera.ejb.notify.Letter;
import eu.tessera.ejb.notify.Occasion;
import eu.tessera.ejb.notify.Post;
import eu.tessera.ejb.notify.Recipient;
import eu.tessera.ejb.notify.Untold;
import eu.tessera.ejb.session.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The tokens by which programs act for somebody: made and revoked, and the owner told. */
@ApplicationScoped
public class OwnTokens {
  private final Database database;
  private final AccessTokens tokens;
  private final Disputes disputes;
  private final Post post;
  private final Clock clock;

  /** For the container's proxy. */
  protected OwnTokens() {
    this(null, null, null, null, null);
  }

  @Inject
  public OwnTokens(
      Database database, AccessTokens tokens, Disputes disputes, Post post, Clock clock) {
    this.database = database;
    this.tokens = tokens;
    this.disputes = disputes;
    this.post = post;
    this.clock = clock;
  }

  /** Those of an account, the newest first, those that open nothing any more too. */
  public List<AccessToken> of(Account account) {
    return tokens.madeBy(account.uid());
  }

  /**
   * Makes one; the letter about it is kept first, for without it there must be none.
   *
   * @param session in which it is made
   * @return empty when the letter cannot be kept now
   */
  public Optional<AccessTokens.Issued> make(
      Account account, Session session, String name, Set<Scope> scopes, Duration life) {
    try {
      tell(account, session, (e, to, at) -> post.tell(e, to, new Letter.TokenMade(name, at)));
    } catch (Untold full) {
      return Optional.empty();
    }
    return Optional.of(tokens.issue(name, scopes, account.uid(), Optional.of(life)));
  }

  /** Revokes one; false where there is none of this account's that opens anything. */
  public boolean revoke(Account account, Session session, UUID token) {
    Optional<AccessToken> own = of(account).stream().filter(t -> t.id().equals(token)).findFirst();
    boolean revoked = own.isPresent() && tokens.revoke(token, account.uid());
    if (revoked) {
      // revoked it is in any case
      tell(
          account,
          session,
          (e, to, at) ->
              post.enqueue(e, to, new Letter.TokenEnded(own.get().name(), at), Asker.house()));
    }
    return revoked;
  }

  /** Writes a letter as part of a transaction. */
  private interface Writing {
    void to(EntityManager entities, Recipient owner, Occasion occasion);
  }

  private void tell(Account account, Session session, Writing letter) {
    database.change(
        e -> {
          Occasion occasion =
              disputes.open(
                  e,
                  account,
                  Happening.TOKEN_CHANGED,
                  Occasion.at(clock.instant()).on(session.device()));
          Recipients.owner(account).ifPresent(owner -> letter.to(e, owner, occasion));
        });
  }
}
