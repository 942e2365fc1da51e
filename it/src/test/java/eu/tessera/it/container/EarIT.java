package eu.tessera.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.File;
import java.net.HttpURLConnection;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The EAR as it is built, with nothing but this class and its {@link Probe} added. Plain JUnit
 * assertions: in the container there is no AssertJ.
 */
@ExtendWith(ArquillianExtension.class)
class EarIT {
  @Inject private Probe probe;

  @Deployment
  static EnterpriseArchive ear() {
    var ear =
        ShrinkWrap.createFromZipFile(
            EnterpriseArchive.class, new File(System.getProperty("tessera.ear")));
    var web = ear.getAsType(WebArchive.class, "/web.war");
    web.addClasses(EarIT.class, Probe.class);
    return ear.addAsModule(Testable.archiveToTest(web));
  }

  @Test
  void beans_are_injected_and_run_in_a_transaction() {
    assertTrue(probe.isInTransaction());
  }

  @Test
  void the_beans_of_every_floor_are_known_to_the_container() {
    assertFalse(probe.beansOf("eu.tessera.ejb").isEmpty());
  }

  @Test
  void the_persistence_unit_reaches_the_database() {
    assertEquals("1", probe.firstOf("select 1"));
    assertFalse(probe.entities().isEmpty());
  }

  @Test
  @RunAsClient
  void the_first_page_is_served(@ArquillianResource URL base) throws Exception {
    var page = (HttpURLConnection) new URL(base, "/cas/login").openConnection();

    assertEquals(200, page.getResponseCode());
  }
}
