package eu.tessera.demo.node;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import eu.tessera.demo.country.Country;
import eu.tessera.demo.settings.DemoSettings;
import eu.tessera.federation.saml.OwnKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.TreeMap;

/**
 * Writes one row for each node into the folder from which Tessera reads its countries, with the
 * certificate that signs the node's metadata beside it: trust is handed over per country, as the
 * member states do it (Interoperability Architecture 1.4, 6).
 */
final class CountryRows {
  private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private final DemoSettings settings;
  private final Path folder;

  CountryRows(DemoSettings settings) {
    this.settings = settings;
    this.folder = settings.demoFolder().resolve("countries");
  }

  /** Writes {@code XX.json} and {@code XX.pem}, each whole or not at all. */
  void write(Country country, OwnKey key) throws IOException {
    Files.createDirectories(folder);
    var row = new LinkedHashMap<String, Object>();
    row.put("country", country.code());
    row.put("names", new TreeMap<>(country.names()));
    row.put("profile", "eidas");
    row.put("metadata", settings.own() + "/node/" + country.code() + "/metadata");
    row.put("certificate", country.code() + ".pem");
    put(country.code() + ".pem", pem(key));
    put(country.code() + ".json", json.writeValueAsString(row) + "\n");
  }

  private static String pem(OwnKey key) {
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
    return "-----BEGIN CERTIFICATE-----\n"
        + lines.encodeToString(key.certificateDer())
        + "\n-----END CERTIFICATE-----\n";
  }

  private void put(String name, String text) throws IOException {
    Path fresh = Files.createTempFile(folder, name, ".new");
    Files.writeString(fresh, text);
    Files.move(
        fresh,
        folder.resolve(name),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }
}
