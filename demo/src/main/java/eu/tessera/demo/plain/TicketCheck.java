package eu.tessera.demo.plain;

import static eu.tessera.demo.settings.DemoSettings.encoded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks Tessera whether a ticket is good: the back channel of CAS 2, with EU Login's parameters. */
final class TicketCheck {
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String tessera;

  /**
   * @param tessera Tessera's base address
   */
  TicketCheck(String tessera) {
    this.tessera = tessera;
  }

  /**
   * Presents the ticket.
   *
   * @param service the address at which the ticket arrived, as it was given to {@code /login}
   * @param wish what the service asks for
   * @return the answer as it came
   * @throws IOException when Tessera does not answer, or not with 200
   */
  String ask(String service, String ticket, Wish wish) throws IOException {
    var address =
        tessera
            + "/serviceValidate?service="
            + encoded(service)
            + "&ticket="
            + encoded(ticket)
            + "&userDetails=true"
            + wish.atValidation();
    var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(10));
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() != 200) {
        throw new IOException("Tessera answered with status " + answer.statusCode());
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while asking Tessera", e);
    }
  }
}
