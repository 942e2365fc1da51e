package eu.tessera.federation.cas;

/**
 * Writes XML as text: what is asked for and nothing more, no declaration, no comments, no white
 * space, because clients read with string search, first children and node counts.
 */
final class XmlText {
  private final StringBuilder out = new StringBuilder(1024);

  /** An element without attributes. */
  XmlText open(String name) {
    out.append('<').append(name).append('>');
    return this;
  }

  /** An element whose attributes follow, until {@link #end}. */
  XmlText begin(String name) {
    out.append('<').append(name);
    return this;
  }

  XmlText attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escape(value, true);
    out.append('"');
    return this;
  }

  XmlText end() {
    out.append('>');
    return this;
  }

  XmlText close(String name) {
    out.append("</").append(name).append('>');
    return this;
  }

  XmlText text(String value) {
    escape(value, false);
    return this;
  }

  XmlText leaf(String name, String value) {
    return open(name).text(value).close(name);
  }

  private void escape(String value, boolean attribute) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        case '\r' -> out.append("&#13;");
        case '\n' -> out.append(attribute ? "&#10;" : "\n");
        case '\t' -> out.append(attribute ? "&#9;" : "\t");
        default -> {
          if (c < ' ' || c == 0xfffe || c == 0xffff) {
            out.append('\ufffd'); // no XML document may hold these, not even escaped
          } else if (!Character.isSurrogate(c)) {
            out.append(c);
          } else if (Character.isHighSurrogate(c)
              && i + 1 < value.length()
              && Character.isLowSurrogate(value.charAt(i + 1))) {
            out.append(c).append(value.charAt(++i));
          } else {
            out.append('\ufffd');
          }
        }
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
