package eu.tessera.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.it.harness.SharedTessera;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.microshed.testing.jaxrs.RESTClient;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * MicroShed in its manual mode: the server is already there, MicroShed makes the client. Public,
 * since it reaches into the fields of public classes only.
 */
@ExtendWith(SharedTessera.class)
@MicroShedTest
public class MicroShedIT {
  @RESTClient public static Pages pages;

  /** MicroShed speaks javax, so this is a description of the address and not a type of ours. */
  @Path("/")
  public interface Pages {
    @GET
    @Path("login")
    Response login();
  }

  @Test
  void the_first_page_is_served_to_a_client_made_by_microshed() {
    var answer = pages.login();

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.readEntity(String.class)).contains("data-step=\"identify\"");
  }
}
