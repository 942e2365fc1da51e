package eu.tessera.ejb.notify;

import java.net.URI;

/**
 * Where a letter leads: absolute http or https, in ASCII, nobody's name in it, 2,000 characters at
 * the most. It prints as asterisks, for many links are secrets.
 */
public record Link(URI address) {
  private static final int LONGEST = 2000;

  public Link {
    boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    if (!web
        || address.getHost() == null
        || address.getRawUserInfo() != null
        || address.toString().length() > LONGEST
        || !address.toString().equals(address.toASCIIString())) {
      throw new IllegalArgumentException("not a link for a letter");
    }
  }

  @Override
  public String toString() {
    return "Link[****]";
  }
}
