package eu.tessera.bench.flow;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.tessera.bench.server.Installation;
import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.eidas.peer.Question;
import eu.tessera.federation.eidas.peer.RequestRefused;
import eu.tessera.federation.eidas.peer.TestCountry;
import eu.tessera.federation.eidas.peer.TestPerson;
import eu.tessera.federation.saml.OwnKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The eIDAS node of a country that does as it should. It needs no port: what it has to say goes by
 * the browser, and its metadata lie in a file.
 */
public final class CountryNode {
  static final String COUNTRY = "XA";
  static final String ORIGIN = "https://node-xa.example";

  private static final int CITIZENS = 20;

  private final TestCountry country;
  private int next;

  private CountryNode(TestCountry country) {
    this.country = country;
  }

  /** A new one, which the server of that installation will trust. */
  public static CountryNode settledIn(Installation installation) throws IOException {
    var country = TestCountry.honest(COUNTRY, URI.create(ORIGIN), Clock.systemUTC());
    Path folder = installation.countries();
    Files.writeString(folder.resolve("xa.xml"), country.metadata());
    Files.writeString(folder.resolve("xa.pem"), country.certificatePem());
    var row = new LinkedHashMap<String, Object>();
    row.put("country", COUNTRY);
    row.put("names", Map.of("en", "Testland A"));
    row.put("profile", "eidas");
    row.put("metadata", "xa.xml");
    row.put("entityId", country.entityId());
    row.put("certificate", "xa.pem");
    new ObjectMapper().writeValue(folder.resolve("XA.json").toFile(), row);
    return new CountryNode(country);
  }

  /** What it signs with. */
  public OwnKey key() {
    return country.key();
  }

  /**
   * Identifies one of its citizens, each in turn.
   *
   * @param samlRequest as the browser brought it
   * @param connector the server's metadata
   * @return the field {@code SAMLResponse}
   */
  String answer(String samlRequest, String connector) {
    try {
      Question question = country.receive(samlRequest, connector);
      return country.answer(question, citizen(next++ % CITIZENS), LevelOfAssurance.SUBSTANTIAL);
    } catch (RequestRefused refused) {
      throw new IllegalStateException("the node cannot take the request", refused);
    }
  }

  private static TestPerson citizen(int number) {
    return TestPerson.of("bench-" + number, "Bench", "Citizen", LocalDate.of(1980, 1, 1));
  }
}
