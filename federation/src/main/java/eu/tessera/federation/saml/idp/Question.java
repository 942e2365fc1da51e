package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.Elements;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A trusted request for a sign-in as it stands (SAML Core 3.4.1). Judges nothing. */
record Question(Envelope envelope, ConsumerChoice consumer, IdpSettings settings) {
  private Element root() {
    return envelope.root();
  }

  String version() {
    return root().getAttributeNS(null, "Version").strip();
  }

  Instant issuedAt() {
    return Elements.instant(root(), "IssueInstant").orElse(Instant.EPOCH);
  }

  boolean forceAuthn() {
    return Elements.flag(root(), "ForceAuthn").orElse(false);
  }

  boolean passive() {
    return Elements.flag(root(), "IsPassive").orElse(false);
  }

  Optional<Element> subject() {
    return Elements.child(root(), Elements.SAML, "Subject");
  }

  Optional<Element> nameIdPolicy() {
    return Elements.child(root(), Elements.PROTOCOL, "NameIDPolicy");
  }

  Optional<Element> conditions() {
    return Elements.child(root(), Elements.SAML, "Conditions");
  }

  Optional<Integer> attributeService() {
    return Elements.attribute(root(), "AttributeConsumingServiceIndex")
        .map(v -> Integer.valueOf(v.strip()));
  }

  Optional<Element> scoping() {
    return Elements.child(root(), Elements.PROTOCOL, "Scoping");
  }

  /** Who may sign the person in, as the service would have it; empty when anybody. */
  List<String> listed() {
    return scoping().stream()
        .flatMap(s -> Elements.children(s, Elements.PROTOCOL, "IDPList"))
        .flatMap(l -> Elements.children(l, Elements.PROTOCOL, "IDPEntry"))
        .map(e -> e.getAttributeNS(null, "ProviderID").strip())
        .toList();
  }

  List<String> requesterIds() {
    return scoping().stream()
        .flatMap(s -> Elements.children(s, Elements.PROTOCOL, "RequesterID"))
        .map(Elements::text)
        .toList();
  }

  /** What is asked of the sign-in; empty when it cannot be met. */
  Optional<ContextWish> context() {
    Optional<Element> asked = Elements.child(root(), Elements.PROTOCOL, "RequestedAuthnContext");
    if (asked.isEmpty()) {
      return Optional.of(ContextWish.ANYTHING);
    }
    String comparison = asked.get().getAttributeNS(null, "Comparison").strip();
    // declarations are named by addresses that nobody publishes: none is known
    return AuthnContexts.wish(
        comparison.isEmpty()
            ? ContextWish.Comparison.EXACT // the default of Core 3.3.2.2.1
            : ContextWish.Comparison.valueOf(comparison.toUpperCase(Locale.ROOT)),
        Stream.of("AuthnContextClassRef", "AuthnContextDeclRef")
            .flatMap(n -> Elements.children(asked.get(), Elements.SAML, n))
            .map(Elements::text)
            .toList());
  }

  Reply reply() {
    return new Reply(
        envelope.party().entityId(),
        consumer.endpoint().location(),
        envelope.id(),
        envelope.received().relayState());
  }
}
