package eu.tessera.federation.eidas.peer.spoil;

import eu.tessera.federation.eidas.peer.Spoiling;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is done to the text of a finished response on its way. */
public enum BadXml implements Spoiling {
  EXTERNAL_ENTITY(
      x ->
          "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
              + x.replace("</saml2:Issuer>", "&e;</saml2:Issuer>")),
  BILLION_LAUGHS(
      x ->
          "<!DOCTYPE r [<!ENTITY a \"ha\">"
              + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
              + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
              + x.replace("</saml2:Issuer>", "&c;</saml2:Issuer>")),
  COMMENT_IN_THE_ISSUER(x -> x.replace("</saml2:Issuer>", "<!-- cut -->.evil</saml2:Issuer>")),
  INSTRUCTION(x -> x.replace("</saml2:Issuer>", "<?cut here?></saml2:Issuer>")),
  TOO_DEEP(x -> inIssuer(x, "<a>".repeat(3000) + "</a>".repeat(3000))),
  TOO_MANY_ATTRIBUTES(
      x ->
          inIssuer(
              x,
              IntStream.range(0, 10_001)
                  .mapToObj(i -> " a" + i + "=\"\"")
                  .collect(Collectors.joining("", "<a", "/>")))),
  TOO_LARGE(x -> x + " ".repeat(131_073)),
  DECLARES_ANOTHER_ENCODING(x -> "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + x),
  TWO_ROOTS(x -> x + x),
  CUT_SHORT(x -> x.substring(0, x.length() / 2)),
  SMALL_ID(x -> x.replaceFirst("<saml2p:Status>", "<saml2p:Status Id=\"_1\">")),
  FOREIGN_ID(x -> x.replaceFirst("<saml2p:Status>", "<saml2p:Status xml:id=\"_1\">")),
  DEEP_STATUS(
      x ->
          x.replaceFirst(
              "(<saml2p:StatusCode Value=\"[^\"]*\")/>",
              "$1>"
                  + "<saml2p:StatusCode Value=\"urn:x\">".repeat(200)
                  + "</saml2p:StatusCode>".repeat(200)
                  + "</saml2p:StatusCode>")),
  ANOTHER_DOCUMENT(x -> "<html/>"),
  NOT_UTF8(x -> x) {
    @Override
    public String wire(String base64) {
      byte[] xml = Base64.getDecoder().decode(base64);
      xml[xml.length / 2] = (byte) 0xff;
      return Base64.getEncoder().encodeToString(xml);
    }
  },
  UTF16(x -> x) {
    @Override
    public String wire(String base64) {
      String xml = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
      return Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_16));
    }
  },
  BROKEN_BASE64(x -> x) {
    @Override
    public String wire(String base64) {
      return base64.substring(0, 100) + "*" + base64.substring(101);
    }
  },
  NOTHING(x -> x) {
    @Override
    public String wire(String base64) {
      return "";
    }
  };

  private final UnaryOperator<String> change;

  BadXml(UnaryOperator<String> change) {
    this.change = change;
  }

  @Override
  public String text(String response) {
    return change.apply(response);
  }

  private static String inIssuer(String xml, String more) {
    return xml.replace("</saml2:Issuer>", more + "</saml2:Issuer>");
  }
}
