package eu.tessera.ejb.nearcache;

import com.hazelcast.core.HazelcastInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Gives the container the way by which copies are dropped. */
@ApplicationScoped
public class NearCacheRoom {
  /** On a single node no announcement is lost; the limit only lets go of what nobody uses. */
  private static final Duration ALONE = Duration.ofHours(1);

  @Produces
  @Singleton
  static Invalidations invalidations(Instance<HazelcastInstance> payara) {
    // without a cluster Payara is started without Hazelcast, and what it then injects is null
    HazelcastInstance hazelcast = payara.isResolvable() ? payara.get() : null;
    return hazelcast == null ? new LocalInvalidations(ALONE) : new GridInvalidations(hazelcast);
  }
}
