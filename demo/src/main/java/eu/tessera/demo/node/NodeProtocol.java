package eu.tessera.demo.node;

import eu.tessera.demo.country.Person;
import eu.tessera.federation.assurance.LevelOfAssurance;
import java.util.List;
import java.util.Optional;

/** What a node must be able to say in the eIDAS profile; everything about XML is behind it. */
public interface NodeProtocol {

  /** The node's metadata, signed just now. */
  String metadata();

  /**
   * Reads a request that a browser brought.
   *
   * @param samlRequest the form's field, in Base64
   * @param relayState the form's field, or empty
   * @throws RefusedRequest when it is not from Tessera, not for this node, or not of the profile
   */
  Asked read(String samlRequest, String relayState) throws RefusedRequest;

  /** Says who it is: a signed response with an encrypted assertion. */
  Handover identify(Asked asked, Person person, LevelOfAssurance level, Optional<Trick> trick);

  /** Says that there is nothing to say, and why. */
  Handover decline(Asked asked, Reason reason);

  /** The tricks that this node can be told to play, by number; none for an honest one. */
  List<Trick> tricks();

  /** Why nobody is identified (eIDAS status codes: AuthnFailed, RequestDenied). */
  enum Reason {
    CANCELLED,
    CONSENT_REFUSED
  }

  /**
   * One way of spoiling a response.
   *
   * @param number the case of the checklist that it shows
   * @param name what is done, in words
   */
  record Trick(String number, String name) {}

  /**
   * A verified request.
   *
   * @param id of the request
   * @param asker the name that the citizen is shown
   * @param level the least level that is wanted
   * @param attributes the friendly names of what is asked for
   * @param relayState to be handed back
   * @param source what the protocol itself wants to remember of it
   */
  record Asked(
      String id,
      String asker,
      LevelOfAssurance level,
      List<String> attributes,
      String relayState,
      Object source) {
    public Asked {
      attributes = List.copyOf(attributes);
    }
  }

  /**
   * What the browser is to post, and where.
   *
   * @param consumer the address from Tessera's verified metadata
   * @param samlResponse in Base64
   * @param relayState as it came with the request
   */
  record Handover(String consumer, String samlResponse, String relayState) {}
}
