package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.Replay;
import java.time.Clock;

/** Takes a request for a sign-in through all checks. */
public final class SignOnReader {
  public SignOnReader(IdpSettings settings, Parties parties, Replay replay, Clock clock) {}

  /** Reads one request. */
  public SignOn read(Incoming incoming) {
    throw new UnsupportedOperationException();
  }
}
