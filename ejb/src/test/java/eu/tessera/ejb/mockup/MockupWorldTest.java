package eu.tessera.ejb.mockup;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.registry.Registry;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.federation.cas.Attributes;
import eu.tessera.federation.cas.ServiceUrl;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MockupWorldTest {
  private static Optional<RelyingParty> found(Optional<Path> folder, String url) {
    return new MockupWorld(folder)
        .registering(new Registry.Builder())
        .build()
        .find(ServiceUrl.read(url).asOptional().orElseThrow());
  }

  @Test
  void in_the_place_of_the_mock_up_services_near_by_need_no_definition() {
    Optional<Path> folder = Optional.of(Path.of("mock-up"));
    assertThat(found(folder, "http://eusurvey:8080/auth/ecaslogin")).isPresent();
    assertThat(found(folder, "https://localhost:9443/app")).isPresent();
    assertThat(found(folder, "https://evil.example.org/")).isEmpty();
  }

  @Test
  void without_a_mock_up_nobody_near_by_is_let_through() {
    assertThat(found(Optional.empty(), "https://localhost:9443/app")).isEmpty();
    assertThat(new MockupWorld(Optional.empty()).beyond("jb007")).isEqualTo(Attributes.NONE);
  }
}
