package eu.tessera.payara;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The folder given by {@code TESSERA_DATA}: the embedded database, generated keys, and {@code
 * run/}, where the server unpacks itself anew at each start. One process at a time; the lock falls
 * with the process, so a killed one leaves nothing that hinders the next.
 */
final class DataFolder {
  /** Held for as long as the process lives: a channel that nobody knows is closed, lock and all. */
  private static final List<FileChannel> LOCKS = new CopyOnWriteArrayList<>();

  private final Path root;

  private DataFolder(Path root) {
    this.root = root;
  }

  /**
   * Makes the folder if it is not there and takes its lock.
   *
   * @throws CannotStart if it cannot be written or another process has it
   */
  static DataFolder opened(Path root) {
    try {
      makeForOwner(root);
      var lock =
          FileChannel.open(
              root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock.tryLock() == null) {
        throw inUse(root);
      }
      LOCKS.add(lock);
      return new DataFolder(root);
    } catch (OverlappingFileLockException ours) {
      throw inUse(root);
    } catch (IOException notWritable) {
      throw CannotStart.because(
          Setting.DATA,
          "is " + root + ", which cannot be written: name a folder this user may write.");
    }
  }

  private static CannotStart inUse(Path root) {
    return CannotStart.because(
        Setting.DATA,
        "is " + root + ", which another Tessera is using: stop that one or name another folder.");
  }

  Path file(String name) {
    return root.resolve(name);
  }

  /** The folder {@code run}, empty: what a former run left there is of no use. */
  Path emptyRunFolder() {
    var run = root.resolve("run");
    try {
      if (Files.exists(run)) {
        try (var all = Files.walk(run)) {
          for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
      makeForOwner(run);
      return run;
    } catch (FileSystemException fixed) {
      throw CannotStart.because(
          Setting.DATA,
          "holds " + fixed.getFile() + ", which cannot be removed: remove it by hand.");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Writes a file that only this user may read, complete or not at all. */
  static void writeForOwner(Path file, byte[] content) throws IOException {
    var attribute =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var fresh = Files.createTempFile(file.getParent(), ".new", null, attribute);
    Files.write(fresh, content);
    Files.move(fresh, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
  }

  private static void makeForOwner(Path folder) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }
}
