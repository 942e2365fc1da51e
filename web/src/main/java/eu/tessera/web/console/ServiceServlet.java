package eu.tessera.web.console;

import eu.tessera.ejb.exchange.ServiceEntry;
import eu.tessera.ejb.exchange.ServiceExchange;
import eu.tessera.web.page.ConsoleView;
import eu.tessera.web.page.Entry;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** One service: what holds, how to connect, its history, what went wrong. */
@WebServlet("/console/services/*")
public class ServiceServlet extends ConsolePage {
  private static final long serialVersionUID = 1L;

  @Inject private transient ServiceExchange exchange;
  @Inject private transient ServiceFacts facts;
  @Inject private transient TroubleList troubles;

  public ServiceServlet() {
    super(Menu.SERVICES);
  }

  @Override
  Optional<ConsoleView> found(Visitor visitor, List<Entry> menu, HttpServletRequest request) {
    String path = request.getPathInfo();
    Optional<ServiceEntry> entry =
        path == null || path.length() < 2
            ? Optional.empty()
            : exchange.service(visitor.actor(), path.substring(1));
    return entry.map(
        e ->
            new ConsoleView.Service(
                menu,
                e.id(),
                e.name(),
                e.problems(),
                facts.of(e),
                facts.connecting(e),
                e.definition(),
                exchange.history(visitor.actor(), e.id()).stream().map(Versions::shown).toList(),
                troubles.ofService(visitor, e.id())));
  }
}
