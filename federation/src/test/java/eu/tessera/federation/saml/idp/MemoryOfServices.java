package eu.tessera.federation.saml.idp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How much memory ten thousand services take, and how long reading them does. Run by hand. */
final class MemoryOfServices {
  private static final int MANY = 10_000;

  private MemoryOfServices() {}

  public static void main(String[] args) throws Exception {
    String metadata = House.LIBRARY.metadata();
    List<ServiceProvider> all = new ArrayList<>(MANY);
    read(metadata, -1); // what is loaded once is not theirs
    long before = used();
    long from = System.nanoTime();
    for (int i = 0; i < MANY; i++) {
      all.add(read(metadata, i));
    }
    double seconds = (System.nanoTime() - from) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%d services: %.1f kB each, read in %.1f s%n",
        all.size(),
        (used() - before) / 1024.0 / MANY,
        seconds);
  }

  private static ServiceProvider read(String metadata, int i) throws MetadataRefused {
    String one = metadata.replace("library.example", "library" + i + ".example");
    return ServiceProvider.read(one.getBytes(StandardCharsets.UTF_8));
  }

  private static long used() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(100);
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
