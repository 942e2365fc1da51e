package eu.tessera.federation.saml.inspect;

import eu.tessera.federation.saml.Algorithms;
import eu.tessera.federation.saml.StreamedSignature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamReader;

/**
 * The digest of elements in exclusive canonical form without comments (Exclusive XML
 * Canonicalization 1.0, 3; Canonical XML 1.0, 2.3), as they pass. A mistake in here refuses what is
 * good; it cannot make good what was altered, for every character that means something is written.
 */
final class CanonicalStream {
  private static final Map<String, String> DIGESTS =
      Map.of(
          Algorithms.SHA256, "SHA-256", Algorithms.SHA384, "SHA-384", Algorithms.SHA512, "SHA-512");
  private static final int FULL = 1 << 14;

  private final MessageDigest digest;
  private final List<String> inclusive;
  private final Deque<Map<String, String>> inScope = new ArrayDeque<>();
  private final Deque<Map<String, String>> rendered = new ArrayDeque<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final StringBuilder out = new StringBuilder(FULL * 2);

  /** An attribute. */
  record Attribute(String prefix, String namespace, String name, String value) {
    String qualified() {
      return prefix.isEmpty() ? name : prefix + ":" + name;
    }
  }

  /**
   * A start tag.
   *
   * @param declared prefixes with their namespaces; the empty one for the default
   */
  record Tag(String prefix, String name, Map<String, String> declared, List<Attribute> attributes) {
    static Tag of(XMLStreamReader reader) {
      Map<String, String> declared = new TreeMap<>();
      for (int i = 0; i < reader.getNamespaceCount(); i++) {
        declared.put(plain(reader.getNamespacePrefix(i)), plain(reader.getNamespaceURI(i)));
      }
      List<Attribute> attributes = new ArrayList<>();
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        attributes.add(
            new Attribute(
                plain(reader.getAttributePrefix(i)),
                plain(reader.getAttributeNamespace(i)),
                reader.getAttributeLocalName(i),
                reader.getAttributeValue(i)));
      }
      // without a namespace first, then by namespace and name
      attributes.sort(Comparator.comparing(Attribute::namespace).thenComparing(Attribute::name));
      return new Tag(plain(reader.getPrefix()), reader.getLocalName(), declared, attributes);
    }

    private static String plain(String text) {
      return text == null ? "" : text;
    }

    String qualified() {
      return prefix.isEmpty() ? name : prefix + ":" + name;
    }
  }

  CanonicalStream(StreamedSignature claimed) {
    this.inclusive = claimed.inclusivePrefixes();
    inScope.push(Map.of("", ""));
    rendered.push(Map.of("", ""));
    try {
      digest = MessageDigest.getInstance(DIGESTS.get(claimed.digestAlgorithm()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-2", impossible);
    }
  }

  void start(Tag tag) {
    Map<String, String> scope = inScope.peek();
    if (!tag.declared().isEmpty()) {
      scope = new HashMap<>(scope);
      scope.putAll(tag.declared());
    }
    inScope.push(scope);
    out.append('<').append(tag.qualified());
    namespaces(tag, scope);
    for (Attribute attribute : tag.attributes()) {
      out.append(' ').append(attribute.qualified()).append("=\"");
      escape(attribute.value(), true);
      out.append('"');
    }
    out.append('>');
    open.push(tag.qualified());
    spill();
  }

  /** Those that the tag uses, and those that are kept by list, unless an outer tag has said so. */
  private void namespaces(Tag tag, Map<String, String> scope) {
    TreeSet<String> used = new TreeSet<>();
    used.add(tag.prefix());
    tag.attributes().stream().map(Attribute::prefix).filter(p -> !p.isEmpty()).forEach(used::add);
    inclusive.stream().filter(scope::containsKey).forEach(used::add);
    used.remove("xml");
    Map<String, String> before = rendered.peek();
    Map<String, String> after = before;
    for (String prefix : used) {
      String uri = scope.getOrDefault(prefix, "");
      if (!uri.equals(before.get(prefix))) {
        if (after == before) {
          after = new HashMap<>(before);
        }
        after.put(prefix, uri);
        out.append(prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix).append("=\"");
        escape(uri, true);
        out.append('"');
      }
    }
    rendered.push(after);
  }

  void end() {
    out.append("</").append(open.pop()).append('>');
    inScope.pop();
    rendered.pop();
    spill();
  }

  void text(String text) {
    escape(text, false);
    spill();
  }

  byte[] digest() {
    digest.update(out.toString().getBytes(StandardCharsets.UTF_8));
    return digest.digest();
  }

  private void spill() {
    if (out.length() < FULL) {
      return;
    }
    // half of a character waits for its other half
    boolean half = Character.isHighSurrogate(out.charAt(out.length() - 1));
    int end = half ? out.length() - 1 : out.length();
    digest.update(out.substring(0, end).getBytes(StandardCharsets.UTF_8));
    out.delete(0, end);
  }

  private void escape(String text, boolean attribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append(attribute ? ">" : "&gt;");
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        case '\t' -> out.append(attribute ? "&#x9;" : "\t");
        case '\n' -> out.append(attribute ? "&#xA;" : "\n");
        case '\r' -> out.append("&#xD;");
        default -> out.append(c);
      }
    }
  }
}
