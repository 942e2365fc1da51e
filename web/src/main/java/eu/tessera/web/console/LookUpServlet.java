package eu.tessera.web.console;

import eu.tessera.web.page.ConsoleView;
import eu.tessera.web.page.ConsoleView.Frame;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/** What is known under a reference, and what a code means. */
@WebServlet("/console/lookup")
public class LookUpServlet extends ConsolePage {
  private static final long serialVersionUID = 1L;

  @Inject private transient TroubleList troubles;

  public LookUpServlet() {
    super(Menu.LOOK_UP);
  }

  @Override
  Optional<ConsoleView> found(Visitor visitor, Frame frame, HttpServletRequest request) {
    String asked = asked(request, "q");
    return Optional.of(
        new ConsoleView.LookUp(
            frame,
            request.getRequestURI(),
            asked,
            troubles.explained(asked.toUpperCase(Locale.ROOT)),
            troubles.byReference(visitor, asked)));
  }
}
