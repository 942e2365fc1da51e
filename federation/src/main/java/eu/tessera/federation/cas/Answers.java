package eu.tessera.federation.cas;

import java.time.Instant;
import java.util.Optional;

/** Writes every answer of CAS in the dialect and form that its endpoint and request ask for. */
public final class Answers {
  private final Envelope envelope;
  private final EcasXml ecasXml;
  private final EcasJson ecasJson;
  private final Saml11 saml11;

  /**
   * @param envelope what stands around EU Login's answers
   * @param issuer who speaks in SAML 1.1: the public address
   */
  public Answers(Envelope envelope, String issuer) {
    this.envelope = envelope;
    this.ecasXml = new EcasXml(envelope);
    this.ecasJson = new EcasJson(envelope);
    this.saml11 = new Saml11(issuer);
  }

  /**
   * The answer to a validation at any endpoint but {@link Endpoint#SAML_VALIDATE}.
   *
   * @param spoken {@link Endpoint#dialect} for the service
   */
  public Answer validation(
      Endpoint endpoint, Dialect spoken, Format format, Validation validation, Instant now) {
    if (endpoint == Endpoint.SAML_VALIDATE) {
      throw new IllegalArgumentException("SAML 1.1 has a method of its own");
    }
    if (endpoint == Endpoint.VALIDATE) {
      return Answer.text(Cas1Text.write(validation));
    }
    if (spoken == Dialect.EU_LOGIN) {
      return format == Format.JSON
          ? Answer.json(ecasJson.write(validation, now))
          : Answer.xml(ecasXml.write(validation, now));
    }
    return format == Format.JSON
        ? Answer.json(CasJson.write(validation))
        : Answer.xml(CasXml.write(validation));
  }

  /**
   * The answer of {@code /samlValidate}.
   *
   * @param recipient the service, where the request named one
   * @param inResponseTo the id of the request, where it had one
   * @param id fresh and random
   */
  public Answer saml(
      Validation validation,
      Optional<ServiceUrl> recipient,
      Optional<String> inResponseTo,
      String id,
      Instant now) {
    return new Answer(
        "text/xml;charset=UTF-8", saml11.write(validation, recipient, inResponseTo, id, now));
  }

  /** The answer of {@code /login/init}: the id of the login transaction. */
  public Answer loginRequest(Format format, TicketId loginRequestId, Instant now) {
    LoginInit init = new LoginInit(envelope);
    return format == Format.JSON
        ? Answer.json(init.jsonSuccess(loginRequestId))
        : Answer.xml(init.xmlSuccess(loginRequestId, now));
  }

  /** The answer of {@code /login/init} to what it cannot take. */
  public Answer loginRequest(Format format, Validation.Failure failure, Instant now) {
    LoginInit init = new LoginInit(envelope);
    return format == Format.JSON
        ? Answer.json(init.jsonFailure(failure))
        : Answer.xml(init.xmlFailure(failure, now));
  }

  /** The answer of {@code /proxy}: a proxy ticket. */
  public Answer proxy(Dialect spoken, Format format, TicketId proxyTicket, Instant now) {
    return new ProxyAnswer(envelope, spoken).success(format, proxyTicket, now);
  }

  /** The answer of {@code /proxy} to what it refuses. */
  public Answer proxy(Dialect spoken, Format format, Validation.Failure failure, Instant now) {
    return new ProxyAnswer(envelope, spoken).failure(format, failure, now);
  }
}
