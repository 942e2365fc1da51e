package eu.tessera.web.page;

/** Of what kind an account is, as pages say it; in the bundles as {@code sort.NAME}. */
public enum AccountSort {
  EXTERNAL,
  INTERNAL,
  VIRTUAL;

  String key() {
    return "sort." + name();
  }
}
