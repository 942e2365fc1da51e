package eu.tessera.federation.saml;

import static eu.tessera.federation.saml.OpenSaml.build;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opensaml.saml.saml2.core.AuthnContextClassRef;
import org.opensaml.saml.saml2.core.AuthnContextComparisonTypeEnumeration;
import org.opensaml.saml.saml2.core.AuthnRequest;
import org.opensaml.saml.saml2.core.Extensions;
import org.opensaml.saml.saml2.core.NameIDPolicy;
import org.opensaml.saml.saml2.core.NameIDType;
import org.opensaml.saml.saml2.core.RequestAbstractType;
import org.opensaml.saml.saml2.core.RequestedAuthnContext;
import org.opensaml.saml.saml2.core.RequesterID;
import org.opensaml.saml.saml2.core.Scoping;

/**
 * A request for a fresh sign-in (SAML Core 3.4.1). Where the answer goes is not in it: that is in
 * our metadata, which are signed for longer.
 *
 * @param id never used before
 * @param issuer our name
 * @param destination the address it is posted to
 * @param providerName shown to the person
 * @param context how surely the person is to be signed in
 * @param minimum whether more would do as well
 * @param requesterId for whom we ask
 * @param extensions of the profile
 */
public record SignOnRequest(
    String id,
    Instant issuedAt,
    String issuer,
    String destination,
    String providerName,
    String context,
    boolean minimum,
    Optional<String> requesterId,
    List<ExtraElement> extensions) {

  /** The form field {@code SAMLRequest}, signed. */
  public String signed(OwnKey key) {
    OpenSaml.start();
    AuthnRequest request = build(AuthnRequest.DEFAULT_ELEMENT_NAME, AuthnRequest.class);
    request.setID(id);
    request.setIssueInstant(issuedAt);
    request.setDestination(destination);
    request.setConsent(RequestAbstractType.UNSPECIFIED_CONSENT);
    request.setForceAuthn(true);
    request.setIsPassive(false);
    request.setProviderName(providerName);
    request.setIssuer(issuerElement());
    request.setExtensions(extensionsElement());
    request.setNameIDPolicy(nameIdPolicy());
    request.setRequestedAuthnContext(contextElement());
    requesterId.ifPresent(r -> request.setScoping(scoping(r)));
    return XmlText.formValue(Signatures.sign(request, key));
  }

  private org.opensaml.saml.saml2.core.Issuer issuerElement() {
    var element =
        build(
            org.opensaml.saml.saml2.core.Issuer.DEFAULT_ELEMENT_NAME,
            org.opensaml.saml.saml2.core.Issuer.class);
    element.setFormat(Issuer.ENTITY);
    element.setValue(issuer);
    return element;
  }

  private Extensions extensionsElement() {
    Extensions element = build(Extensions.DEFAULT_ELEMENT_NAME, Extensions.class);
    extensions.forEach(e -> element.getUnknownXMLObjects().add(e.xml()));
    return element;
  }

  private static NameIDPolicy nameIdPolicy() {
    NameIDPolicy policy = build(NameIDPolicy.DEFAULT_ELEMENT_NAME, NameIDPolicy.class);
    policy.setFormat(NameIDType.UNSPECIFIED);
    policy.setAllowCreate(true);
    return policy;
  }

  private RequestedAuthnContext contextElement() {
    var element = build(RequestedAuthnContext.DEFAULT_ELEMENT_NAME, RequestedAuthnContext.class);
    element.setComparison(
        minimum
            ? AuthnContextComparisonTypeEnumeration.MINIMUM
            : AuthnContextComparisonTypeEnumeration.EXACT);
    var reference = build(AuthnContextClassRef.DEFAULT_ELEMENT_NAME, AuthnContextClassRef.class);
    reference.setURI(context);
    element.getAuthnContextClassRefs().add(reference);
    return element;
  }

  private static Scoping scoping(String requesterId) {
    Scoping scoping = build(Scoping.DEFAULT_ELEMENT_NAME, Scoping.class);
    RequesterID requester = build(RequesterID.DEFAULT_ELEMENT_NAME, RequesterID.class);
    requester.setURI(requesterId);
    scoping.getRequesterIDs().add(requester);
    return scoping;
  }
}
