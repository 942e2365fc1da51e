package eu.tessera.federation.cas;

import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.assurance.Strength;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a service is told of a ticket, before any dialect writes it. */
public sealed interface Validation {
  /**
   * The ticket was good.
   *
   * @param user the user id
   * @param released what this service may be told of the person
   * @param signIn how the person signed in
   * @param ticketType what kind of ticket it was
   * @param proxying what the answer says of proxies
   */
  record Success(
      String user, Released released, SignIn signIn, TicketType ticketType, Proxying proxying)
      implements Validation {}

  /**
   * The ticket was not good, or the request was not.
   *
   * @param code why
   * @param sentence the same for the integrator who reads the log; never a ticket or a secret
   */
  record Failure(FailureCode code, String sentence) implements Validation {
    /** The assurance level is too low, in the words that integrators know and search for. */
    public static Failure invalidUser(String user, AssuranceLevel has, AssuranceLevel wanted) {
      return new Failure(
          FailureCode.INVALID_USER,
          ("Invalid user: \"%s\" belongs to \"%s\" users while application accepts only \"%s\" users"
                  + " or users with higher assurance levels")
              .formatted(user, has.population(), wanted.population()));
    }
  }

  /**
   * How the person signed in.
   *
   * @param level the authentication level reached
   * @param strengths those reached and taken by the service, the strongest first; never empty
   * @param at when credentials were last given
   * @param sso whether the ticket came from a session, not from credentials given for it
   */
  record SignIn(AuthenticationLevel level, List<Strength> strengths, Instant at, boolean sso) {
    public SignIn {
      strengths = List.copyOf(strengths);
      if (strengths.isEmpty()) {
        throw new IllegalArgumentException("a sign-in has a strength");
      }
    }
  }

  /**
   * What the answer says of proxies.
   *
   * @param protocol how a proxy granting ticket was given out, where one was
   * @param pgtIou the IOU that goes with it
   * @param proxies those that the ticket came through, the latest first (CAS 2.6.2)
   */
  record Proxying(
      Optional<ProxyGrantingProtocol> protocol, Optional<TicketId> pgtIou, List<String> proxies) {
    public static final Proxying NONE = new Proxying(Optional.empty(), Optional.empty(), List.of());

    public Proxying {
      proxies = List.copyOf(proxies);
    }
  }

  /** Handles both cases. */
  default <R> R match(
      Function<? super Success, ? extends R> success,
      Function<? super Failure, ? extends R> failure) {
    return this instanceof Success s ? success.apply(s) : failure.apply((Failure) this);
  }
}
