package eu.tessera.it.journey;

import eu.tessera.it.harness.Answer;
import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

/** The schema of what EU Login's clients are answered. */
final class EcasSchema {
  static final Path FILE =
      Path.of("../federation/src/main/resources/eu/tessera/federation/cas/ecas.xsd");

  private EcasSchema() {}

  /** The same answer; fails where the schema has it otherwise. */
  static Answer valid(Answer answer) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(FILE.toFile())
        .newValidator()
        .validate(new StreamSource(new StringReader(answer.body())));
    return answer;
  }
}
