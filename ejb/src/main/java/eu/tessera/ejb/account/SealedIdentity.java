package eu.tessera.ejb.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.tessera.ejb.config.Place;
import eu.tessera.ejb.config.Vault;
import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.identity.EidIdentity;
import eu.tessera.federation.identity.PersonIdentifier;
import eu.tessera.federation.identity.PersonName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * How an eID lies in the database: found by a keyed digest of (country, identifier), read by
 * opening the seal. Without the master key neither tells whose it is.
 */
final class SealedIdentity {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Vault vault;
  private final SecretKey lookup;

  SealedIdentity(Vault vault) {
    this.vault = vault;
    this.lookup = vault.keyFor("eid-lookup");
  }

  /** What the eID is found by; the identifier byte for byte. */
  String digest(EidIdentity eid) {
    return HexFormat.of()
        .formatHex(
            Vault.mac(
                lookup,
                eid.country().getBytes(StandardCharsets.UTF_8),
                eid.identifier().value().getBytes(StandardCharsets.UTF_8)));
  }

  byte[] sealed(UUID link, EidIdentity eid) {
    ObjectNode node = JSON.createObjectNode();
    node.put("country", eid.country());
    node.put("identifier", eid.identifier().value());
    node.set("name", written(eid.name()));
    eid.originalName().ifPresent(name -> node.set("originalName", written(name)));
    node.put("born", eid.born().toString());
    node.put("level", eid.level().name());
    try {
      return vault.seal(place(link), JSON.writeValueAsBytes(node));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  EidIdentity opened(UUID link, byte[] sealed) {
    try {
      JsonNode node = JSON.readTree(vault.open(place(link), sealed));
      return new EidIdentity(
          node.path("country").asText(),
          new PersonIdentifier(node.path("identifier").asText()),
          name(node.path("name")),
          Optional.of(node.path("originalName")).filter(JsonNode::isObject).map(this::name),
          LocalDate.parse(node.path("born").asText()),
          LevelOfAssurance.valueOf(node.path("level").asText()));
    } catch (IOException unreadable) {
      throw new IllegalStateException("a sealed identity cannot be read", unreadable);
    }
  }

  private static ObjectNode written(PersonName name) {
    return JSON.createObjectNode().put("first", name.first()).put("last", name.last());
  }

  private PersonName name(JsonNode node) {
    return new PersonName(node.path("first").asText(), node.path("last").asText());
  }

  private static Place place(UUID link) {
    return new Place("eid_link", link, "sealed_identity");
  }
}
