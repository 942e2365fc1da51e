package eu.tessera.ejb.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VaultTest {
  private static final Place PLACE = new Place("table", "row 1", "column");
  private static final byte[] SECRET = "a secret".getBytes(StandardCharsets.UTF_8);

  private final Vault vault = TestVault.vault();

  @Test
  void what_was_sealed_opens_where_it_lies() {
    assertThat(vault.open(PLACE, vault.seal(PLACE, SECRET))).isEqualTo(SECRET);
    assertThat(vault.open(PLACE, vault.seal(PLACE, new byte[0]))).isEmpty();
  }

  @Test
  void a_secret_moved_to_another_row_is_refused() {
    refused(new Place("table", "row 2", "column"), vault.seal(PLACE, SECRET));
  }

  @Test
  void a_secret_moved_to_another_column_or_table_is_refused() {
    refused(new Place("table", "row 1", "other"), vault.seal(PLACE, SECRET));
    refused(new Place("other", "row 1", "column"), vault.seal(PLACE, SECRET));
  }

  @Test
  void an_altered_secret_is_refused_wherever_it_was_altered() {
    byte[] sealed = vault.seal(PLACE, SECRET);
    for (int i = 0; i < sealed.length; i++) {
      byte[] altered = sealed.clone();
      altered[i] ^= 1;
      refused(PLACE, altered);
    }
  }

  @Test
  void a_secret_cut_short_is_refused() {
    byte[] sealed = vault.seal(PLACE, SECRET);
    for (int length = 0; length < sealed.length; length++) {
      refused(PLACE, java.util.Arrays.copyOf(sealed, length));
    }
  }

  @Test
  void another_master_key_opens_nothing() {
    refused(PLACE, TestVault.other().seal(PLACE, SECRET));
  }

  @Test
  void no_two_seals_are_alike_and_none_shows_the_secret() {
    byte[] one = vault.seal(PLACE, SECRET);
    assertThat(one).isNotEqualTo(vault.seal(PLACE, SECRET));
    assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("a secret");
  }

  @Test
  void each_purpose_has_a_key_of_its_own() {
    assertThat(vault.keyFor("one").getEncoded())
        .hasSize(32)
        .isEqualTo(TestVault.vault().keyFor("one").getEncoded())
        .isNotEqualTo(vault.keyFor("two").getEncoded())
        .isNotEqualTo(TestVault.other().keyFor("one").getEncoded());
  }

  @Test
  void parts_of_a_mac_do_not_run_into_each_other() {
    byte[] ab = "ab".getBytes(StandardCharsets.UTF_8);
    byte[] a = "a".getBytes(StandardCharsets.UTF_8);
    byte[] b = "b".getBytes(StandardCharsets.UTF_8);
    var key = vault.keyFor("test");
    assertThat(Vault.mac(key, ab)).isNotEqualTo(Vault.mac(key, a, b));
    assertThat(Vault.mac(key, ab, a)).isNotEqualTo(Vault.mac(key, a, b, a));
  }

  @Test
  void a_refusal_names_the_column_and_not_the_row() {
    assertThatThrownBy(() -> vault.open(PLACE, new byte[40]))
        .hasMessageContaining("table.column")
        .hasMessageNotContaining("row 1");
  }

  private void refused(Place place, byte[] sealed) {
    assertThatThrownBy(() -> vault.open(place, sealed)).isInstanceOf(Vault.NotOpened.class);
  }
}
