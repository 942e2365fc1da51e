package eu.tessera.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class SchemaTest {
  private final TestDatabase database;

  SchemaTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void a_second_start_finds_nothing_to_do() throws Exception {
    assertThat(Schema.migrate(database.source())).isZero();
  }

  @Test
  void the_persistence_unit_names_every_entity() throws Exception {
    Path classes =
        Path.of(Schema.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> entities;
    try (Stream<Path> files = Files.walk(classes)) {
      entities =
          files
              .map(file -> classes.relativize(file).toString())
              .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
              .map(file -> file.replace(".class", "").replace('/', '.').replace('\\', '.'))
              .filter(SchemaTest::isMapped)
              .toList();
    }
    String unit;
    try (InputStream xml = Schema.class.getResourceAsStream("/META-INF/persistence.xml")) {
      unit = new String(xml.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
    assertThat(entities).hasSizeGreaterThan(5);
    assertThat(entities).allSatisfy(name -> assertThat(unit).contains("<class>" + name + "<"));
  }

  private static boolean isMapped(String name) {
    try {
      Class<?> type = Class.forName(name);
      return type.isAnnotationPresent(Entity.class) || type.isAnnotationPresent(Converter.class);
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
