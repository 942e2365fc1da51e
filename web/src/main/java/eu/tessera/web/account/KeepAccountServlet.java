package eu.tessera.web.account;

import eu.tessera.ejb.change.Deletions;
import eu.tessera.ejb.dispute.Letterhead;
import eu.tessera.web.page.LetterView;
import eu.tessera.web.page.LetterView.Outcome;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.Optional;

/** Where a planned deletion is cancelled, signed in or not. */
@WebServlet(Letterhead.KEEP_ACCOUNT)
public class KeepAccountServlet extends LetterServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Deletions deletions;

  @Override
  Optional<Question> question(String token, Optional<Person> person) {
    return deletions.cancellable(token)
        ? Optional.of(new Question(LetterView.Question.KEEP_ACCOUNT, Optional.empty()))
        : Optional.empty();
  }

  @Override
  Outcome useless(String token, Optional<Person> person) {
    return Outcome.KEEP_VOID;
  }

  @Override
  Outcome act(String token, Optional<Person> person) {
    return deletions.cancelBy(token) ? Outcome.ACCOUNT_KEPT : Outcome.KEEP_VOID;
  }

  @Override
  String step() {
    return "keep-account";
  }
}
