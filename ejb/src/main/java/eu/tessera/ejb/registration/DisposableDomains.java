package eu.tessera.ejb.registration;

import eu.tessera.ejb.lists.ShippedList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Domains of addresses that are thrown away after use: the shipped list, and a file of the
 * operator's, read again when it has changed. A line of it is a domain; with an exclamation mark
 * before it, one that is none after all; what follows a # is a remark. A domain stands for those
 * below it too, and the exception for the closest one wins.
 */
final class DisposableDomains implements Predicate<String> {
  private static final Logger LOG = Logger.getLogger(DisposableDomains.class.getName());
  private static final long LARGEST = 50_000_000;

  private final ShippedList shipped;
  private final Optional<Path> file;
  private volatile Own own = new Own(FileTime.fromMillis(0), Set.of(), Set.of());

  private record Own(FileTime changed, Set<String> added, Set<String> excepted) {}

  /**
   * @param file of the operator's, which need not be there
   */
  DisposableDomains(ShippedList shipped, Optional<Path> file) {
    this.shipped = shipped;
    this.file = file;
    refresh();
  }

  @Override
  public boolean test(String domain) {
    Own now = own;
    for (String level = domain;
        level.contains(".");
        level = level.substring(level.indexOf('.') + 1)) {
      if (now.excepted().contains(level)) {
        return false;
      }
      if (now.added().contains(level) || shipped.contains(level)) {
        return true;
      }
    }
    return false;
  }

  /** Reads the file if it has changed; one that cannot be read leaves what was read before. */
  void refresh() {
    file.ifPresent(
        path -> {
          try {
            FileTime changed = Files.getLastModifiedTime(path);
            if (!changed.equals(own.changed()) && Files.size(path) <= LARGEST) {
              own = read(path, changed);
              LOG.info(
                  () ->
                      "domains of disposable addresses: "
                          + own.added().size()
                          + " added, "
                          + own.excepted().size()
                          + " excepted");
            }
          } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "the file of disposable domains cannot be read: " + path);
          }
        });
  }

  private static Own read(Path path, FileTime changed) throws IOException {
    Set<String> added = new HashSet<>();
    Set<String> excepted = new HashSet<>();
    for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
      String domain = line.replaceFirst("#.*", "").strip().toLowerCase(Locale.ROOT);
      if (domain.startsWith("!")) {
        excepted.add(domain.substring(1).strip());
      } else if (!domain.isEmpty()) {
        added.add(domain);
      }
    }
    return new Own(changed, added, excepted);
  }
}
