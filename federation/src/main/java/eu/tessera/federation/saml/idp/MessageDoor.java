package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.Issuer;
import eu.tessera.federation.saml.SafeXml;
import eu.tessera.federation.saml.Schemas;
import eu.tessera.federation.saml.Shape;
import eu.tessera.federation.saml.UnsafeXml;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/** By which every message of a service comes in: off its binding, parsed once, checked, trusted. */
final class MessageDoor {
  private static final SafeXml DOOR = new SafeXml(WireText.MOST_BYTES);

  /** It is remembered, by the hundred thousand; 33 characters are enough for anybody. */
  private static final int LONGEST_ID = 256;

  private final Parties parties;
  private final Clock clock;

  MessageDoor(Parties parties, Clock clock) {
    this.parties = parties;
    this.clock = clock;
  }

  /** A message that did not come in, and the service of ours that it names, if any. */
  static final class Outside extends Exception {
    private final Unreceived why;
    private final Optional<String> issuer;

    private Outside(Unreceived why, Optional<String> issuer) {
      super(why.getMessage(), null, false, false);
      this.why = why;
      this.issuer = issuer;
    }

    RequestCheck check() {
      return why.check();
    }

    Optional<String> issuer() {
      return issuer;
    }
  }

  /**
   * Lets a message in.
   *
   * @param shape what it must be
   * @param mustSign of whom it must be signed
   * @param address of ours where it arrives
   */
  Envelope open(Incoming incoming, Shape shape, Predicate<Party> mustSign, String address)
      throws Outside {
    Party party = null;
    try {
      String field = shape == Shape.LOGOUT_RESPONSE ? "SAMLResponse" : "SAMLRequest";
      Received received = Received.of(incoming, field);
      Element root = parsed(received, shape);
      party = sender(root);
      Envelope envelope =
          new Envelope(root, received, party, mustSign.test(party), address, clock.instant());
      EnvelopeChecks.run(envelope);
      return envelope;
    } catch (Unreceived e) {
      throw new Outside(e, Optional.ofNullable(party).map(Party::entityId));
    }
  }

  /**
   * Lets in what a service answers at once to a message that we brought it (SAML Bindings 3.2).
   *
   * @param soap the envelope as it came
   * @param shape what the message in it must be
   * @param asked whom we asked; the message must be from nobody else
   */
  Envelope open(byte[] soap, Shape shape, Party asked) throws Outside {
    try {
      Received received = new Received(soap, "", Binding.SOAP, Optional.empty());
      Element root = parsed(received, shape);
      if (!sender(root).entityId().equals(asked.entityId())) {
        throw new Unreceived(RequestCheck.ISSUER, "the answer is another's than who was asked");
      }
      Envelope envelope = new Envelope(root, received, asked, false, "", clock.instant());
      EnvelopeChecks.run(envelope);
      return envelope;
    } catch (Unreceived e) {
      throw new Outside(e, Optional.of(asked.entityId()));
    }
  }

  private static Element parsed(Received received, Shape shape) throws Unreceived {
    try {
      boolean soap = received.binding() == Binding.SOAP;
      byte[] xml = received.xml();
      Element root =
          (soap ? DOOR.readEnveloped(xml, shape) : DOOR.read(xml, shape)).getDocumentElement();
      Schemas.validate(root);
      if (root.getAttributeNS(null, "ID").length() > LONGEST_ID) {
        throw new Unreceived(RequestCheck.STRUCTURE, "an ID of more than 256 characters");
      }
      return root;
    } catch (UnsafeXml e) {
      throw WireText.unreceived(e);
    }
  }

  private Party sender(Element root) throws Unreceived {
    Issuer issuer =
        Envelope.issuer(root)
            .filter(i -> i.isEntity(i.value()) && !i.value().isEmpty())
            .orElseThrow(() -> new Unreceived(RequestCheck.ISSUER, "it does not name its sender"));
    return parties
        .byEntityId(issuer.value())
        .orElseThrow(
            () -> new Unreceived(RequestCheck.SERVICE_KNOWN, "the sender is no service of ours"));
  }
}
