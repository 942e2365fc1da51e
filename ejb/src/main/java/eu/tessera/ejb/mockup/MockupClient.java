package eu.tessera.ejb.mockup;

import eu.tessera.federation.assurance.Strength;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A program that relies on the mock-up, as its configuration files describe it. */
public sealed interface MockupClient {
  /** The id in the file: client_id, or the id of the relying party. */
  String id();

  /**
   * An OpenID Connect client, in the words of dynamic registration (RFC 7591).
   *
   * @param name empty when none is given
   * @param applicationType web or native
   * @param authenticationMethod at the token endpoint, such as client_secret_basic or none
   * @param redirectUris compared as they are written
   * @param more what has no field here, by its name, without what the mock-up has encrypted
   */
  record OpenIdConnect(
      String id,
      String name,
      MockupPassword secret,
      String applicationType,
      String authenticationMethod,
      List<URI> redirectUris,
      Set<String> grantTypes,
      Set<String> responseTypes,
      Set<String> scopes,
      Map<String, Object> more)
      implements MockupClient {
    public OpenIdConnect {
      redirectUris = List.copyOf(redirectUris);
      grantTypes = Set.copyOf(grantTypes);
      responseTypes = Set.copyOf(responseTypes);
      scopes = Set.copyOf(scopes);
      more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    /** Whether it can keep no secret. */
    public boolean isPublic() {
      return authenticationMethod.equals("none");
    }

    OpenIdConnect with(MockupPassword other) {
      return new OpenIdConnect(
          id,
          name,
          other,
          applicationType,
          authenticationMethod,
          redirectUris,
          grantTypes,
          responseTypes,
          scopes,
          more);
    }

    @Override
    public String toString() {
      return "OpenIdConnect[" + Findings.shown(id) + "]";
    }
  }

  /**
   * A SAML 2.0 service provider.
   *
   * @param entityId {@code issuerUri} in the file
   * @param consumer where responses go
   * @param binding of the response
   * @param attributes in the order of the file
   * @param strengths the accepted ones; empty for any
   * @param certificate the id of the certificate the mock-up signed with
   */
  record Saml(
      String id,
      String entityId,
      URI consumer,
      String binding,
      List<Release> attributes,
      Set<Strength> strengths,
      Optional<String> certificate)
      implements MockupClient {
    public Saml {
      attributes = List.copyOf(attributes);
      strengths = Set.copyOf(strengths);
    }
  }

  /**
   * A WS-Federation service provider.
   *
   * @param realm {@code wtrealm} of its requests
   * @param passiveUrl where tokens go
   * @param tokenType SAML_10 or SAML_20
   * @param claims their names are URIs
   * @param strengths the accepted ones; empty for any
   */
  record WsFederation(
      String id,
      String realm,
      URI passiveUrl,
      String tokenType,
      int lifetimeMinutes,
      List<Release> claims,
      Set<Strength> strengths)
      implements MockupClient {
    public WsFederation {
      claims = List.copyOf(claims);
      strengths = Set.copyOf(strengths);
    }
  }

  /**
   * An attribute that a relying party is told.
   *
   * @param name on the wire
   * @param format of the name; empty when none is given
   * @param friendlyName empty when none is given
   * @param sources what it is made of, in the mock-up's words, such as uid, userDetails.email,
   *     group
   */
  record Release(String name, String format, String friendlyName, List<String> sources) {
    public Release {
      sources = List.copyOf(sources);
    }
  }
}
