package eu.tessera.ejb.assertion;

import eu.tessera.federation.saml.idp.AuthnClass;
import eu.tessera.federation.saml.idp.AuthnContexts;
import eu.tessera.federation.saml.idp.ContextWish;
import eu.tessera.federation.saml.idp.ContextWish.Comparison;
import eu.tessera.federation.saml.idp.NameId;
import eu.tessera.federation.saml.idp.Reply;
import eu.tessera.federation.saml.idp.SignOn;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * What a service asks of one sign-in, read and verified, in a form that can be kept.
 *
 * @param reply where the answer goes
 * @param fresh whether the person must prove anew who they are (ForceAuthn)
 * @param passive whether nobody may be asked anything (IsPassive)
 * @param nameFormat by what kind of name the person is to be named; empty where any will do
 * @param mayName whether a pairwise name may be made that was not there before (AllowCreate)
 * @param comparison how the classes are meant
 * @param classes the authentication contexts asked for; empty for any
 * @param expected whom the service expects; nobody or one
 * @param alone whether nobody else may be asked who it is (ProxyCount 0)
 */
public record Ask(
    Reply reply,
    boolean fresh,
    boolean passive,
    String nameFormat,
    boolean mayName,
    Comparison comparison,
    List<String> classes,
    List<Expected> expected,
    boolean alone)
    implements Serializable {
  public Ask {
    classes = List.copyOf(classes);
    expected = List.copyOf(expected);
  }

  /**
   * Whom a service expects (SAML Core 3.4.1.4).
   *
   * @param format may be empty
   */
  public record Expected(String format, String value) implements Serializable {
    /** Names a person. */
    @Override
    public String toString() {
      return "Expected[****]";
    }
  }

  /** What the request comes to. */
  public static Ask of(SignOn.Asked asked) {
    return new Ask(
        asked.reply(),
        asked.fresh(),
        asked.passive(),
        asked.nameId().chosen(asked.party().provider().nameIdFormats(), ""),
        asked.nameId().allowCreate(),
        asked.context().comparison(),
        asked.context().classes().stream().map(AuthnClass::uri).toList(),
        asked.subject().map(Ask::expected).stream().toList(),
        asked.proxyCount().isPresent() && asked.proxyCount().getAsInt() == 0);
  }

  /** What nobody asked: a sign-in that begins here (SAML Profiles 4.1.5). */
  public static Ask unasked(Reply reply) {
    return new Ask(reply, false, false, "", true, Comparison.EXACT, List.of(), List.of(), false);
  }

  private static Expected expected(NameId subject) {
    return new Expected(subject.format(), subject.value());
  }

  public String entityId() {
    return reply.entityId();
  }

  /** The contexts asked for, as the SAML room means them. */
  public ContextWish context() {
    return classes.isEmpty()
        ? ContextWish.ANYTHING
        : AuthnContexts.wish(comparison, classes).orElseThrow();
  }

  /** Names this request among all; the same for the same request, whenever it comes. */
  public String key() {
    return key(reply.entityId(), reply.inResponseTo());
  }

  /** The same for the request of that service and identifier. */
  public static String key(String entityId, String requestId) {
    try {
      byte[] text = (entityId + "\n" + requestId).getBytes(StandardCharsets.UTF_8);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
