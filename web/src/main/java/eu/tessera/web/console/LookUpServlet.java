package eu.tessera.web.console;

import eu.tessera.web.page.ConsoleView;
import eu.tessera.web.page.Entry;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
  Optional<ConsoleView> found(Visitor visitor, List<Entry> menu, HttpServletRequest request) {
    String asked = asked(request, "q");
    return Optional.of(
        new ConsoleView.LookUp(
            menu,
            request.getRequestURI(),
            asked,
            troubles.explained(asked.toUpperCase(Locale.ROOT)),
            troubles.byReference(visitor, asked)));
  }
}
