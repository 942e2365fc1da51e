package eu.tessera.demo.node;

import eu.tessera.demo.country.Person;
import eu.tessera.federation.assurance.LevelOfAssurance;
import java.util.List;
import java.util.Optional;

/** A protocol with nothing behind it, for tests of the pages alone. */
record SilentProtocol(List<Trick> tricks) implements NodeProtocol {
  @Override
  public String metadata() {
    return "<metadata/>";
  }

  @Override
  public Asked read(String samlRequest, String relayState) throws RefusedRequest {
    throw new RefusedRequest("This node says nothing.", null);
  }

  @Override
  public Handover identify(
      Asked asked, Person person, LevelOfAssurance level, Optional<Trick> trick) {
    return new Handover("https://localhost/cas/login", person.name().full(), asked.relayState());
  }

  @Override
  public Handover decline(Asked asked, Reason reason) {
    return new Handover("https://localhost/cas/login", reason.name(), asked.relayState());
  }
}
