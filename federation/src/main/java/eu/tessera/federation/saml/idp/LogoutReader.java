package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.KeyMaterial;
import eu.tessera.federation.saml.Replay;
import java.time.Clock;
import java.util.function.Supplier;

/** Takes logout messages through all checks. */
public final class LogoutReader {
  public LogoutReader(
      IdpSettings settings,
      Parties parties,
      Replay replay,
      Supplier<KeyMaterial> keys,
      Clock clock) {}

  /** Reads a request of a service. */
  public LogoutAsked request(Incoming incoming) {
    throw new UnsupportedOperationException();
  }

  /** Reads the answer of a service. */
  public LogoutAnswered response(Incoming incoming) {
    throw new UnsupportedOperationException();
  }
}
