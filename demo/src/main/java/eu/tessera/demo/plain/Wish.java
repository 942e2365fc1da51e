package eu.tessera.demo.plain;

import java.util.Arrays;

/** The ways in which the budget office asks Tessera to sign somebody in. */
enum Wish {
  ANYBODY("", "&assuranceLevel=LOW", "Sign in", "Anybody with an account or an eID is welcome."),
  FRESH(
      "&renew=true",
      "&assuranceLevel=LOW&renew=true",
      "Sign in afresh",
      "Asks for the proof again, even from who is signed in (renew)."),
  QUIETLY(
      "&gateway=true",
      "&assuranceLevel=LOW",
      "Only if I am signed in already",
      "Comes back empty-handed rather than asking anything (gateway)."),
  STRONGLY(
      "&authenticationLevel=MEDIUM",
      "&assuranceLevel=LOW&authenticationLevel=MEDIUM",
      "Sign in more strongly",
      "Wants the level MEDIUM: two proofs, or an eID."),
  STAFF(
      "",
      "&assuranceLevel=TOP",
      "Sign in as staff",
      "Asks for assurance TOP, which is EU Login's default: citizens are refused at the ticket.");

  private final String atLogin;
  private final String atValidation;
  private final String label;
  private final String explanation;

  Wish(String atLogin, String atValidation, String label, String explanation) {
    this.atLogin = atLogin;
    this.atValidation = atValidation;
    this.label = label;
    this.explanation = explanation;
  }

  /** Reads the name that a form sent; who sends nonsense gets {@link #ANYBODY}. */
  static Wish of(String name) {
    return Arrays.stream(values()).filter(w -> w.name().equals(name)).findFirst().orElse(ANYBODY);
  }

  String atLogin() {
    return atLogin;
  }

  String atValidation() {
    return atValidation;
  }

  String label() {
    return label;
  }

  String explanation() {
    return explanation;
  }
}
