package eu.tessera.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.signin.Browser;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FormProofTest {
  private final FormProof proof = new FormProof(new Vault(new byte[32]));
  private final UUID session = UUID.randomUUID();
  private final String given = proof.of(session, "all");

  @Test
  void a_form_of_ours_is_taken_on_every_node() {
    assertThat(new FormProof(new Vault(new byte[32])).fits(session, "all", given)).isTrue();
  }

  @Test
  void a_proof_for_one_action_serves_no_other() {
    assertThat(proof.fits(session, "others", given)).isFalse();
    assertThat(proof.fits(session, UUID.randomUUID().toString(), given)).isFalse();
  }

  @Test
  void a_proof_of_one_session_serves_no_other() {
    assertThat(proof.fits(UUID.randomUUID(), "all", given)).isFalse();
  }

  @Test
  void without_the_key_nobody_makes_a_proof() {
    byte[] other = new byte[32];
    other[0] = 1;
    assertThat(proof.fits(session, "all", new FormProof(new Vault(other)).of(session, "all")))
        .isFalse();
  }

  @Test
  void a_form_without_action_or_proof_is_refused() {
    assertThat(proof.fits(session, "", given)).isFalse();
    assertThat(proof.fits(session, "all", "")).isFalse();
  }

  @Test
  void the_proof_of_one_browser_fits_no_other() {
    Browser one = Browser.holding("one");
    assertThat(proof.fits(one, "create", proof.of(one, "create"))).isTrue();
    assertThat(proof.fits(Browser.holding("other"), "create", proof.of(one, "create"))).isFalse();
  }
}
