package eu.tessera.ejb.mockup;

import static eu.tessera.ejb.mockup.Findings.shown;

/** Checks that a file is what its name says. */
final class Roots {
  private Roots() {}

  /**
   * The root, if it has this name. Another namespace is only remarked upon, because versions of the
   * mock-up may differ in it.
   */
  static XmlElement checked(XmlElement root, String name, String namespace, Findings findings)
      throws Unreadable {
    if (!root.name().equals(name)) {
      throw new Unreadable(
          root.line(),
          "The file begins with <" + shown(root.name()) + ">: write <" + name + "> around it.");
    }
    if (!root.namespace().equals(namespace)) {
      findings.ignored(root.line(), "The namespace is not " + namespace + "; read all the same.");
    }
    return root;
  }
}
