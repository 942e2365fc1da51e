package eu.tessera.federation.saml.idp;

import java.util.function.Function;

/** A finished message, to be carried by the browser. */
public sealed interface Outgoing {

  /** A form that sends itself (SAML Bindings 3.5). */
  record Post(String action, String field, String value, String relayState) implements Outgoing {
    /** Holds personal data, perhaps in clear. */
    @Override
    public String toString() {
      return "Post[" + field + " to " + action + "]";
    }
  }

  /** An address to go to (SAML Bindings 3.4). */
  record Redirect(String url) implements Outgoing {
    @Override
    public String toString() {
      return "Redirect[" + url.replaceFirst("\\?.*", "") + "]";
    }
  }

  /** Handles both. */
  default <T> T match(Function<Post, T> post, Function<Redirect, T> redirect) {
    return this instanceof Post p ? post.apply(p) : redirect.apply((Redirect) this);
  }
}
