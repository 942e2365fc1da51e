package eu.tessera.ejb.mockup;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.assurance.AssuranceLevel;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssuranceRuleTest {
  @ParameterizedTest
  @CsvSource({
    "external,n,LOW",
    "external,f,LOW",
    "external,,LOW",
    "eu.europa.ec,n,LOW",
    "eu.europa.ec,v,LOW",
    "eu.europa.ec,g,MEDIUM",
    "eu.europa.ec,d,MEDIUM",
    "eu.europa.ec,i,HIGH",
    "eu.europa.curia,f,HIGH",
    "eu.europa.curia,,HIGH",
    "eu.europa.ec,f,TOP",
    "eu.europa.ec,x,TOP",
    "eu.europa.ec,,TOP"
  })
  void assurance_follows_from_organisation_and_employee_type(
      String domain, String employeeType, AssuranceLevel level) {
    assertThat(AssuranceRule.of(domain, Optional.ofNullable(employeeType))).isEqualTo(level);
  }
}
