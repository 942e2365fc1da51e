package eu.tessera.ejb.mockup;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.account.AccountKind;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.account.NewAccount;
import eu.tessera.ejb.account.Role;
import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.cas.Attribute;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MockupUsersTest {
  private final MockupAccount.Batch batch = MockupUsers.toAccounts(TestFolder.complete().users());

  @Test
  void staff_become_internal_accounts_with_their_uid_and_groups() {
    NewAccount marlowe = batch.accounts().get(0).account();

    assertThat(marlowe.kind()).isEqualTo(AccountKind.INTERNAL);
    assertThat(marlowe.uid()).contains("marlowe");
    assertThat(marlowe.email()).map(EmailAddress::canonical).contains("charles.marlowe@ec.example");
    assertThat(marlowe.assurance()).isEqualTo(AssuranceLevel.TOP);
    assertThat(marlowe.groups()).containsExactlyInAnyOrder("STEAMERS", "PILOTS");
    assertThat(marlowe.language()).isEqualTo("nl");
    assertThat(marlowe.roles()).containsExactlyInAnyOrder(Role.OPERATOR, Role.INTEGRATOR);
  }

  @Test
  void the_self_registered_become_external_accounts_of_low_assurance() {
    NewAccount ishmael = batch.accounts().get(1).account();

    assertThat(ishmael.kind()).isEqualTo(AccountKind.EXTERNAL);
    assertThat(ishmael.assurance()).isEqualTo(AssuranceLevel.LOW);
    assertThat(ishmael.domain()).isEqualTo("external");
    assertThat(ishmael.roles()).isEmpty();
  }

  @Test
  void services_can_be_told_what_the_account_has_no_field_for() {
    var attributes = batch.accounts().get(0).attributes();

    assertThat(attributes.details())
        .containsEntry(Attribute.EMPLOYEE_TYPE, "f")
        .containsEntry(Attribute.EMPLOYEE_NUMBER, "00004711")
        .containsEntry(Attribute.USER_MANAGER, "narrator")
        .containsEntry(Attribute.DOMAIN_USERNAME, "marlowc")
        .containsEntry(Attribute.LOCALE, "nl_BE")
        .containsEntry(Attribute.ASSURANCE_LEVEL, "40");
    assertThat(attributes.more()).containsEntry("shipsCat", List.of("Tabby", "Ginger"));
  }

  @Test
  void passwords_go_along_where_they_are_known() {
    assertThat(batch.accounts())
        .extracting(account -> account.password().isPresent())
        .containsExactly(true, true, true, false);
  }

  @Test
  void an_address_belongs_to_the_first_who_has_it() {
    assertThat(batch.accounts().get(3).account().email()).isEmpty();
    assertThat(batch.accounts().get(3).attributes().details())
        .containsEntry(Attribute.EMAIL, "charles.marlowe@ec.example");
    assertThat(batch.report().ignored())
        .singleElement()
        .asString()
        .contains("jobnight", "by the uid only");
  }

  @Test
  void whom_tessera_cannot_take_is_left_out_with_the_reason_and_takes_no_address_away(
      @TempDir Path folder) {
    MockupSetUp setUp =
        new TestFolder(folder)
            .users(
                "<user><uid>elsewhere</uid><email>a@b.example</email><lastName>A</lastName>"
                    + "<organisation>not a domain!</organisation></user>",
                "<user><uid>following</uid><email>a@b.example</email><lastName>B</lastName>"
                    + "<cudGroups>two words</cudGroups><cudGroups>WORD</cudGroups></user>")
            .read();

    MockupAccount.Batch made = MockupUsers.toAccounts(setUp.users());

    assertThat(made.accounts()).hasSize(1);
    assertThat(made.accounts().get(0).account().email()).isPresent();
    assertThat(made.accounts().get(0).account().groups()).containsExactly("WORD");
    assertThat(made.report().mistakes())
        .extracting(MockupReport.Finding::toString)
        .anySatisfy(s -> assertThat(s).contains("line 2", "elsewhere", "domain"))
        .anySatisfy(s -> assertThat(s).contains("line 3", "group"));
  }

  @Test
  void who_is_not_active_stays_so(@TempDir Path folder) {
    MockupSetUp setUp =
        new TestFolder(folder)
            .users("<user><uid>retired0</uid><objectStatus>d</objectStatus></user>")
            .read();

    assertThat(MockupUsers.toAccounts(setUp.users()).accounts().get(0).active()).isFalse();
  }
}
