package eu.tessera.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Style, icons, flags and scripts, as the build made them, in memory. They live under an address
 * that holds the hash of all of them, so a browser may keep them for ever and a new release is seen
 * at once.
 */
public final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "svg", "image/svg+xml");

  private final String version;
  private final Map<String, Asset> byName;

  private Assets(String version, Map<String, Asset> byName) {
    this.version = version;
    this.byName = byName;
  }

  /** Reads all of them, as {@code index.txt} lists them after the version. */
  public static Assets load() {
    List<String> index = new String(read("index.txt"), StandardCharsets.UTF_8).lines().toList();
    Map<String, Asset> byName = new TreeMap<>();
    for (String name : index.subList(1, index.size())) {
      byName.put(name, asset(name));
    }
    return new Assets(index.get(0), byName);
  }

  private static Asset asset(String name) {
    byte[] content = read(name);
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    return new Asset(type, content, zipped(content));
  }

  private static byte[] read(String name) {
    try (InputStream stream = Assets.class.getResourceAsStream("assets/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("the build made no " + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] zipped(byte[] content) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }

  /** The asset of a name such as {@code flags/BE.svg}. */
  Optional<Asset> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The asset at a path below {@code /assets}, such as {@code /0123456789ab/tessera.css}. */
  Optional<Asset> at(String path) {
    String prefix = "/" + version + "/";
    return path.startsWith(prefix) ? find(path.substring(prefix.length())) : Optional.empty();
  }

  /** Where pages find an asset. */
  String path(String base, String name) {
    if (!byName.containsKey(name)) {
      throw new IllegalArgumentException("no asset " + name);
    }
    return base + "/assets/" + version + "/" + name;
  }

  /** One file, as it is and compressed. */
  record Asset(String type, byte[] content, byte[] zipped) {}
}
