package eu.tessera.bench.timing;

import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.flow.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Tickets that were good once. */
record DeadTickets(Service service, int many) {
  /** They live ten seconds. */
  private static final long LIFE_AND_A_BIT = 12_000;

  /** Tickets that were validated. */
  List<String> used(Browser browser) throws IOException, InterruptedException {
    List<String> tickets = given(browser);
    for (String ticket : tickets) {
      service.validate(ticket);
    }
    return tickets;
  }

  /** Tickets that nobody validated in time. */
  List<String> expired(Browser browser) throws IOException, InterruptedException {
    List<String> tickets = given(browser);
    Thread.sleep(LIFE_AND_A_BIT);
    return tickets;
  }

  private List<String> given(Browser browser) throws IOException, InterruptedException {
    List<String> tickets = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      tickets.add(browser.get(service.login()).ticketFor(service.url()));
    }
    return tickets;
  }

  /** Tickets that look like this one, drawn by chance. */
  static Names neverGiven(String like) {
    var random = new Random();
    return () -> {
      StringBuilder ticket = new StringBuilder(like);
      for (int at = "ST-".length(); at < ticket.length(); at++) {
        if (Character.isLetterOrDigit(ticket.charAt(at))) {
          ticket.setCharAt(at, (char) ('a' + random.nextInt(26)));
        }
      }
      return ticket.toString();
    };
  }
}
