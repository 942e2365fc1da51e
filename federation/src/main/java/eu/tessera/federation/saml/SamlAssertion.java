package eu.tessera.federation.saml;

import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opensaml.saml.saml2.core.Assertion;
import org.opensaml.saml.saml2.core.AuthnContextClassRef;
import org.opensaml.saml.saml2.core.AuthnStatement;
import org.opensaml.saml.saml2.core.SubjectConfirmation;
import org.opensaml.saml.saml2.core.SubjectConfirmationData;

/** An assertion as it stands in its DOM (SAML Core 2.3.3). Says what is there; judges nothing. */
public final class SamlAssertion {
  public static final String BEARER = "urn:oasis:names:tc:SAML:2.0:cm:bearer";

  private final Assertion assertion;

  SamlAssertion(Assertion assertion) {
    this.assertion = assertion;
  }

  /** By what the subject can be recognised (SAML Core 2.4.1.1). */
  public record Confirmation(String method, Optional<Data> data) {
    /** Under which conditions; each may be absent (SAML Core 2.4.1.2). */
    public record Data(
        Optional<String> inResponseTo,
        Optional<String> recipient,
        Optional<Instant> notBefore,
        Optional<Instant> notOnOrAfter) {}

    private static Confirmation of(SubjectConfirmation confirmation) {
      return new Confirmation(
          confirmation.getMethod() == null ? "" : confirmation.getMethod(),
          Optional.ofNullable(confirmation.getSubjectConfirmationData()).map(Confirmation::data));
    }

    private static Data data(SubjectConfirmationData data) {
      return new Data(
          Optional.ofNullable(data.getInResponseTo()),
          Optional.ofNullable(data.getRecipient()),
          Optional.ofNullable(data.getNotBefore()),
          Optional.ofNullable(data.getNotOnOrAfter()));
    }
  }

  /**
   * When and for whom it holds (SAML Core 2.5.1).
   *
   * @param audiences one list for each restriction; each must name us
   */
  public record Conditions(
      Optional<Instant> notBefore, Optional<Instant> notOnOrAfter, List<List<String>> audiences) {}

  /** That somebody signed in (SAML Core 2.7.2). */
  public record SignIn(Instant at, Optional<String> contextClass) {
    private static SignIn of(AuthnStatement statement) {
      AuthnContextClassRef reference = statement.getAuthnContext().getAuthnContextClassRef();
      return new SignIn(
          statement.getAuthnInstant(),
          Optional.ofNullable(reference).map(AuthnContextClassRef::getURI));
    }
  }

  public String id() {
    return assertion.getID();
  }

  public Instant issuedAt() {
    return assertion.getIssueInstant();
  }

  public boolean version20() {
    return "2.0".equals(assertion.getDOM().getAttributeNS(null, "Version"));
  }

  public Issuer issuer() {
    return Issuer.of(assertion.getIssuer());
  }

  /** The subject's name; absent as well where it is empty or encrypted. */
  public Optional<String> nameId() {
    return Optional.ofNullable(assertion.getSubject())
        .map(s -> s.getNameID())
        .map(n -> n.getValue())
        .filter(v -> !v.isBlank());
  }

  public List<Confirmation> confirmations() {
    return assertion.getSubject() == null
        ? List.of()
        : assertion.getSubject().getSubjectConfirmations().stream().map(Confirmation::of).toList();
  }

  public Optional<Conditions> conditions() {
    return Optional.ofNullable(assertion.getConditions())
        .map(
            c ->
                new Conditions(
                    Optional.ofNullable(c.getNotBefore()),
                    Optional.ofNullable(c.getNotOnOrAfter()),
                    c.getAudienceRestrictions().stream()
                        .map(r -> r.getAudiences().stream().map(a -> a.getURI()).toList())
                        .toList()));
  }

  public List<SignIn> signIns() {
    return assertion.getAuthnStatements().stream().map(SignIn::of).toList();
  }

  /** How many statements carry attributes. */
  public int attributeStatements() {
    return assertion.getAttributeStatements().size();
  }

  public List<SamlAttribute> attributes() {
    return assertion.getAttributeStatements().stream()
        .flatMap(s -> s.getAttributes().stream())
        .map(SamlAttribute::of)
        .toList();
  }

  public boolean encryptedAttributes() {
    return assertion.getAttributeStatements().stream()
        .anyMatch(s -> !s.getEncryptedAttributes().isEmpty());
  }

  public boolean signed() {
    return assertion.getSignature() != null;
  }

  /** Whether one of {@code keys} signed the whole of it, by an algorithm of {@code allowed}. */
  public boolean verifies(List<PublicKey> keys, Set<String> allowed) {
    return Signatures.forbidden(assertion, allowed).isEmpty()
        && Signatures.verifies(assertion, keys);
  }

  /** Names the message only, for the rest is personal. */
  @Override
  public String toString() {
    return "SamlAssertion[" + id() + "]";
  }
}
