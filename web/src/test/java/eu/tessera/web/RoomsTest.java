package eu.tessera.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may import whom: the map of the house, as docs and package-info tell it. */
@AnalyzeClasses(
    packages = "eu.tessera",
    importOptions = {ImportOption.DoNotIncludeTests.class, RoomsTest.NoTemplates.class})
class RoomsTest {

  /** Leaves out what jte makes of the templates. */
  static final class NoTemplates implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/template/");
    }
  }

  @ArchTest
  static final ArchRule federation_is_plain_java_and_knows_none_of_us =
      noClasses()
          .that()
          .resideInAPackage("eu.tessera.federation..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta..", "eu.tessera.persistence..", "eu.tessera.ejb..", "eu.tessera.web..");

  @ArchTest
  static final ArchRule persistence_knows_only_the_words =
      noClasses()
          .that()
          .resideInAPackage("eu.tessera.persistence..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "eu.tessera.federation.cas..",
              "eu.tessera.federation.saml..",
              "eu.tessera.federation.eidas..",
              "eu.tessera.ejb..",
              "eu.tessera.web..");

  @ArchTest
  static final ArchRule what_happens_does_not_know_who_meets_people =
      noClasses()
          .that()
          .resideInAPackage("eu.tessera.ejb..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("eu.tessera.web..");

  @ArchTest
  static final ArchRule endpoints_touch_no_table =
      noClasses()
          .that()
          .resideInAPackage("eu.tessera.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("eu.tessera.persistence..", "jakarta.persistence..");

  @ArchTest
  static final ArchRule words_use_nothing =
      noClasses()
          .that()
          .resideInAnyPackage("eu.tessera.federation.assurance", "eu.tessera.federation.identity")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "eu.tessera.federation.cas..",
              "eu.tessera.federation.saml..",
              "eu.tessera.federation.eidas..");

  @ArchTest
  static final ArchRule cas_does_not_know_saml =
      noClasses()
          .that()
          .resideInAnyPackage("eu.tessera.federation.cas..", "eu.tessera.web.cas..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "eu.tessera.federation.saml..",
              "eu.tessera.federation.eidas..",
              "eu.tessera.web.saml..",
              "org.opensaml..");

  @ArchTest
  static final ArchRule saml_knows_no_other_protocol =
      noClasses()
          .that()
          .resideInAPackage("eu.tessera.federation.saml..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("eu.tessera.federation.cas..", "eu.tessera.federation.eidas..");

  @ArchTest
  static final ArchRule only_federation_knows_opensaml =
      noClasses()
          .that()
          .resideInAnyPackage("eu.tessera.ejb..", "eu.tessera.web..", "eu.tessera.persistence..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.opensaml..", "net.shibboleth..");

  @ArchTest
  static final ArchRule factors_never_know_factors =
      slices().matching("eu.tessera.ejb.factor.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule capabilities_do_not_know_the_flow =
      noClasses()
          .that()
          .resideInAnyPackage(
              "eu.tessera.ejb.factor..",
              "eu.tessera.ejb.ticket..",
              "eu.tessera.ejb.assertion..",
              "eu.tessera.ejb.proxy..",
              "eu.tessera.ejb.session..",
              "eu.tessera.ejb.account..",
              "eu.tessera.ejb.registry..",
              "eu.tessera.ejb.audit..",
              "eu.tessera.ejb.grid..",
              "eu.tessera.ejb.config..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("eu.tessera.ejb.signin..", "eu.tessera.ejb.inbound..");

  @ArchTest
  static final ArchRule pages_know_no_endpoint =
      noClasses()
          .that()
          .resideInAPackage("eu.tessera.web.page..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "eu.tessera.web.cas..",
              "eu.tessera.web.signin..",
              "eu.tessera.web.inbound..",
              "eu.tessera.ejb..");

  @ArchTest
  static final ArchRule nothing_asks_what_it_is_doing =
      classes()
          .that()
          .resideInAPackage("eu.tessera..")
          .should()
          .haveNameNotMatching(".*(Manager|Helper|Impl|Utils?)$")
          .andShould()
          .resideOutsideOfPackages("..util..", "..impl..", "..dto..", "..helper..");

  @ArchTest
  static void each_room_says_what_it_is_for(JavaClasses all) {
    var rooms =
        all.stream()
            .map(JavaClass::getPackageName)
            .filter(p -> p.chars().filter(c -> c == '.').count() >= 3)
            .collect(Collectors.toCollection(TreeSet::new));
    var silent = rooms.stream().filter(p -> sourceOf(p).isEmpty()).toList();
    assertThat(silent).isEmpty();
  }

  private static Optional<Path> sourceOf(String room) {
    return Stream.of("federation", "persistence", "ejb", "web")
        .map(
            m ->
                Path.of("..", m, "src", "main", "java")
                    .resolve(room.replace('.', '/'))
                    .resolve("package-info.java"))
        .filter(Files::exists)
        .findFirst();
  }
}
