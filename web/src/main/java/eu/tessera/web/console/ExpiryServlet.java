package eu.tessera.web.console;

import eu.tessera.ejb.exchange.ExpiryCalendar;
import eu.tessera.web.page.ConsoleView;
import eu.tessera.web.page.ConsoleView.Frame;
import eu.tessera.web.page.Severity;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What expires when. */
@WebServlet("/console/expiry")
public class ExpiryServlet extends ConsolePage {
  private static final long serialVersionUID = 1L;
  private static final Duration AHEAD = Duration.ofDays(365);
  private static final int SOON = 30;

  @Inject private transient ExpiryCalendar calendar;
  @Inject private transient Clock clock;

  public ExpiryServlet() {
    super(Menu.EXPIRY);
  }

  @Override
  Optional<ConsoleView> found(Visitor visitor, Frame frame, HttpServletRequest request) {
    return Optional.of(
        new ConsoleView.Expiry(
            frame,
            calendar.until(visitor.actor(), clock.instant().plus(AHEAD)).stream()
                .map(ExpiryServlet::ending)
                .toList()));
  }

  static ConsoleView.Ending ending(ExpiryCalendar.Expiry expiry) {
    return new ConsoleView.Ending(
        expiry.name(),
        switch (expiry.kind()) {
          case SIGNING_CERTIFICATE -> "Certificate for signing";
          case ENCRYPTION_CERTIFICATE -> "Certificate for encryption";
          case VALID_UNTIL -> "Metadata as a whole";
          case OLD_KEY_ACCEPTED -> "Old key, still accepted";
          case OWN_KEY -> "Key of ours";
        },
        expiry.what(),
        expiry.ends(),
        expiry.days() < 0
            ? Severity.ERROR
            : expiry.days() <= SOON ? Severity.WARNING : Severity.GOOD,
        expiry.days() < 0 ? "has ended" : "in " + expiry.days() + " days",
        expiry.contacts());
  }
}
