package eu.tessera.bench.timing;

import eu.tessera.bench.flow.Service;
import java.io.IOException;

/** A service asks about a ticket that is good for nothing. */
record DeadTicket(String name, Service service, Names tickets) implements Door {
  @Override
  public long knock() throws IOException, InterruptedException {
    String ticket = tickets.next();
    long begin = System.nanoTime();
    service.refused(ticket);
    return System.nanoTime() - begin;
  }
}
