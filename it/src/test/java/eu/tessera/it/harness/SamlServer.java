package eu.tessera.it.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Apache with a page that a {@link SamlModule} guards, over TLS on {@code 127.0.0.1}: another site
 * than Tessera's {@code localhost}. It reads Tessera's metadata as they are published; Tessera
 * reads those that the module makes of itself.
 */
public final class SamlServer implements AutoCloseable {
  private static final String MODULES = "/usr/lib/apache2/modules";
  private static final Pattern ENTITY = Pattern.compile("entityID=\"([^\"]+)\"");
  private static final Pattern SIGNER =
      Pattern.compile("Signature>?.*?X509Certificate>([^<]+)<", Pattern.DOTALL);

  private final SamlModule module;
  private final Path folder;
  private final int port = PageBehind.freePort();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final List<PageBehind> processes = new ArrayList<>();

  private SamlServer(SamlModule module, Path folder) throws IOException {
    this.module = module;
    this.folder = open(Files.createDirectories(folder.resolve(module.word())));
  }

  /**
   * Starts one and registers it.
   *
   * @param temporary where its folder is made; not below one that is for its owner only
   * @param fields of its definition besides name, protocol and metadata, as JSON
   */
  public static SamlServer start(Tessera tessera, SamlModule module, Path temporary, String fields)
      throws Exception {
    var server = planned(module, temporary);
    server.run(tessera);
    var metadata = new Caller(tessera.client()).get(server.page(module.metadata())).body();
    Registration.of(tessera, module.word(), server.name(), metadata, fields);
    return server;
  }

  /** One that has its address and does not run yet. */
  public static SamlServer planned(SamlModule module, Path temporary) throws IOException {
    module.needed();
    return new SamlServer(module, open(temporary));
  }

  /** Runs it with that Tessera as its identity provider, which need not know it. */
  public void run(Tessera tessera) throws Exception {
    write(tessera);
    runShibboleth();
    runPhp();
    runApache();
  }

  /** As Tessera calls it. */
  public String name() {
    return "A page behind " + module.word();
  }

  /** The address of one of its pages. */
  public String page(String path) {
    return "https://127.0.0.1:" + port + path;
  }

  /** The address that ends the session, and leads to {@link #bye()} in the end. */
  public String logout() {
    return page(module.logout() + Caller.encoded(bye()));
  }

  /** The address of a page that nobody guards. */
  public String bye() {
    return page("/bye.html");
  }

  /** Whether something was posted to it by a program that is no browser. */
  public boolean wasToldDirectly() throws IOException {
    return Files.readAllLines(folder.resolve("access.log")).stream()
        .anyMatch(line -> line.startsWith("POST ") && !line.contains("Mozilla"));
  }

  private void write(Tessera tessera) throws Exception {
    var data = tessera.data();
    var password = Files.readString(data.resolve("tls.password")).strip();
    ServiceKeys.opened(data.resolve("tls.p12"), password, "tessera", folder, "tls");
    ServiceKeys.fresh(folder, "sp");
    // at a first start the keys are made by now, which a busy machine takes its time for
    var provider = new Caller(tessera.client()).get(tessera.page("/saml/metadata")).body();
    Files.writeString(folder.resolve("provider.xml"), provider);
    Files.writeString(
        folder.resolve("provider.cer.pem"),
        "-----BEGIN CERTIFICATE-----\n"
            + found(SIGNER, provider).strip()
            + "\n-----END CERTIFICATE-----\n");
    var salt = new byte[16];
    new SecureRandom().nextBytes(salt);
    var root = "root".equals(System.getProperty("user.name"));
    names.put("FOLDER", folder.toString());
    names.put("PORT", Integer.toString(port));
    names.put("INNER", Integer.toString(PageBehind.freePort()));
    names.put("MODULES", MODULES);
    names.put("USER", root ? "User www-data\nGroup www-data" : "");
    names.put("PROVIDER", found(ENTITY, provider));
    names.put("SALT", HexFormat.of().formatHex(salt));
    var pages = open(Files.createDirectories(folder.resolve("pages/secret"))).getParent();
    fill("bye.html", pages.resolve("bye.html"));
    fill("apache.conf", folder.resolve("apache.conf"));
    fill(module.word() + ".conf", folder.resolve("client.conf"));
    for (var template : module.templates()) {
      fill(template, folder.resolve(template));
    }
    if (module == SamlModule.SIMPLESAMLPHP) {
      fill("secret.php", pages.resolve("secret/index.php"));
      Files.createSymbolicLink(
          pages.resolve("simplesaml"), Path.of("/usr/share/simplesamlphp/www"));
    } else {
      fill("page.html", pages.resolve("secret/index.html"));
    }
  }

  private void runShibboleth() throws Exception {
    if (module == SamlModule.SHIBBOLETH) {
      var configuration = folder.resolve("shibboleth2.xml").toString();
      var pid = folder.resolve("shibd.pid").toString();
      processes.add(
          PageBehind.started(
              Files.createDirectories(folder.resolve("shibd")),
              () -> Files.exists(folder.resolve("shibd.sock")),
              Map.of(),
              "shibd",
              "-f",
              "-F",
              "-c",
              configuration,
              "-p",
              pid));
    }
  }

  private void runPhp() throws Exception {
    if (module == SamlModule.SIMPLESAMLPHP) {
      processes.add(
          PageBehind.started(
              Files.createDirectories(folder.resolve("php")),
              Integer.parseInt(names.get("INNER")),
              Map.of("SIMPLESAMLPHP_CONFIG_DIR", folder.toString()),
              "php",
              "-S",
              "127.0.0.1:" + names.get("INNER"),
              "-t",
              folder.resolve("pages").toString()));
    }
  }

  private void runApache() throws Exception {
    var configuration = folder.resolve("apache.conf").toString();
    processes.add(
        PageBehind.started(
            Files.createDirectories(folder.resolve("apache")),
            port,
            Map.of(),
            "apache2",
            "-X",
            "-f",
            configuration));
  }

  /** Writes one of the templates of {@code src/test/resources/clients/saml}. */
  private void fill(String template, Path file) throws IOException {
    try (var in = SamlServer.class.getResourceAsStream("/clients/saml/" + template)) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (var name : names.entrySet()) {
        text = text.replace("@" + name.getKey() + "@", name.getValue());
      }
      Files.writeString(file, text);
    }
  }

  private static String found(Pattern pattern, String text) {
    var place = pattern.matcher(text);
    if (!place.find()) {
      throw new IllegalStateException("not in our metadata: " + pattern);
    }
    return place.group(1);
  }

  /** Lets others write there: Apache's workers are not who started it. */
  private static Path open(Path folder) throws IOException {
    return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  @Override
  public void close() throws IOException, InterruptedException {
    for (var process : processes) {
      process.close();
    }
    Files.deleteIfExists(folder.resolve("pages/simplesaml"));
  }
}
