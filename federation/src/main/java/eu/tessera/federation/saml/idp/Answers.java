package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.Base64Text;
import eu.tessera.federation.saml.Identifiers;
import eu.tessera.federation.saml.KeyMaterial;
import eu.tessera.federation.saml.idp.AssertionText.Halves;
import eu.tessera.federation.saml.idp.Terms.Signed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes and signs the answers to requests for a sign-in (SAML Core 3.3.3, Profiles 4.1.4.2). */
public final class Answers {
  static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";

  private final IdpSettings settings;
  private final AssertionText assertions;
  private final XmlSigners signers;
  private final Clock clock;

  /**
   * @param keys ours for services; the first for signing signs
   */
  public Answers(IdpSettings settings, Supplier<KeyMaterial> keys, Clock clock) {
    this.settings = settings;
    this.assertions = new AssertionText(settings);
    this.signers = new XmlSigners(keys);
    this.clock = clock;
  }

  /**
   * The person signed in. Signed as agreed, and encrypted where the service has a key for that,
   * unless it was agreed otherwise.
   *
   * @param reply of the request, or {@link Reply#unasked}
   * @throws IllegalArgumentException when reply and party are of two services
   */
  public Outgoing.Post success(Reply reply, Party party, Grant grant) {
    if (!reply.entityId().equals(party.entityId())) {
      throw new IllegalArgumentException("an answer for another service");
    }
    Instant now = clock.instant();
    XmlSigner signer = signers.current();
    Signed what = party.terms().signed();
    Halves halves = assertions.of(reply, grant, now);
    String assertion =
        what != Signed.RESPONSE || party.provider().wantsSignedAssertions()
            ? halves.signed(signer)
            : halves.unsigned();
    String inside = party.encryption().map(t -> Sealing.sealed(assertion, t)).orElse(assertion);
    Halves response = response(reply, Optional.empty(), inside, now);
    return post(reply, what == Signed.ASSERTION ? response.unsigned() : response.signed(signer));
  }

  /** The answer is no; signed as a whole. */
  public Outgoing.Post refusal(Reply reply, Refusal refusal) {
    Halves response = response(reply, Optional.of(refusal), "", clock.instant());
    return post(reply, response.signed(signers.current()));
  }

  private Halves response(Reply reply, Optional<Refusal> refusal, String inside, Instant now) {
    String id = Identifiers.fresh();
    CanonicalXml before = new CanonicalXml();
    before
        .raw("<samlp:Response xmlns:samlp=\"" + PROTOCOL + "\"")
        .attribute("Destination", reply.address())
        .attribute("ID", id)
        .optional("InResponseTo", reply.inResponseTo())
        .attribute("IssueInstant", AssertionText.time(now))
        .raw(" Version=\"2.0\">")
        .raw("<saml:Issuer xmlns:saml=\"" + AssertionText.SAML + "\">")
        .text(settings.entityId())
        .raw("</saml:Issuer>");
    CanonicalXml after = new CanonicalXml();
    StatusText.write(after, refusal);
    after.raw(inside).raw("</samlp:Response>");
    return new Halves(before.toString(), after.toString(), id);
  }

  private static Outgoing.Post post(Reply reply, String response) {
    return new Outgoing.Post(
        reply.address(),
        "SAMLResponse",
        Base64Text.encode(response.getBytes(StandardCharsets.UTF_8)),
        reply.relayState());
  }
}
