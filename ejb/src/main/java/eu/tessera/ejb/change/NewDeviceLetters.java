package eu.tessera.ejb.change;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.browser.NewBrowser;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.dispute.Disputes;
import eu.tessera.ejb.dispute.Happening;
import eu.tessera.ejb.notify.Letter;
import eu.tessera.ejb.notify.Occasion;
import eu.tessera.ejb.notify.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells owners that somebody signed in where their account never was before. */
@ApplicationScoped
public class NewDeviceLetters {
  private final Database database;
  private final Accounts accounts;
  private final Disputes disputes;
  private final Post post;
  private final Audit audit;

  /** For the container's proxy. */
  protected NewDeviceLetters() {
    this(null, null, null, null, null);
  }

  @Inject
  public NewDeviceLetters(
      Database database, Accounts accounts, Disputes disputes, Post post, Audit audit) {
    this.database = database;
    this.accounts = accounts;
    this.disputes = disputes;
    this.post = post;
    this.audit = audit;
  }

  /** Hears of it from the sign-in, which goes on whatever comes of the letter. */
  public void hear(@Observes NewBrowser news) {
    accounts.byId(news.account()).ifPresent(account -> tell(account, news));
  }

  private void tell(Account account, NewBrowser news) {
    database.change(
        e -> {
          Occasion occasion =
              disputes.open(
                  e, account, Happening.NEW_DEVICE, Occasion.at(news.at()).on(news.device()));
          Recipients.owner(account)
              .ifPresent(owner -> post.enqueue(e, owner, new Letter.NewDevice(occasion)));
        });
    audit.write(new AuditEvent.NewDeviceSeen(account.uid(), news.device(), news.address()));
  }
}
