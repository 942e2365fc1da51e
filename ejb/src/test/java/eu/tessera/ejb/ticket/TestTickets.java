package eu.tessera.ejb.ticket;

import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.ServiceDefinition;
import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Proof;
import eu.tessera.federation.cas.Fingerprint;
import eu.tessera.federation.cas.Parameters;
import eu.tessera.federation.cas.ServiceUrl;
import eu.tessera.federation.cas.TicketId;
import eu.tessera.federation.cas.TicketMint;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/** Tickets to vary. */
public final class TestTickets {
  public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  public static final Function<TicketId.Kind, TicketId> IDS =
      new TicketMint(new SecureRandom())::next;

  // 21 bytes 0x00 to 0x14, and sha1(sha1(them)), made with openssl
  public static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMU";
  public static final String COMMITMENT = "QLzyoKDXU+yfGMgjD+/z0nnE4/s=";

  private TestTickets() {}

  public static ServiceUrl url(String text) {
    return ServiceUrl.read(text).asOptional().orElseThrow(() -> new AssertionError(text));
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Somebody who gave a password just now, and what else is named. */
  public static Authentication authentication(UUID account, Method... more) {
    Evidence evidence = Evidence.of(new Proof(Method.PASSWORD, NOW));
    for (Method method : more) {
      evidence = evidence.with(new Proof(method, NOW));
    }
    return new Authentication(UUID.randomUUID(), account, evidence, NOW.plusSeconds(43_200));
  }

  /** A ticket for {@code https://<party>.example/}. */
  public static ServiceTicket ticket(String party, Authentication authentication) {
    return ServiceTicket.byBrowser(
        url("https://" + party + ".example/"), party, authentication, true, Fingerprint.NONE, NOW);
  }

  /** A service at {@code https://<id>.example/} with these further fields, in single quotes. */
  public static RelyingParty party(String id, String fields) {
    String json =
        "{'name':'%s','protocol':'cas','urls':['https://%s.example/'],'assurance':'LOW'%s}"
            .formatted(id, id, fields.isEmpty() ? "" : "," + fields)
            .replace('\'', '"');
    return ServiceDefinition.read(id, json)
        .taken()
        .orElseThrow(
            () -> new AssertionError(ServiceDefinition.read(id, json).sentences().toString()));
  }

  public static Parameters query(String query) {
    return Parameters.ofQuery(query);
  }
}
