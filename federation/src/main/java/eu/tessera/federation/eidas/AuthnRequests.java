package eu.tessera.federation.eidas;

import static eu.tessera.federation.saml.OpenSaml.build;

import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.saml.Identifiers;
import eu.tessera.federation.saml.OpenSaml;
import eu.tessera.federation.saml.OwnKey;
import eu.tessera.federation.saml.Signatures;
import eu.tessera.federation.saml.XmlText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.opensaml.saml.saml2.core.AuthnContextClassRef;
import org.opensaml.saml.saml2.core.AuthnContextComparisonTypeEnumeration;
import org.opensaml.saml.saml2.core.AuthnRequest;
import org.opensaml.saml.saml2.core.Extensions;
import org.opensaml.saml.saml2.core.Issuer;
import org.opensaml.saml.saml2.core.NameIDPolicy;
import org.opensaml.saml.saml2.core.NameIDType;
import org.opensaml.saml.saml2.core.RequestAbstractType;
import org.opensaml.saml.saml2.core.RequestedAuthnContext;
import org.opensaml.saml.saml2.core.RequesterID;
import org.opensaml.saml.saml2.core.Scoping;

/** Builds requests to nodes (Message Format 1.4, 2.3.2, 2.4.1 and 4). */
final class AuthnRequests {
  private final ConnectorSettings settings;

  AuthnRequests(ConnectorSettings settings) {
    this.settings = settings;
  }

  /** A signed request for {@code wanted}, or for more where the country's row says so. */
  SignedRequest to(
      NodeMetadata node,
      LevelOfAssurance wanted,
      Optional<String> requesterId,
      OwnKey key,
      Instant now) {
    OpenSaml.start();
    LevelOfAssurance minimum = node.country().atLeast(wanted);
    AuthnRequest request = build(AuthnRequest.DEFAULT_ELEMENT_NAME, AuthnRequest.class);
    request.setID(Identifiers.fresh());
    request.setIssueInstant(now.truncatedTo(ChronoUnit.MILLIS));
    request.setDestination(node.signOn().toString());
    request.setConsent(RequestAbstractType.UNSPECIFIED_CONSENT);
    request.setForceAuthn(true);
    request.setIsPassive(false);
    request.setProviderName(settings.providerName());
    // no AssertionConsumerServiceURL and no ProtocolBinding: both are in our metadata
    request.setIssuer(issuer());
    request.setExtensions(extensions());
    request.setNameIDPolicy(nameIdPolicy());
    request.setRequestedAuthnContext(context(minimum));
    if (node.country().scoping()) {
      requesterId.ifPresent(id -> request.setScoping(scoping(id)));
    }
    Pending pending =
        new Pending(
            request.getID(),
            node.country().code(),
            node.entityId(),
            minimum,
            request.getIssueInstant());
    String value = XmlText.formValue(Signatures.sign(request, key));
    return new SignedRequest(pending, node.signOn(), value);
  }

  private Issuer issuer() {
    Issuer issuer = build(Issuer.DEFAULT_ELEMENT_NAME, Issuer.class);
    issuer.setFormat(NameIDType.ENTITY);
    issuer.setValue(settings.entityId());
    return issuer;
  }

  /** SPType is in our metadata, and must then not be here; NodeCountry never is. */
  private static Extensions extensions() {
    Extensions extensions = build(Extensions.DEFAULT_ELEMENT_NAME, Extensions.class);
    extensions.getUnknownXMLObjects().add(EidasExtensions.requestedAttributes());
    return extensions;
  }

  private static NameIDPolicy nameIdPolicy() {
    NameIDPolicy policy = build(NameIDPolicy.DEFAULT_ELEMENT_NAME, NameIDPolicy.class);
    policy.setFormat(NameIDType.UNSPECIFIED);
    policy.setAllowCreate(true);
    return policy;
  }

  /** Notified: one class as the minimum; not notified: exactly that one. */
  private static RequestedAuthnContext context(LevelOfAssurance minimum) {
    RequestedAuthnContext context =
        build(RequestedAuthnContext.DEFAULT_ELEMENT_NAME, RequestedAuthnContext.class);
    context.setComparison(
        minimum.notified()
            ? AuthnContextComparisonTypeEnumeration.MINIMUM
            : AuthnContextComparisonTypeEnumeration.EXACT);
    AuthnContextClassRef level =
        build(AuthnContextClassRef.DEFAULT_ELEMENT_NAME, AuthnContextClassRef.class);
    level.setURI(minimum.uri());
    context.getAuthnContextClassRefs().add(level);
    return context;
  }

  private static Scoping scoping(String requesterId) {
    Scoping scoping = build(Scoping.DEFAULT_ELEMENT_NAME, Scoping.class);
    RequesterID requester = build(RequesterID.DEFAULT_ELEMENT_NAME, RequesterID.class);
    requester.setURI(requesterId);
    scoping.getRequesterIDs().add(requester);
    return scoping;
  }
}
