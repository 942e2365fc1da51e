package eu.tessera.demo.museum;

import eu.tessera.demo.settings.DemoSettings;
import eu.tessera.federation.saml.OwnKey;
import eu.tessera.federation.saml.idp.peer.AnswerRefused;
import eu.tessera.federation.saml.idp.peer.Ask;
import eu.tessera.federation.saml.idp.peer.TestServiceProvider;
import eu.tessera.federation.saml.idp.peer.Told;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The museum's messages. Tessera's metadata are fetched when first needed, and every minute. */
final class Correspondence {
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final Pattern ID = Pattern.compile(" ID=\"([^\"]+)\"");
  private static final Pattern INDEX = Pattern.compile("SessionIndex[^>]*>([^<]+)<");

  /**
   * A request on its way.
   *
   * @param id which the answer must name
   * @param query for the address; empty where the form is meant
   */
  record Letter(String id, String address, String query, Map<String, String[]> form) {}

  /** Somebody logs out elsewhere: the request to answer, and the session that is over. */
  record Farewell(String requestId, String sessionIndex) {}

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final DemoSettings settings;
  private final House house;
  private final OwnKey signing;
  private final OwnKey encryption;
  private final Clock clock;
  private TestServiceProvider service;
  private Instant made = Instant.MIN;

  Correspondence(
      DemoSettings settings, House house, OwnKey signing, OwnKey encryption, Clock clock) {
    this.settings = settings;
    this.house = house;
    this.signing = signing;
    this.encryption = encryption;
    this.clock = clock;
  }

  /** Asks for a sign-in. */
  Letter ask(Wish wish, String id) throws IOException {
    Ask ask = wish.ask().attribute("ID", id).relayState(wish.name());
    String address = settings.tessera("/saml/sso");
    return wish == Wish.BY_POST
        ? new Letter(id, address, "", service().askByPost(ask))
        : new Letter(id, address, service().askByRedirect(ask), Map.of());
  }

  /** Reads what Tessera answered; throws when it must not be believed. */
  Told read(String samlResponse) throws IOException, AnswerRefused {
    return service().receive(samlResponse);
  }

  /** The address that logs out everywhere. */
  String logout(Told session) throws IOException {
    return settings.tessera("/saml/slo?")
        + service().logoutByRedirect(session, Ask.PLAIN.relayState(house.word()));
  }

  /** Reads a logout request of Tessera's that came by redirect. */
  Farewell farewell(String url) throws IOException, AnswerRefused {
    String xml = service().readRedirected(url);
    return new Farewell(found(ID, xml), found(INDEX, xml));
  }

  /** The status of Tessera's answer to a logout of ours, such as Success. */
  String outcome(String url) throws IOException, AnswerRefused {
    String xml = service().readRedirected(url);
    return xml.contains("status:PartialLogout")
        ? "PartialLogout"
        : xml.contains("status:Success") ? "Success" : "refused";
  }

  /** The address that answers a logout request. */
  String loggedOut(Farewell farewell, String relayState) throws IOException {
    return settings.tessera("/saml/slo?")
        + service().loggedOutByRedirect(farewell.requestId(), "Success", relayState);
  }

  /** A message as it came, for showing. */
  static String text(String samlResponse) {
    return new String(Base64.getMimeDecoder().decode(samlResponse), StandardCharsets.UTF_8);
  }

  private static String found(Pattern pattern, String xml) throws AnswerRefused {
    Matcher matcher = pattern.matcher(xml);
    if (!matcher.find()) {
      throw new AnswerRefused("says not what it must");
    }
    return matcher.group(1);
  }

  private synchronized TestServiceProvider service() throws IOException {
    if (service == null || made.plus(FRESH).isBefore(clock.instant())) {
      URI base = URI.create(settings.own() + house.path());
      service = TestServiceProvider.honest(base, signing, encryption, fetched(), clock);
      made = clock.instant();
    }
    return service;
  }

  private String fetched() throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create(settings.tessera("/saml/metadata")))
            .timeout(Duration.ofSeconds(20))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException("status " + answer.statusCode());
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
