package eu.tessera.ejb.grid;

import com.hazelcast.core.HazelcastInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the container its grid: Payara's where there is a cluster, else this process's memory. */
@ApplicationScoped
public class GridRoom {
  @Produces
  @Singleton
  static Grid grid(Instance<HazelcastInstance> payara) {
    // without a cluster Payara is started without Hazelcast, and what it then injects is null
    HazelcastInstance hazelcast = payara.isResolvable() ? payara.get() : null;
    return hazelcast == null ? new LocalGrid() : new HazelcastGrid(hazelcast);
  }
}
