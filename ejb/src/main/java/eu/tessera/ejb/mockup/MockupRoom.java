package eu.tessera.ejb.mockup;

import eu.tessera.ejb.config.ConfiguredValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Gives the container the mock-up's world, empty unless {@code TESSERA_MOCKUP} names its folder.
 */
@ApplicationScoped
public class MockupRoom {
  @Produces
  @Singleton
  static MockupWorld world(ConfiguredValues values) {
    return new MockupWorld(values.path("tessera.mockup"));
  }
}
