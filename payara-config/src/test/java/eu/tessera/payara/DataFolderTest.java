package eu.tessera.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path folder;

  @Test
  void it_is_made_for_its_owner_alone() throws Exception {
    var data = folder.resolve("data");
    DataFolder.opened(data);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
        .isEqualTo("rwx------");
  }

  @Test
  void a_second_process_is_refused() {
    DataFolder.opened(folder);

    assertThatThrownBy(() -> DataFolder.opened(folder))
        .isInstanceOf(CannotStart.class)
        .hasMessage(
            "TESSERA_DATA is %s, which another Tessera is using:"
                + " stop that one or name another folder.",
            folder);
  }

  @Test
  void a_folder_that_cannot_be_made_is_refused() throws Exception {
    var file = Files.writeString(folder.resolve("file"), "in the way");

    assertThatThrownBy(() -> DataFolder.opened(file.resolve("data")))
        .isInstanceOf(CannotStart.class)
        .hasMessageEndingWith("which cannot be written: name a folder this user may write.");
  }

  @Test
  void what_a_former_run_left_is_removed() throws Exception {
    var data = DataFolder.opened(folder);
    Files.createDirectories(folder.resolve("run/server/config"));
    Files.writeString(folder.resolve("run/server/config/domain.xml"), "old");

    assertThat(data.emptyRunFolder()).isEmptyDirectory();
  }

  @Test
  void the_tls_identity_is_made_once_and_kept_from_others() throws Exception {
    var data = DataFolder.opened(folder);
    var made = TlsIdentity.in(data, List.of("localhost", "127.0.0.1", "login.example"));
    var read = TlsIdentity.in(data, List.of("localhost"));

    assertThat(read.certificate()).isEqualTo(made.certificate());
    var names =
        ((java.security.cert.X509Certificate) made.certificate())
            .getSubjectAlternativeNames().stream().map(name -> name.get(1).toString()).toList();
    assertThat(names).containsExactly("localhost", "127.0.0.1", "login.example");
    for (var secret : List.of("tls.p12", "tls.password")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.file(secret))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void a_tls_identity_that_does_not_open_is_refused() throws Exception {
    var data = DataFolder.opened(folder);
    Files.writeString(data.file("tls.p12"), "not a key store");
    Files.writeString(data.file("tls.password"), "x");

    assertThatThrownBy(() -> TlsIdentity.in(data, List.of("localhost")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("remove both to have new ones made");
  }

  @Test
  void further_authorities_must_be_certificates() throws Exception {
    var pem = Files.writeString(folder.resolve("ca.pem"), "nothing");
    var trust = TrustStore.ofTheJdk();

    assertThatThrownBy(() -> trust.and(pem))
        .isInstanceOf(CannotStart.class)
        .hasMessageEndingWith("which holds no certificates: name a file of PEM certificates.");
  }

  @Test
  void a_certificate_of_ours_can_be_trusted_as_a_further_authority() throws Exception {
    var data = DataFolder.opened(folder);
    var tls = TlsIdentity.in(data, List.of("localhost"));
    TrustStore.ofTheJdk().and(data.file("tls.pem")).writeTo(data.file("t.p12"), tls.password());

    var store =
        java.security.KeyStore.getInstance(
            data.file("t.p12").toFile(), tls.password().value().toCharArray());
    assertThat(store.getCertificateAlias(tls.certificate())).isNotNull();
    assertThat(store.size()).isGreaterThan(50);
  }

  @Test
  void the_demo_world_is_unpacked_and_nothing_else_of_its_archive() throws Exception {
    var data = DataFolder.opened(folder);
    DemoWorld.unpack(
        archive("WEB-INF/classes/demo-world/services/a.json", "WEB-INF/web.xml"), data);

    assertThat(folder.resolve("demo/services/a.json")).hasContent("x");
    assertThat(folder.resolve("demo")).isDirectoryNotContaining("glob:**web.xml");
  }

  @Test
  void an_entry_that_leads_out_of_the_demo_folder_is_refused() throws Exception {
    var data = DataFolder.opened(folder);
    var hostile = archive("WEB-INF/classes/demo-world/../../out.json");

    assertThatThrownBy(() -> DemoWorld.unpack(hostile, data)).isInstanceOf(IOException.class);
    assertThat(folder.resolve("out.json")).doesNotExist();
  }

  private static ByteArrayInputStream archive(String... entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write('x');
      }
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }
}
