package eu.tessera.web.account;

import eu.tessera.ejb.dispute.Disputes;
import eu.tessera.ejb.dispute.Letterhead;
import eu.tessera.web.page.LetterView;
import eu.tessera.web.page.LetterView.Outcome;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.Optional;

/** "It was not me": for whoever reads the letter, signed in or not. */
@WebServlet(Letterhead.NOT_ME)
public class NotMeServlet extends LetterServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Disputes disputes;

  @Override
  Optional<Question> question(String token, Optional<Person> person) {
    return disputes
        .about(token)
        .map(what -> LetterView.Question.valueOf("NOT_ME_" + what))
        .map(what -> new Question(what, Optional.empty()));
  }

  @Override
  Outcome useless(String token, Optional<Person> person) {
    return Outcome.NOT_ME_VOID;
  }

  @Override
  Outcome act(String token, Optional<Person> person) {
    return switch (disputes.settle(token)) {
      case SECURED -> Outcome.SECURED;
      case SECURED_UNTOLD -> Outcome.SECURED_UNTOLD;
      case SUSPENDED -> Outcome.REST;
      case VOID -> Outcome.NOT_ME_VOID;
    };
  }

  @Override
  String step() {
    return "not-me";
  }
}
