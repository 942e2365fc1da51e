package eu.tessera.federation.saml.idp;

import java.util.Optional;

/** The status of an answer, in canonical form (SAML Core 3.2.2.1). */
final class StatusText {
  private StatusText() {}

  /** The element Status, its prefix samlp declared around it. */
  static void write(CanonicalXml xml, Optional<Refusal> refusal) {
    StatusCode first = refusal.map(Refusal::first).orElse(StatusCode.SUCCESS);
    xml.raw("<samlp:Status><samlp:StatusCode").attribute("Value", first.uri()).raw(">");
    refusal
        .map(Refusal::second)
        .filter(c -> c != StatusCode.NONE)
        .ifPresent(
            c ->
                xml.raw("<samlp:StatusCode")
                    .attribute("Value", c.uri())
                    .raw("></samlp:StatusCode>"));
    xml.raw("</samlp:StatusCode>");
    refusal.ifPresent(
        r -> xml.raw("<samlp:StatusMessage>").text(r.message()).raw("</samlp:StatusMessage>"));
    xml.raw("</samlp:Status>");
  }
}
