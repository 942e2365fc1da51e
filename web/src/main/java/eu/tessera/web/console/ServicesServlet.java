package eu.tessera.web.console;

import eu.tessera.ejb.exchange.Page;
import eu.tessera.ejb.exchange.ServiceEntry;
import eu.tessera.ejb.exchange.ServiceExchange;
import eu.tessera.ejb.exchange.ServiceQuery;
import eu.tessera.web.page.ConsoleView;
import eu.tessera.web.page.ConsoleView.Frame;
import eu.tessera.web.page.Severity;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The services that somebody may see, found and in pages. */
@WebServlet("/console/services")
public class ServicesServlet extends ConsolePage {
  private static final long serialVersionUID = 1L;
  private static final int ROWS = 50;

  @Inject private transient ServiceExchange exchange;

  public ServicesServlet() {
    super(Menu.SERVICES);
  }

  @Override
  Optional<ConsoleView> found(Visitor visitor, Frame frame, HttpServletRequest request) {
    String asked = asked(request, "q");
    String action = request.getRequestURI();
    Page<ServiceEntry> found =
        exchange.services(
            visitor.actor(), new ServiceQuery(asked, Optional.empty(), from(request), ROWS));
    int next = found.offset() + found.items().size();
    return Optional.of(
        new ConsoleView.Services(
            frame,
            action,
            asked,
            found.items().stream().map(entry -> line(entry, action)).toList(),
            found.offset(),
            found.total(),
            Optional.of(found.offset())
                .filter(o -> o > 0)
                .map(o -> at(action, asked, Math.max(0, o - ROWS))),
            Optional.of(next).filter(n -> n < found.total()).map(n -> at(action, asked, n))));
  }

  private static String at(String action, String asked, int from) {
    return action + "?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8) + "&from=" + from;
  }

  private static int from(HttpServletRequest request) {
    String from = asked(request, "from");
    return from.matches("\\d{1,7}") ? Integer.parseInt(from) : 0;
  }

  private static ConsoleView.ServiceLine line(ServiceEntry entry, String action) {
    return new ConsoleView.ServiceLine(
        entry.id(),
        entry.name(),
        action + "/" + URLEncoder.encode(entry.id(), StandardCharsets.UTF_8),
        entry.live().map(party -> party.protocol().name()).orElse(""),
        switch (entry.place()) {
          case FILE -> "in a file";
          case STORED -> "here";
          case AGGREGATE -> "by a federation";
        },
        state(entry),
        says(entry));
  }

  private static Severity state(ServiceEntry entry) {
    if (!entry.problems().isEmpty()) {
      return Severity.ERROR;
    }
    return entry.open() > 0 || entry.live().isEmpty() ? Severity.WARNING : Severity.GOOD;
  }

  private static String says(ServiceEntry entry) {
    if (!entry.problems().isEmpty()) {
      return "set aside";
    }
    if (entry.open() > 0) {
      return entry.live().isPresent() ? "live, a change waits" : "waits";
    }
    return entry.live().isPresent() ? "live" : "not live";
  }
}
