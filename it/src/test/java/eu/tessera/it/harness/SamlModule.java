package eu.tessera.it.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** SAML service providers of Debian's, each of which guards a page of a {@link SamlServer}. */
public enum SamlModule {
  /** mod_auth_mellon, by the library lasso: requests by Redirect. */
  MELLON(
      "/mellon/metadata",
      "/mellon/logout?ReturnTo=",
      "/usr/lib/apache2/modules/mod_auth_mellon.so",
      "libapache2-mod-auth-mellon"),
  /** Shibboleth's, by the library OpenSAML for C++: requests by POST. */
  SHIBBOLETH(
      "/Shibboleth.sso/Metadata",
      "/Shibboleth.sso/Logout?return=",
      "/usr/sbin/shibd",
      "libapache2-mod-shib shibboleth-sp-utils"),
  /** SimpleSAMLphp: requests by Redirect. */
  SIMPLESAMLPHP(
      "/simplesaml/module.php/saml/sp/metadata.php/default-sp",
      "/secret/?logout=",
      "/usr/share/simplesamlphp/lib/_autoload.php",
      "simplesamlphp php-cli php-xml php-sqlite3");

  private final String metadata;
  private final String logout;
  private final Path needed;
  private final String packages;

  SamlModule(String metadata, String logout, String needed, String packages) {
    this.metadata = metadata;
    this.logout = logout;
    this.needed = Path.of(needed);
    this.packages = packages;
  }

  /** Passes the test over where it is not installed, but not in CI. */
  void needed() {
    PageBehind.needs(
        PageBehind.installed("apache2") && Files.exists(needed), word(), "apache2 " + packages);
  }

  /** Where it publishes its metadata. */
  String metadata() {
    return metadata;
  }

  /** Where it logs out; the address to come back to follows. */
  String logout() {
    return logout;
  }

  /** As its files are named. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The templates of its files, by where they go. */
  List<String> templates() {
    return switch (this) {
      case MELLON -> List.of();
      case SHIBBOLETH -> List.of("shibboleth2.xml", "attribute-map.xml", "shibd.logger");
      case SIMPLESAMLPHP -> List.of("config.php", "authsources.php");
    };
  }
}
