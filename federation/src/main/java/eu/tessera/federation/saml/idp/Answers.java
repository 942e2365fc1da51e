package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.KeyMaterial;
import java.time.Clock;
import java.util.function.Supplier;

/** Writes and signs the answers to requests for a sign-in (SAML Core 3.3.3, Profiles 4.1.4.2). */
public final class Answers {
  public Answers(IdpSettings settings, Supplier<KeyMaterial> keys, Clock clock) {}

  /** The person signed in. */
  public Outgoing.Post success(Reply reply, Party party, Grant grant) {
    throw new UnsupportedOperationException();
  }

  /** The answer is no; signed as a whole. */
  public Outgoing.Post refusal(Reply reply, Refusal refusal) {
    throw new UnsupportedOperationException();
  }
}
