package eu.tessera.payara;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * Gives back the memory that only the boot needed. Without flags the JVM takes up to a quarter of
 * the machine's memory and, having taken it, keeps it; a boot leaves three times what the server
 * then needs.
 */
final class Memory {
  private Memory() {}

  /** Lets the heap shrink close to what is alive, and collects once so that it does. */
  static void giveBack() {
    var options = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    if (options != null) {
      options.setVMOption("MinHeapFreeRatio", "10");
      options.setVMOption("MaxHeapFreeRatio", "30");
    }
    System.gc();
  }
}
