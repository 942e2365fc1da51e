package eu.tessera.web.page;

/** What somebody can do after a problem; in the bundles as {@code way.NAME}. */
public enum Way {
  TRY_AGAIN,
  CHOOSE_ANOTHER_COUNTRY,
  SIGN_IN_OTHERWISE,
  BACK_TO_SERVICE,
  START_AGAIN,
  MY_ACCOUNT;

  String key() {
    return "way." + name();
  }
}
