package eu.tessera.federation.eidas;

import static eu.tessera.federation.assurance.LevelOfAssurance.SUBSTANTIAL;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.eidas.peer.TestCountry;
import eu.tessera.federation.saml.MemoryReplay;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From three lines in a folder to somebody signed in, with nothing of the tests between. */
class CountryFromFilesTest {
  @Test
  void a_country_is_connected_by_a_row_and_a_file(@TempDir Path folder) throws Exception {
    var clock = Exchange.CLOCK;
    TestCountry belgium = TestCountry.honest("BE", URI.create("http://be.localhost:8090"), clock);
    Files.writeString(folder.resolve("be.xml"), belgium.metadata());
    Files.writeString(folder.resolve("BE.json"), belgium.row("be.xml", Optional.empty()));

    CountryCatalogue catalogue = CountryCatalogue.load(Optional.of(folder));
    CountryNodes nodes =
        new CountryNodes(catalogue, new MetadataDownload(SSLContext.getDefault()), clock);
    nodes.refresh();
    EidasConnector connector =
        new EidasConnector(
            Exchange.SETTINGS, () -> Exchange.OURS, nodes, new MemoryReplay(clock), clock);

    assertThat(nodes.available(SUBSTANTIAL)).extracting(c -> c.name("fr")).contains("Belgique");
    NodeMetadata node = nodes.node("BE").orElseThrow();
    SignedRequest request = connector.request(node, SUBSTANTIAL, Optional.empty());
    var question = belgium.receive(request.samlRequest(), connector.metadata());
    Opened opened = connector.open(belgium.answer(question, Exchange.JANE, SUBSTANTIAL));
    ReceivedResponse response = (ReceivedResponse) opened;

    assertThat(response.inResponseTo()).isEqualTo(request.id());
    assertThat(connector.check(response, request.pending())).isInstanceOf(Outcome.Accepted.class);
  }
}
