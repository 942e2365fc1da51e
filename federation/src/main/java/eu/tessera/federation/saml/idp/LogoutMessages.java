package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.Base64Text;
import eu.tessera.federation.saml.Identifiers;
import eu.tessera.federation.saml.KeyMaterial;
import eu.tessera.federation.saml.idp.AssertionText.Halves;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes and signs logout messages (SAML Core 3.7, Profiles 4.4). */
public final class LogoutMessages {
  /** The header SOAPAction of what we bring by SOAP (SAML Bindings 3.2.2.4). */
  public static final String SOAP_ACTION = "http://www.oasis-open.org/committees/security";

  private static final String OPENING = " xmlns:samlp=\"" + Answers.PROTOCOL + "\"";
  private static final String USER = "urn:oasis:names:tc:SAML:2.0:logout:user";

  /** SAML Bindings 3.2.2; the message in it is signed by itself. */
  private static final String ENVELOPE =
      "<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Body>";

  private static final String ENVELOPE_END = "</S:Body></S:Envelope>";

  private final IdpSettings settings;
  private final XmlSigners signers;
  private final Clock clock;

  /**
   * @param keys ours for services; the first for signing signs
   */
  public LogoutMessages(IdpSettings settings, Supplier<KeyMaterial> keys, Clock clock) {
    this.settings = settings;
    this.signers = new XmlSigners(keys);
    this.clock = clock;
  }

  /** A request of ours: its identifier, and how it travels. */
  public record Request(String id, Outgoing message) {}

  /**
   * Tells a service that a person signs out. Travels by redirect where the service takes that, else
   * by POST.
   *
   * @param subject as the service was told, with both qualifiers
   * @param sessionIndexes of this service; empty means all of that person there
   * @param relayState to come back with the answer, at most 80 bytes; empty means none
   * @return empty when the service takes no logout messages by the browser
   */
  public Optional<Request> request(
      Party party, NameId subject, List<String> sessionIndexes, String relayState) {
    return endpoint(party)
        .map(
            to -> {
              String id = Identifiers.fresh();
              Halves text = requestText(id, to.location(), subject, sessionIndexes);
              return new Request(
                  id, carried(to.binding(), to.location(), "SAMLRequest", text, relayState));
            });
  }

  /**
   * A request of ours that we bring ourselves, by SOAP.
   *
   * @param id its identifier
   * @param address where to
   * @param envelope what to post there
   */
  public record Errand(String id, String address, byte[] envelope) {
    /** Names a person. */
    @Override
    public String toString() {
      return "Errand[" + id + "]";
    }
  }

  /**
   * The same as {@link #request}, for us to bring.
   *
   * @return empty when the service has no address for SOAP
   */
  public Optional<Errand> errand(Party party, NameId subject, List<String> sessionIndexes) {
    return party
        .provider()
        .logout(Binding.SOAP)
        .map(LogoutEndpoint::location)
        .map(
            to -> {
              String id = Identifiers.fresh();
              String signed =
                  requestText(id, to, subject, sessionIndexes).signed(signers.current());
              return new Errand(
                  id, to, (ENVELOPE + signed + ENVELOPE_END).getBytes(StandardCharsets.UTF_8));
            });
  }

  /**
   * Answers a service that asked for a logout, by the binding of its request where it can.
   *
   * @param refusal absent when all went well
   * @return empty when the service takes no answers by the browser
   */
  public Optional<Outgoing> response(Party party, LogoutReply reply, Optional<Refusal> refusal) {
    return party
        .provider()
        .logout(reply.binding())
        .or(() -> endpoint(party))
        .map(
            to -> {
              String address = to.responseLocation();
              Halves text = responseText(address, reply, refusal);
              return carried(to.binding(), address, "SAMLResponse", text, reply.relayState());
            });
  }

  private static Optional<LogoutEndpoint> endpoint(Party party) {
    return party
        .provider()
        .logout(Binding.REDIRECT)
        .or(() -> party.provider().logout(Binding.POST));
  }

  private Halves requestText(
      String id, String destination, NameId subject, List<String> sessionIndexes) {
    Instant now = clock.instant();
    CanonicalXml before = new CanonicalXml();
    before
        .raw("<samlp:LogoutRequest" + OPENING)
        .attribute("Destination", destination)
        .attribute("ID", id)
        .attribute("IssueInstant", AssertionText.time(now))
        .attribute("NotOnOrAfter", AssertionText.time(now.plus(settings.answerLife())))
        .attribute("Reason", USER)
        .raw(" Version=\"2.0\">");
    issuer(before);
    CanonicalXml after = new CanonicalXml();
    CanonicalXml name = new CanonicalXml();
    AssertionText.nameId(name, subject);
    after.raw(declared(name.toString(), "<saml:NameID"));
    for (String index : sessionIndexes) {
      after.raw("<samlp:SessionIndex>").text(index).raw("</samlp:SessionIndex>");
    }
    after.raw("</samlp:LogoutRequest>");
    return new Halves(before.toString(), after.toString(), id);
  }

  private Halves responseText(String destination, LogoutReply reply, Optional<Refusal> refusal) {
    String id = Identifiers.fresh();
    CanonicalXml before = new CanonicalXml();
    before
        .raw("<samlp:LogoutResponse" + OPENING)
        .attribute("Destination", destination)
        .attribute("ID", id)
        .attribute("InResponseTo", reply.inResponseTo())
        .attribute("IssueInstant", AssertionText.time(clock.instant()))
        .raw(" Version=\"2.0\">");
    issuer(before);
    CanonicalXml after = new CanonicalXml();
    StatusText.write(after, refusal);
    after.raw("</samlp:LogoutResponse>");
    return new Halves(before.toString(), after.toString(), id);
  }

  private void issuer(CanonicalXml xml) {
    xml.raw("<saml:Issuer xmlns:saml=\"" + AssertionText.SAML + "\">")
        .text(settings.entityId())
        .raw("</saml:Issuer>");
  }

  /** The same element where nobody around it declares its namespace. */
  private static String declared(String element, String start) {
    return start + " xmlns:saml=\"" + AssertionText.SAML + "\"" + element.substring(start.length());
  }

  private Outgoing carried(
      Binding binding, String address, String field, Halves text, String relayState) {
    XmlSigner signer = signers.current();
    if (binding == Binding.REDIRECT) {
      return new Outgoing.Redirect(
          SignedQuery.url(address, field, text.unsigned(), relayState, signer.key()));
    }
    byte[] signed = text.signed(signer).getBytes(StandardCharsets.UTF_8);
    return new Outgoing.Post(address, field, Base64Text.encode(signed), relayState);
  }
}
