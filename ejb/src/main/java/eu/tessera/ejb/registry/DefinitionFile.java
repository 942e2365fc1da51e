package eu.tessera.ejb.registry;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One definition file with what lies beside it, as they were when they were read.
 *
 * @param stamps of the files that were looked at; one that was not there has none
 */
record DefinitionFile(
    Path file,
    Map<Path, Optional<Stamp>> stamps,
    Definition definition,
    Optional<MetadataDocument> metadata) {
  private static final long LARGEST = 1024 * 1024;

  /** What tells a changed file from an unchanged one. */
  record Stamp(FileTime modified, long size, Object key) {
    static Optional<Stamp> of(Path file) {
      try {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return Optional.of(
            new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey()));
      } catch (IOException gone) {
        return Optional.empty();
      }
    }
  }

  static DefinitionFile read(Path file) {
    Map<Path, Optional<Stamp>> stamps = new TreeMap<>();
    FilesBeside beside =
        name -> {
          Path other = file.resolveSibling(name);
          // only the file's own folder: a name with a way in it leads elsewhere
          boolean here =
              Path.of(name).getNameCount() == 1 && !name.startsWith(".") && !name.contains("\\");
          stamps.put(other, Stamp.of(other));
          return here ? bytes(other) : Optional.empty();
        };
    stamps.put(file, Stamp.of(file));
    Definition definition = definition(file, beside);
    Optional<MetadataDocument> metadata =
        definition
            .taken()
            .filter(p -> p.metadataAddress().isEmpty())
            .flatMap(RelyingParty::metadata)
            .flatMap(beside::read)
            .map(MetadataDocument::of);
    return new DefinitionFile(file, Map.copyOf(stamps), definition, metadata);
  }

  /** Whether nothing of it has changed since. */
  boolean current() {
    return stamps.entrySet().stream().allMatch(e -> Stamp.of(e.getKey()).equals(e.getValue()))
        && stamps.get(file).isPresent();
  }

  String id() {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ".json".length());
  }

  /**
   * Adds what it defines.
   *
   * @param copies the last good copies of metadata at addresses
   * @return why nothing, or only the definition, was added
   */
  Optional<Definition.SetAside> addTo(
      Registry.Builder builder,
      SamlReadings readings,
      Function<String, Optional<MetadataDocument>> copies) {
    if (definition instanceof Definition.SetAside aside) {
      return Optional.of(aside);
    }
    RelyingParty party = definition.taken().orElseThrow();
    if (party.protocol() == RelyingParty.Protocol.CAS) {
      return builder.add(party).map(this::aside);
    }
    Optional<MetadataDocument> document =
        party.metadataAddress().isPresent() ? party.metadataAddress().flatMap(copies) : metadata;
    if (document.isEmpty()) {
      return Optional.of(
          aside(
              party.metadataAddress().isPresent()
                  ? "The metadata have not been fetched yet."
                  : "The file in the field \"metadata\" cannot be read, or is too large: put it"
                      + " beside this one."));
    }
    SamlReading.Result result = readings.read(party, document.get());
    return result.sentence().or(() -> builder.add(result.service().orElseThrow())).map(this::aside);
  }

  /** The metadata: beside it, or the last good copy of what its address gave. */
  Optional<MetadataDocument> document(Function<String, Optional<MetadataDocument>> copies) {
    Optional<String> address = definition.taken().flatMap(RelyingParty::metadataAddress);
    return address.isPresent() ? address.flatMap(copies) : metadata;
  }

  private Definition.SetAside aside(String sentence) {
    return new Definition.SetAside(id() + ".json", List.of(sentence));
  }

  private static Definition definition(Path file, FilesBeside beside) {
    try {
      if (Files.size(file) > LARGEST) {
        return unreadable(file, "the file is larger than " + LARGEST + " bytes");
      }
      String name = file.getFileName().toString();
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return ServiceDefinition.read(
          name.substring(0, name.length() - ".json".length()), text, beside);
    } catch (CharacterCodingException e) {
      return unreadable(file, "the file is not UTF-8 text; save it as such");
    } catch (IOException e) {
      return unreadable(file, "the file cannot be read; check its permissions");
    }
  }

  private static Optional<byte[]> bytes(Path file) {
    try {
      return Files.size(file) > MetadataDocument.LARGEST
          ? Optional.empty()
          : Optional.of(Files.readAllBytes(file)).filter(b -> b.length <= MetadataDocument.LARGEST);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Definition unreadable(Path file, String why) {
    String name = DefinitionFields.shown(file.getFileName().toString());
    return new Definition.SetAside(name, List.of(name + ": " + why + "."));
  }
}
