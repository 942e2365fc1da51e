package eu.tessera.ejb.registry;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A folder of service definitions, one file each, as they are now. {@link #refresh} is called from
 * time to time; whoever reads sees either the registry before or the one after. A folder that
 * cannot be read changes nothing: better yesterday's services than none.
 */
public final class ServiceFolder {
  private static final long LARGEST = 1024 * 1024;

  /**
   * What the folder holds.
   *
   * @param registry of the good files
   * @param setAside the others, with sentences
   */
  public record Contents(Registry registry, List<Definition.SetAside> setAside) {
    public Contents {
      setAside = List.copyOf(setAside);
    }
  }

  /** What tells a changed file from an unchanged one. */
  private record Stamp(FileTime modified, long size, Object key) {}

  private record Known(Stamp stamp, Definition definition) {}

  private final Path folder;
  private final UnaryOperator<Registry.Builder> more;
  private Map<Path, Known> known = new TreeMap<>();
  private volatile Contents contents;

  public ServiceFolder(Path folder) {
    this(folder, builder -> builder);
  }

  /**
   * @param more adds what is registered besides the files
   */
  public ServiceFolder(Path folder, UnaryOperator<Registry.Builder> more) {
    this.folder = folder;
    this.more = more;
    this.contents = new Contents(more.apply(new Registry.Builder()).build(), List.of());
  }

  /** What the folder held when it was last read. */
  public Contents contents() {
    return contents;
  }

  /** The registry of the good files. */
  public Registry registry() {
    return contents.registry();
  }

  /**
   * Reads what has changed since the last time.
   *
   * @return whether anything has
   * @throws IOException when the folder cannot be read; then all stays as it was
   */
  public synchronized boolean refresh() throws IOException {
    Map<Path, Known> now = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
      for (Path file : files) {
        if (!file.getFileName().toString().startsWith(".") && Files.isRegularFile(file)) {
          now.put(file, current(file));
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    if (now.equals(known)) {
      return false;
    }
    known = now;
    contents = assembled(now);
    return true;
  }

  private Known current(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      Stamp stamp =
          new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
      Known before = known.get(file);
      if (before != null && Objects.equals(before.stamp(), stamp)) {
        return before;
      }
      return new Known(stamp, read(file, attributes.size()));
    } catch (CharacterCodingException e) {
      return new Known(null, unreadable(file, "the file is not UTF-8 text; save it as such"));
    } catch (IOException e) {
      return new Known(null, unreadable(file, "the file cannot be read; check its permissions"));
    }
  }

  private static Definition read(Path file, long size) throws IOException {
    if (size > LARGEST) {
      return unreadable(file, "the file is larger than " + LARGEST + " bytes");
    }
    String name = file.getFileName().toString();
    String text = Files.readString(file, StandardCharsets.UTF_8);
    return ServiceDefinition.read(name.substring(0, name.length() - ".json".length()), text);
  }

  private static Definition unreadable(Path file, String why) {
    String name = DefinitionFields.shown(file.getFileName().toString());
    return new Definition.SetAside(name, List.of(name + ": " + why + "."));
  }

  private Contents assembled(Map<Path, Known> files) {
    Registry.Builder builder = new Registry.Builder();
    List<Definition.SetAside> setAside = new ArrayList<>();
    files
        .values()
        .forEach(
            file -> {
              if (file.definition() instanceof Definition.Taken taken) {
                String name = taken.party().id() + ".json";
                builder
                    .add(taken.party())
                    .map(why -> new Definition.SetAside(name, List.of(name + ": " + why)))
                    .ifPresent(setAside::add);
              } else {
                setAside.add((Definition.SetAside) file.definition());
              }
            });
    return new Contents(more.apply(builder).build(), setAside);
  }
}
