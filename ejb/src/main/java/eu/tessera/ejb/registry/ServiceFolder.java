package eu.tessera.ejb.registry;

import eu.tessera.ejb.registry.Definition.SetAside;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A folder of service definitions, one file each, as they are now, and the stored definitions
 * besides. {@link #refresh} is called from time to time; whoever reads sees either the registry
 * before or the one after. A folder that cannot be read changes nothing: better yesterday's
 * services than none.
 */
public final class ServiceFolder {

  /**
   * What the folder and the store hold.
   *
   * @param registry of the good definitions
   * @param setAside the others, with sentences
   */
  public record Contents(Registry registry, List<SetAside> setAside) {
    public Contents {
      setAside = List.copyOf(setAside);
    }
  }

  private final Path folder;
  private final Supplier<Collection<StoredDefinitions.Stored>> stored;
  private final Function<String, Optional<MetadataDocument>> copies;
  private final UnaryOperator<Registry.Builder> more;
  private final SamlReadings readings = new SamlReadings();
  private Map<Path, DefinitionFile> known = new TreeMap<>();
  private volatile Contents contents;

  public ServiceFolder(Path folder) {
    this(folder, builder -> builder);
  }

  /**
   * @param more adds what is registered besides
   */
  public ServiceFolder(Path folder, UnaryOperator<Registry.Builder> more) {
    this(folder, List::of, address -> Optional.empty(), more);
  }

  /**
   * @param stored the definitions of the database
   * @param more adds what is registered besides
   */
  public ServiceFolder(
      Path folder, StoredDefinitions stored, UnaryOperator<Registry.Builder> more) {
    this(folder, stored::all, stored::copy, more);
  }

  private ServiceFolder(
      Path folder,
      Supplier<Collection<StoredDefinitions.Stored>> stored,
      Function<String, Optional<MetadataDocument>> copies,
      UnaryOperator<Registry.Builder> more) {
    this.folder = folder;
    this.stored = stored;
    this.copies = copies;
    this.more = more;
    this.contents = assembled();
  }

  /** What it all came to when it was last read. */
  public Contents contents() {
    return contents;
  }

  /** The registry of the good definitions. */
  public Registry registry() {
    return contents.registry();
  }

  /** The relying parties that files define, good or set aside, by id. */
  public synchronized Map<String, Definition> files() {
    Map<String, Definition> files = new TreeMap<>();
    known.values().forEach(file -> files.put(file.id(), file.definition()));
    return files;
  }

  /** The SAML services that files define, with the metadata that were read. */
  public synchronized List<Map.Entry<RelyingParty, MetadataDocument>> fileMetadata() {
    List<Map.Entry<RelyingParty, MetadataDocument>> found = new ArrayList<>();
    for (DefinitionFile file : known.values()) {
      contents
          .registry()
          .saml(file.id())
          .flatMap(saml -> file.document(copies).map(doc -> Map.entry(saml.party(), doc)))
          .ifPresent(found::add);
    }
    return found;
  }

  /**
   * Reads the files that have changed since the last time.
   *
   * @return whether anything has
   * @throws IOException when the folder cannot be read; then all stays as it was
   */
  public synchronized boolean refresh() throws IOException {
    Map<Path, DefinitionFile> now = new TreeMap<>();
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
    contents = assembled();
    return true;
  }

  /** Takes in what has changed in the store. */
  public synchronized void storedChanged() {
    contents = assembled();
  }

  private DefinitionFile current(Path file) {
    DefinitionFile before = known.get(file);
    return before != null && before.current() ? before : DefinitionFile.read(file);
  }

  private Contents assembled() {
    Registry.Builder builder = new Registry.Builder();
    List<SetAside> setAside = new ArrayList<>();
    readings.turn();
    for (DefinitionFile file : known.values()) {
      String name = file.id() + ".json";
      file.addTo(builder, readings, copies).stream()
          .map(why -> why.mistakes().isEmpty() ? why : named(name, why))
          .forEach(setAside::add);
    }
    for (StoredDefinitions.Stored one : stored.get()) {
      add(builder, one)
          .map(why -> new SetAside(one.id(), List.of(one.id() + ": " + why)))
          .or(
              () ->
                  one.definition() instanceof SetAside aside
                      ? Optional.of(aside)
                      : Optional.empty())
          .ifPresent(setAside::add);
    }
    return new Contents(more.apply(builder).build(), setAside);
  }

  private static SetAside named(String name, SetAside why) {
    return new SetAside(
        name, why.mistakes().stream().map(m -> m.startsWith(name) ? m : name + ": " + m).toList());
  }

  private static Optional<String> add(Registry.Builder builder, StoredDefinitions.Stored one) {
    return one.saml().isPresent()
        ? builder.add(one.saml().get())
        : one.definition().taken().flatMap(builder::add);
  }
}
