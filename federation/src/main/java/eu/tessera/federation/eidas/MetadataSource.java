package eu.tessera.federation.eidas;

import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** Where metadata come from. */
public interface MetadataSource {
  /**
   * Begins to fetch.
   *
   * @return the bytes in the end, or the failure; it ends by itself within a bounded time
   */
  CompletableFuture<byte[]> fetch(URI location);
}
