package eu.tessera.federation.eidas.peer.spoil;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An element that looks encrypted. */
final class EncryptedNothing {
  private static final String ENC = "http://www.w3.org/2001/04/xmlenc#";

  private EncryptedNothing() {}

  static Element in(Document document) {
    Element data = document.createElementNS(ENC, "xenc:EncryptedData");
    Element cipher = document.createElementNS(ENC, "xenc:CipherData");
    Element value = document.createElementNS(ENC, "xenc:CipherValue");
    value.setTextContent("AAAA");
    cipher.appendChild(value);
    data.appendChild(cipher);
    return data;
  }
}
