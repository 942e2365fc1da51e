package eu.tessera.federation.cas;

import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.assurance.Strength;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a browser asks at {@code /cas/login}, or a service beforehand at {@code /cas/login/init}.
 *
 * @param service where to go back to; empty for a sign-in for its own sake
 * @param ticketName the parameter that carries the ticket back: {@code ticket}, or {@code SAMLart}
 *     for a service given as {@code TARGET}
 * @param renew whether credentials must be given anew
 * @param gateway whether the browser must come back at once, with a ticket or without
 * @param level the least level asked for, where one is
 * @param strengths the strengths taken; empty means any
 * @param locale the language asked for, as a language tag
 * @param domain the domain to offer first, such as {@code external}
 * @param loginRequestId the login transaction that holds the real parameters
 * @param clientFingerprint the client's commitment, where it begins a login transaction
 * @param delivery how the ticket goes back
 * @param format of the answer at {@code /cas/login/init}
 */
public record LoginRequest(
    Optional<ServiceUrl> service,
    String ticketName,
    boolean renew,
    boolean gateway,
    Optional<AuthenticationLevel> level,
    Set<Strength> strengths,
    Optional<Locale> locale,
    Optional<String> domain,
    Optional<TicketId> loginRequestId,
    Optional<Fingerprint> clientFingerprint,
    Delivery delivery,
    Format format) {

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})?");
  private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9.-]{1,100}");

  public LoginRequest {
    strengths = Set.copyOf(strengths);
  }

  /**
   * Reads the request. Refuses an address, level, strength, format or method that cannot be; passes
   * over a language or domain that it cannot read, for they are wishes only.
   */
  public static Reading<LoginRequest> read(Parameters parameters) {
    return Unreadable.reading(() -> from(parameters));
  }

  private static LoginRequest from(Parameters parameters) {
    SharedParameters.checkSize(parameters);
    List<ServiceUrl> services = SharedParameters.addresses(parameters, "service");
    boolean target = services.isEmpty();
    if (target) {
      services = SharedParameters.addresses(parameters, "TARGET");
    }
    Optional<ServiceUrl> service = services.stream().findFirst();
    boolean renew = SharedParameters.flag(parameters, "renew");
    return new LoginRequest(
        service,
        target && service.isPresent() ? "SAMLart" : "ticket",
        renew,
        // CAS 2.1.1: renew goes before gateway, and gateway without a service means nothing
        SharedParameters.flag(parameters, "gateway") && !renew && service.isPresent(),
        SharedParameters.level(parameters),
        SharedParameters.strengths(parameters),
        parameters
            .given("locale")
            .filter(l -> LANGUAGE.matcher(l).matches())
            .map(LoginRequest::locale),
        parameters.given("domain").filter(d -> DOMAIN.matcher(d).matches()),
        parameters.given("loginRequestId").map(LoginRequest::loginRequest),
        parameters.given("clientFingerprint").map(LoginRequest::commitment),
        Delivery.named(parameters.first("method").orElse(""))
            .orElseThrow(() -> SharedParameters.invalid("The parameter method is GET or POST.")),
        SharedParameters.format(parameters));
  }

  private static Locale locale(String tag) {
    return Locale.forLanguageTag(tag.replace('_', '-'));
  }

  private static TicketId loginRequest(String text) {
    return TicketId.of(text)
        .filter(id -> id.kind() == TicketId.Kind.LOGIN_REQUEST)
        .orElseThrow(
            () ->
                SharedParameters.invalid(
                    "The parameter loginRequestId is not one given out here."));
  }

  private static Fingerprint commitment(String text) {
    return Fingerprint.commitment(text)
        .orElseThrow(
            () ->
                SharedParameters.invalid(
                    "The parameter clientFingerprint is the base64 form of a SHA-1 digest."));
  }
}
