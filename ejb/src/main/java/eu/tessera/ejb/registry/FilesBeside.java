package eu.tessera.ejb.registry;

import java.util.Optional;

/** What lies beside a definition: in its folder, or with it in the database. */
@FunctionalInterface
public interface FilesBeside {
  /** Nothing does. */
  FilesBeside NONE = name -> Optional.empty();

  /** The bytes of the file of that name; empty when there is none, or it is too large. */
  Optional<byte[]> read(String name);
}
