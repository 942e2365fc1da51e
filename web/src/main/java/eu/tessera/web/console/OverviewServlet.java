package eu.tessera.web.console;

import eu.tessera.web.page.ConsoleView;
import eu.tessera.web.page.Entry;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The first page: who is here, and what needs looking at. */
@WebServlet("/console")
public class OverviewServlet extends ConsolePage {
  private static final long serialVersionUID = 1L;

  private static final int FEW = 5;

  @Inject private transient TroubleList troubles;

  public OverviewServlet() {
    super(Menu.OVERVIEW);
  }

  @Override
  Optional<ConsoleView> found(Visitor visitor, List<Entry> menu, HttpServletRequest request) {
    return Optional.of(
        new ConsoleView.Overview(
            menu,
            visitor.account().name().full(),
            visitor.account().roles().stream()
                .sorted()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .toList(),
            troubles.latest(visitor, FEW)));
  }
}
