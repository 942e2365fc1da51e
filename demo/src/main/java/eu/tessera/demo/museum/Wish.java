package eu.tessera.demo.museum;

import eu.tessera.federation.saml.idp.peer.Ask;
import java.util.Arrays;

/** The ways in which the museum asks Tessera to sign somebody in. */
enum Wish {
  ANYBODY(Ask.PLAIN, "Sign in", "Anybody with an account or an eID is welcome."),
  BY_POST(Ask.PLAIN, "Sign in by POST", "The same request, in a form that sends itself."),
  FRESH(
      Ask.PLAIN.attribute("ForceAuthn", "true"),
      "Sign in afresh",
      "Asks for the proof again, even from who is signed in (ForceAuthn)."),
  QUIETLY(
      Ask.PLAIN.attribute("IsPassive", "true"),
      "Only if I am signed in already",
      "Comes back with NoPassive rather than asking anything (IsPassive)."),
  STRONGLY(
      Ask.PLAIN.contexts("minimum", "https://ecas.ec.europa.eu/loa/medium"),
      "Sign in more strongly",
      "Wants at least the level MEDIUM: two proofs, or an eID."),
  BY_EID(
      Ask.PLAIN.contexts("minimum", "http://eidas.europa.eu/LoA/substantial"),
      "Sign in with an eID",
      "Wants an eID of the level substantial or high."),
  BY_HIGH_EID(
      Ask.PLAIN.contexts("minimum", "http://eidas.europa.eu/LoA/high"),
      "Sign in with an eID of the level high",
      "Wants an eID of the level high: the country's node is asked for no less."),
  UNRECOGNISED(
      Ask.PLAIN.nameId("urn:oasis:names:tc:SAML:2.0:nameid-format:transient"),
      "Sign in under a passing name",
      "Asks for a name that holds for this session only (transient)."),
  BY_MAIL(
      Ask.PLAIN.nameId("urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"),
      "Sign in by e-mail address",
      "Asks for the e-mail address as the name; who has none is refused.");

  private final Ask ask;
  private final String label;
  private final String explanation;

  Wish(Ask ask, String label, String explanation) {
    this.ask = ask;
    this.label = label;
    this.explanation = explanation;
  }

  /** Reads the name that a link sent; who sends nonsense gets {@link #ANYBODY}. */
  static Wish of(String name) {
    return Arrays.stream(values()).filter(w -> w.name().equals(name)).findFirst().orElse(ANYBODY);
  }

  Ask ask() {
    return ask;
  }

  String label() {
    return label;
  }

  String explanation() {
    return explanation;
  }
}
