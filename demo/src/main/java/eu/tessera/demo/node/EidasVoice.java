package eu.tessera.demo.node;

import eu.tessera.demo.country.Person;
import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.eidas.peer.Question;
import eu.tessera.federation.eidas.peer.RequestRefused;
import eu.tessera.federation.eidas.peer.TestCountry;
import eu.tessera.federation.eidas.peer.TestPerson;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The eIDAS profile, spoken by federation's {@link TestCountry}. */
final class EidasVoice implements NodeProtocol {
  private final TestCountry node;
  private final ConnectorMetadata tessera;
  private final Tricks tricks;

  /**
   * @param tricks what this node can be told to spoil; none for an honest one
   */
  EidasVoice(TestCountry node, ConnectorMetadata tessera, Tricks tricks) {
    this.node = node;
    this.tessera = tessera;
    this.tricks = tricks;
  }

  @Override
  public String metadata() {
    return node.metadata();
  }

  @Override
  public Asked read(String samlRequest, String relayState) throws RefusedRequest {
    try {
      Question question = node.receive(samlRequest, tessera.text());
      if (!question.issuer().equals(tessera.address())) {
        throw new RefusedRequest("Tessera's metadata are of somebody else.", null);
      }
      return new Asked(
          question.id(),
          question.provider().orElse("Tessera"),
          question.minimum(),
          question.attributes().stream().map(EidasVoice::lastPart).toList(),
          relayState,
          question);
    } catch (RequestRefused e) {
      throw new RefusedRequest(e.getMessage(), e);
    } catch (IOException e) {
      throw new RefusedRequest("Tessera's metadata cannot be fetched.", e);
    }
  }

  @Override
  public Handover identify(
      Asked asked, Person person, LevelOfAssurance level, Optional<Trick> trick) {
    var speaker = trick.map(t -> tricks.play(node, t)).orElse(node);
    return handover(asked, speaker.answer(question(asked), known(person), level));
  }

  @Override
  public Handover decline(Asked asked, Reason reason) {
    var response =
        switch (reason) {
          case CANCELLED -> node.cancel(question(asked));
          case CONSENT_REFUSED -> node.refuseConsent(question(asked));
        };
    return handover(asked, response);
  }

  @Override
  public List<Trick> tricks() {
    return tricks.list();
  }

  private static Handover handover(Asked asked, String samlResponse) {
    return new Handover(question(asked).consumer(), samlResponse, asked.relayState());
  }

  private static Question question(Asked asked) {
    return (Question) asked.source();
  }

  /** TestCountry puts {@code XX/EU/} before the number itself. */
  private static TestPerson known(Person person) {
    var plain =
        TestPerson.of(
            person.identifier().value().substring("XX/EU/".length()),
            person.name().first(),
            person.name().last(),
            person.born());
    return person.originalName().map(n -> plain.written(n.first(), n.last())).orElse(plain);
  }

  private static String lastPart(String attribute) {
    return attribute.substring(attribute.lastIndexOf('/') + 1);
  }
}
