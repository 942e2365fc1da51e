package eu.tessera.web.console;

import eu.tessera.web.page.ConsoleView;
import eu.tessera.web.page.ConsoleView.Frame;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What went wrong lately. */
@WebServlet("/console/troubles")
public class TroublesServlet extends ConsolePage {
  private static final long serialVersionUID = 1L;

  private static final int MOST = 200;

  @Inject private transient TroubleList troubles;

  public TroublesServlet() {
    super(Menu.TROUBLES);
  }

  @Override
  Optional<ConsoleView> found(Visitor visitor, Frame frame, HttpServletRequest request) {
    return Optional.of(new ConsoleView.Troubles(frame, troubles.latest(visitor, MOST)));
  }
}
