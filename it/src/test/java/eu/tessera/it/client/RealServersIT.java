package eu.tessera.it.client;

import static eu.tessera.it.harness.HttpWalk.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.it.harness.HttpWalk;
import eu.tessera.it.harness.PageBehind;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Web servers and frameworks with their own CAS clients let in whom Tessera has let in. */
@ExtendWith(SharedTessera.class)
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class RealServersIT {
  private static final Path MODULES = Path.of("/usr/lib/apache2/modules");
  private static final Path PHP_CAS = Path.of("/usr/share/php/CAS.php");

  /** Others than we must be able to read it: Apache's workers are not who started it. */
  @TempDir private Path temporary;

  private Tessera tessera;
  private HttpWalk staff;

  @BeforeAll
  void somebodySignsIn(Tessera running) throws Exception {
    tessera = running;
    staff = HttpWalk.at(running);
    staff.byPassword(SERVICE, "staff@ec.example", "Demo-Staff-2026");
  }

  private Path folder(String name) throws IOException {
    var all = PosixFilePermissions.fromString("rwxrwxrwx");
    Files.setPosixFilePermissions(temporary, all);
    var folder = Files.createDirectories(temporary.resolve(name));
    Files.setPosixFilePermissions(folder, all);
    Files.copy(tessera.data().resolve("tls.pem"), folder.resolve("tls.pem"));
    return folder;
  }

  private static String resource(String name) throws IOException {
    try (var in = RealServersIT.class.getResourceAsStream("/clients/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/serviceValidate", "/p3/serviceValidate", "/TicketValidationService"})
  void mod_auth_cas_guards_a_page_of_apache(String validate) throws Exception {
    PageBehind.needs(
        PageBehind.installed("apache2") && Files.exists(MODULES.resolve("mod_auth_cas.so")),
        "mod_auth_cas",
        "apache2 libapache2-mod-auth-cas");
    var folder = folder("apache" + validate.hashCode());
    var port = PageBehind.freePort();
    for (var inside : new String[] {"pages", "cookies"}) {
      Files.setPosixFilePermissions(
          Files.createDirectory(folder.resolve(inside)),
          PosixFilePermissions.fromString("rwxrwxrwx"));
    }
    Files.writeString(folder.resolve("pages/secret.txt"), "the secret page");
    var root = "root".equals(System.getProperty("user.name"));
    Files.writeString(
        folder.resolve("apache.conf"),
        resource("apache.conf")
            .replace("@FOLDER@", folder.toString())
            .replace("@PORT@", Integer.toString(port))
            .replace("@MODULES@", MODULES.toString())
            .replace("@USER@", root ? "User www-data\nGroup www-data" : "")
            .replace("@BASE@", tessera.baseUrl().toString())
            .replace("@VALIDATE@", validate));
    try (var page =
        PageBehind.started(
            folder,
            port,
            Map.of(),
            "apache2",
            "-X",
            "-f",
            folder.resolve("apache.conf").toString())) {
      var answer = page.opened(staff.caller(), "/secret.txt?a=1&b=2");
      var log = Files.readString(folder.resolve("error.log"));
      assertThat(answer.status()).as(log).isEqualTo(200);
      assertThat(answer.body()).as(log).isEqualTo("the secret page");
      assertThat(answer.header("X-User")).isEqualTo("staff01");
    }
  }

  @ParameterizedTest
  @CsvSource({"3.0, ", "2.0, ", "2.0, /TicketValidationService", "2.0, /laxValidate", "S1, "})
  void php_cas_guards_a_page_of_php(String version, String validate) throws Exception {
    PageBehind.needs(
        PageBehind.installed("php") && Files.exists(PHP_CAS),
        "phpCAS",
        "php-cli php-curl php-xml php-cas");
    var folder = folder("php" + version + String.valueOf(validate).hashCode());
    var port = PageBehind.freePort();
    Files.writeString(folder.resolve("page.php"), resource("page.php"));
    var environment = new HashMap<String, String>();
    environment.put("CAS_VERSION", version.equals("S1") ? "S1" : version);
    environment.put("CAS_PORT", Integer.toString(tessera.httpsPort()));
    environment.put("CAS_CERTIFICATE", folder.resolve("tls.pem").toString());
    environment.put("PORT", Integer.toString(port));
    var asked = validate == null ? "?groups=*" : validate + "?userDetails=true&groups=*";
    environment.put("CAS_VALIDATE", validate == null ? "" : tessera.page(asked));
    try (var page =
        PageBehind.started(
            folder,
            port,
            environment,
            "php",
            "-d",
            "session.save_path=" + folder,
            "-S",
            "127.0.0.1:" + port,
            "page.php")) {
      var answer = page.opened(staff.caller(), "/page.php");
      assertThat(answer.body()).contains("user=staff01\n");
      if (validate != null) {
        assertThat(answer.body())
            .contains("firstName=\"Σοφία\"\n", "domain=\"eu.europa.ec\"\n", "DEMO_READERS");
      } else if (version.equals("3.0")) {
        assertThat(answer.body()).contains("firstName=\"Σοφία\"\n");
      } else if (version.equals("S1")) {
        // CAS 4.2.1: by SAML, a page without TLS is told of no attribute
        assertThat(answer.body()).doesNotContain("Σοφία");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "2.0", "3.0", "saml1.1"})
  void the_npm_package_cas_authentication_guards_a_page_of_express(String version)
      throws Exception {
    PageBehind.needs(
        PageBehind.installed("node") && PageBehind.installed("npm"), "Node", "nodejs npm");
    var folder = Path.of("target", "npm-client").toAbsolutePath();
    installed(folder);
    var port = PageBehind.freePort();
    try (var page =
        PageBehind.started(
            folder,
            port,
            Map.of(
                "CAS_BASE", tessera.baseUrl().toString(),
                "CAS_VERSION", version,
                "PORT", Integer.toString(port),
                "NODE_EXTRA_CA_CERTS", tessera.data().resolve("tls.pem").toString()),
            "node",
            "page.js")) {
      var answer = page.opened(staff.caller(), "/page");
      assertThat(answer.body()).contains("user=staff01\n");
      // CAS 4.2.1: by SAML, a page without TLS is told of no attribute
      if (version.equals("3.0")) {
        assertThat(answer.body()).containsIgnoringCase("Σοφία");
      }
    }
  }

  /** Once for all versions; what is there already is kept. */
  private static void installed(Path folder) throws Exception {
    Files.createDirectories(folder);
    for (var file : new String[] {"package.json", "page.js"}) {
      Files.writeString(folder.resolve(file), resource(file));
    }
    var npm =
        new ProcessBuilder("npm", "install", "--silent", "--no-audit", "--no-fund")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("npm.log").toFile())
            .start();
    assertThat(npm.waitFor(100, TimeUnit.SECONDS) && npm.exitValue() == 0)
        .as("npm install: " + folder.resolve("npm.log"))
        .isTrue();
  }
}
