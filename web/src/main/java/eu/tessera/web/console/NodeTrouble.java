package eu.tessera.web.console;

import java.util.List;
import java.util.function.Predicate;

/**
 * Says in plain words why a node's metadata cannot be used.
 *
 * @param says what is wrong
 * @param todo what to look at
 */
record NodeTrouble(String says, String todo) {
  private record Word(Predicate<String> fits, String says, String todo) {}

  private static final String ASK_COUNTRY = "Ask the country’s node operator.";
  private static final String ASK_CERTIFICATE =
      "Ask the country whether its signing certificate has changed, compare the fingerprint by"
          + " another way, and put the new certificate into the country’s row.";

  private static final List<Word> WORDS =
      List.of(
          word("not fetched yet", "Nothing was fetched yet.", "Wait some seconds, and look again."),
          word(
              "Timeout",
              "The node’s address did not answer in time.",
              "Open the address from this machine; look at firewalls and at the node."),
          word(
              "ConnectException",
              "Nothing answers at the node’s address.",
              "Open the address from this machine; look at firewalls and at the node."),
          word(
              "UnresolvedAddress",
              "The node’s host has no address in the DNS.",
              "Look for a slip in the row’s field metadata, and at the DNS of this machine."),
          word(
              "SSL",
              "The certificate of the node’s web server is not trusted.",
              "If it comes from an authority of its own, put that into TESSERA_TRUSTSTORE."),
          word(
              "answers with status",
              "The node’s address gives an error instead of metadata.",
              "Open the address; it may have moved. Then change the row’s field metadata."),
          word(
              "NoSuchFile",
              "The file with the metadata is not there.",
              "Put it beside the country’s row, or change the row’s field metadata."),
          word(
              "not signed by the pinned",
              "The metadata are signed, but not by the certificate that the row names.",
              ASK_CERTIFICATE),
          word(
              "pinned certificate is not",
              "The certificate that the row names has ended, or does not hold yet.",
              ASK_CERTIFICATE),
          word(
              "validUntil is over",
              "The metadata have ended: the node has not renewed them.",
              ASK_COUNTRY),
          word("not signed", "The metadata are not signed.", ASK_COUNTRY),
          word(
              "algorithm",
              "The metadata are signed in a way that version 1.4 no longer allows.",
              "Ask the country; until then the row may say \"allow\": [\"METADATA_PKCS1\"]."));

  private static Word word(String part, String says, String todo) {
    return new Word(reason -> reason.contains(part), says, todo);
  }

  /**
   * Of a reason.
   *
   * @param reason as the room of the countries words it
   */
  static NodeTrouble of(String reason) {
    return WORDS.stream()
        .filter(word -> word.fits().test(reason))
        .findFirst()
        .map(word -> new NodeTrouble(word.says(), word.todo()))
        .orElseGet(
            () -> new NodeTrouble("The metadata cannot be used: " + reason + ".", ASK_COUNTRY));
  }
}
