package eu.tessera.federation.cas;

/**
 * The standard's answer in XML, CAS 2 and 3 (2.5.2, 2.5.7, 2.6.2, appendix A): Yale's namespace,
 * {@code cas:user} first, attributes in their block, one with several values repeated.
 */
final class CasXml {
  static final String NAMESPACE = "http://www.yale.edu/tp/cas";

  private CasXml() {}

  static String write(Validation validation) {
    XmlText xml = new XmlText();
    open(xml);
    if (validation instanceof Validation.Success success) {
      success(xml, success);
    } else {
      failure(xml, "cas:authenticationFailure", (Validation.Failure) validation);
    }
    return xml.close("cas:serviceResponse").toString();
  }

  static void open(XmlText xml) {
    xml.begin("cas:serviceResponse").attribute("xmlns:cas", NAMESPACE).end();
  }

  static void failure(XmlText xml, String element, Validation.Failure failure) {
    xml.begin(element)
        .attribute("code", failure.code().in(Dialect.CAS))
        .end()
        .text(failure.sentence())
        .close(element);
  }

  private static void success(XmlText xml, Validation.Success success) {
    xml.open("cas:authenticationSuccess").leaf("cas:user", success.user());
    xml.open("cas:attributes");
    CasAttributes.of(success)
        .forEach((name, values) -> values.forEach(value -> xml.leaf("cas:" + name, value)));
    xml.close("cas:attributes");
    Validation.Proxying proxying = success.proxying();
    proxying.pgtIou().ifPresent(iou -> xml.leaf("cas:proxyGrantingTicket", iou.value()));
    if (!proxying.proxies().isEmpty()) {
      xml.open("cas:proxies");
      proxying.proxies().forEach(proxy -> xml.leaf("cas:proxy", proxy));
      xml.close("cas:proxies");
    }
    xml.close("cas:authenticationSuccess");
  }
}
