package eu.tessera.web.account;

import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.change.EmailConfirmation;
import eu.tessera.ejb.change.OwnEmail;
import eu.tessera.ejb.dispute.Letterhead;
import eu.tessera.web.page.LetterView;
import eu.tessera.web.page.LetterView.Outcome;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.Optional;

/** Where the reader of a new address confirms it, signed in to the account that asked for it. */
@WebServlet(Letterhead.CONFIRM_EMAIL)
public class ConfirmEmailServlet extends LetterServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient OwnEmail emails;

  @Override
  boolean signedIn() {
    return true;
  }

  @Override
  Optional<Question> question(String token, Optional<Person> person) {
    return person
        .flatMap(p -> emails.wished(p.account(), token))
        .map(EmailAddress::typed)
        .map(e -> new Question(LetterView.Question.CONFIRM_EMAIL, Optional.of(e)));
  }

  @Override
  Outcome useless(String token, Optional<Person> person) {
    return emails.waits(token) ? Outcome.EMAIL_OTHER_ACCOUNT : Outcome.EMAIL_VOID;
  }

  @Override
  Outcome act(String token, Optional<Person> person) {
    Person owner = person.orElseThrow();
    EmailConfirmation confirmation =
        emails.confirm(owner.account(), token, owner.session().device());
    return switch (confirmation) {
      case DONE -> Outcome.EMAIL_CONFIRMED;
      case VOID -> Outcome.EMAIL_VOID;
      case ANOTHER_ACCOUNT -> Outcome.EMAIL_OTHER_ACCOUNT;
      case TAKEN -> Outcome.EMAIL_TAKEN;
      case UNTOLD -> Outcome.EMAIL_UNTOLD;
    };
  }

  @Override
  String step() {
    return "confirm-email";
  }
}
