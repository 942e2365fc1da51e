package eu.tessera.federation.saml.idp.peer;

import java.util.List;
import java.util.Map;

/**
 * What an answer says, once it was read.
 *
 * @param statuses the codes from the outermost inwards, without their common beginning
 * @param inResponseTo empty where nobody asked
 * @param nameId the NameID element's text; empty in a refusal
 * @param nameFormat its format
 * @param contextClass how the person signed in
 * @param sessionIndex of the session
 * @param attributes values by name
 * @param signatures how many there were
 * @param encrypted whether the assertion came encrypted
 */
public record Told(
    List<String> statuses,
    String inResponseTo,
    String nameId,
    String nameFormat,
    String contextClass,
    String sessionIndex,
    Map<String, List<String>> attributes,
    int signatures,
    boolean encrypted) {
  public boolean success() {
    return statuses.equals(List.of("Success"));
  }
}
