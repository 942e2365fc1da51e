package eu.tessera.demo.start;

/**
 * An account that exists in demo mode only; its password is public on purpose. Tessera makes the
 * same at its start.
 */
enum DemoAccount {
  CITIZEN(
      "citizen@example.org",
      "Demo-Citizen-2026",
      "A citizen",
      "Registered herself; password only."),
  STRONG(
      "strong@example.org",
      "Demo-Strong-2026",
      "A careful citizen",
      "Registered himself; gets the second factors as Tessera learns them."),
  STAFF(
      "staff@ec.example",
      "Demo-Staff-2026",
      "A member of staff",
      "Internal, so also welcome where only assurance TOP will do."),
  OPERATOR(
      "operator@ec.example",
      "Demo-Operator-2026",
      "The operator",
      "Internal; looks after Tessera and its services, in the console."),
  APPROVER(
      "approver@ec.example",
      "Demo-Approver-2026",
      "The approver",
      "Internal; the second person, who approves in the console what others submit."),
  INTEGRATOR(
      "integrator@ec.example",
      "Demo-Integrator-2026",
      "The integrator",
      "Internal; connects services of her own in the console.");

  private final String email;
  private final String password;
  private final String title;
  private final String about;

  DemoAccount(String email, String password, String title, String about) {
    this.email = email;
    this.password = password;
    this.title = title;
    this.about = about;
  }

  String email() {
    return email;
  }

  String password() {
    return password;
  }

  String title() {
    return title;
  }

  String about() {
    return about;
  }
}
