package eu.tessera.ejb.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.tessera.federation.assurance.Method;
import java.util.Collection;
import java.util.Locale;

/** Writes a relying party in the form that {@link ServiceDefinition} reads. */
public final class DefinitionText {
  private DefinitionText() {}

  /** The definition as JSON, every field written out. */
  public static String of(RelyingParty party) {
    ObjectNode root = ServiceDefinition.JSON.createObjectNode();
    root.put("name", party.name());
    root.put("protocol", party.protocol().name().toLowerCase(Locale.ROOT));
    if (!party.urls().isEmpty()) {
      list(root, "urls", party.urls().stream().map(UrlPattern::text).toList());
    }
    if (party.saml().mdq().isEmpty()) {
      party.metadata().ifPresent(metadata -> root.put("metadata", metadata));
    }
    if (party.protocol() == RelyingParty.Protocol.SAML) {
      DefinedSamlText.write(root, party.saml());
    }
    party.owner().ifPresent(owner -> root.put("owner", owner));
    list(root, "contacts", party.contacts());
    root.put("dialect", party.dialect().word());
    root.put("assurance", party.assurance().name());
    root.put("level", party.level().name());
    list(
        root,
        "methods",
        party.methods().stream().filter(m -> !m.thirdParty()).sorted().map(Method::name).toList());
    list(root, "thirdParty", party.thirdParty().stream().map(Method::name).toList());
    list(root, "strengths", party.strengths().stream().sorted().map(Enum::name).toList());
    list(root, "attributes", party.attributes().listed());
    proxy(root, party.proxy());
    root.put("logout", party.logout());
    list(root, "languages", party.languages().stream().map(Locale::toLanguageTag).toList());
    return root.toPrettyString() + "\n";
  }

  private static void proxy(ObjectNode root, ProxyRights proxy) {
    if (!proxy.callbacks().isEmpty()) {
      ObjectNode node = root.putObject("proxy");
      list(node, "callback", proxy.callbacks().stream().map(UrlPattern::text).toList());
      list(node, "targets", proxy.targets().stream().map(UrlPattern::text).toList());
    }
  }

  private static void list(ObjectNode node, String name, Collection<String> texts) {
    texts.forEach(node.putArray(name)::add);
  }
}
