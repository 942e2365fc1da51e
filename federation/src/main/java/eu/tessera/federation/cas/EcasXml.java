package eu.tessera.federation.cas;

import eu.tessera.federation.assurance.Strength;
import java.time.Instant;
import java.util.List;

/**
 * EU Login's answer in XML: flat, the prefix literally {@code cas:}, in the order of its schema.
 * There is never a {@code cas:attributes}: with one, phpCAS would see nothing else.
 */
final class EcasXml {
  private final Envelope envelope;

  EcasXml(Envelope envelope) {
    this.envelope = envelope;
  }

  String write(Validation validation, Instant now) {
    XmlText xml = new XmlText();
    envelope.open(xml, "cas:serviceResponse", "cas", now);
    if (validation instanceof Validation.Success success) {
      success(xml, success);
    } else {
      failure(xml, "cas:authenticationFailure", (Validation.Failure) validation);
    }
    return xml.close("cas:serviceResponse").toString();
  }

  static void failure(XmlText xml, String element, Validation.Failure failure) {
    xml.begin(element)
        .attribute("code", failure.code().in(Dialect.EU_LOGIN))
        .end()
        .text(failure.sentence())
        .close(element);
  }

  private void success(XmlText xml, Validation.Success success) {
    xml.open("cas:authenticationSuccess").leaf("cas:user", success.user());
    attributes(xml, success.released().attributes());
    // present even without a group: one client fails where it is missing
    list(xml, "cas:groups", "cas:group", success.released().groups());
    signIn(xml, success);
    xml.leaf("cas:ticketType", success.ticketType().name());
    Validation.Proxying proxying = success.proxying();
    proxying.protocol().ifPresent(p -> xml.leaf("cas:proxyGrantingProtocol", p.name()));
    proxying.pgtIou().ifPresent(iou -> xml.leaf("cas:proxyGrantingTicket", iou.value()));
    if (!proxying.proxies().isEmpty()) {
      list(xml, "cas:proxies", "cas:proxy", proxying.proxies());
    }
    xml.close("cas:authenticationSuccess");
  }

  private static void attributes(XmlText xml, Attributes attributes) {
    attributes.details().forEach((name, value) -> xml.leaf("cas:" + name.word(), value));
    if (attributes.more().isEmpty()) {
      return;
    }
    xml.open("cas:extendedAttributes");
    attributes
        .more()
        .forEach(
            (name, values) -> {
              xml.begin("cas:extendedAttribute").attribute("name", name).end();
              values.forEach(value -> xml.leaf("cas:attributeValue", value));
              xml.close("cas:extendedAttribute");
            });
    xml.close("cas:extendedAttributes");
  }

  private void signIn(XmlText xml, Validation.Success success) {
    Validation.SignIn signIn = success.signIn();
    xml.leaf("cas:authenticationLevel", signIn.level().name());
    // the strongest first: one client reads only the first
    list(
        xml,
        "cas:strengths",
        "cas:strength",
        signIn.strengths().stream().map(Strength::name).toList());
    factors(xml, success.released());
    xml.leaf("cas:loginDate", envelope.time(signIn.at()));
    xml.leaf("cas:sso", Boolean.toString(signIn.sso()));
  }

  private static void factors(XmlText xml, Released released) {
    int number = released.factors().size() + (released.moniker().isPresent() ? 1 : 0);
    if (number == 0) {
      return; // the schema wants one at least
    }
    xml.begin("cas:authenticationFactors").attribute("number", Integer.toString(number)).end();
    released.moniker().ifPresent(m -> xml.leaf("cas:moniker", m));
    released.factors().forEach(factor -> factor(xml, factor));
    xml.close("cas:authenticationFactors");
  }

  private static void factor(XmlText xml, AuthenticationFactor factor) {
    String word = factor.kind().word();
    if (factor.kind().parts().isEmpty()) {
      xml.leaf("cas:" + word, factor.parts().get(word));
      return;
    }
    xml.open("cas:" + word);
    for (String part : factor.kind().parts()) {
      if (factor.parts().containsKey(part)) {
        xml.leaf("cas:" + part, factor.parts().get(part));
      }
    }
    xml.close("cas:" + word);
  }

  private static void list(XmlText xml, String list, String item, List<String> values) {
    xml.begin(list).attribute("number", Integer.toString(values.size())).end();
    values.forEach(value -> xml.leaf(item, value));
    xml.close(list);
  }
}
