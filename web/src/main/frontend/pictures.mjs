// Which pictures go along: the name a template uses, and where the picture comes from. Names in
// capitals are those of eu.tessera.federation.assurance.Method.
export const icons = {
  back: "icons/svg/all/arrow-left",
  download: "icons/svg/all/download",
  settings: "icons/svg/all/settings",
  check: "icons/svg/all/check-filled",
  error: "icons/svg/all/error",
  external: "icons/svg/all/external",
  information: "icons/svg/all/information",
  languages: "icons/svg/all/global",
  more: "icons/svg/all/corner-arrow",
  person: "icons/svg/all/logged-in",
  warning: "icons/svg/all/warning",

  PASSWORD: "own/key",
  MOBILE_APP_PIN: "own/phone",
  MOBILE_APP_QR: "own/code",
  MOBILE_APP_ON_MOBILE: "own/phone",
  SMS: "own/message",
  TOKEN: "own/token",
  TOKEN_CRAM: "own/token",
  TOTP: "icons/svg/all/clock",
  RECOVERY_CODE: "icons/svg/all/list",
  SECURITY_KEY: "own/stick",
  TRUSTED_PLATFORM: "own/stick",
  PASSKEY: "own/key",
  EID: "own/card",
  GOOGLE: "own/google",
  FACEBOOK: "icons-social-media/svg/social-media/facebook",
  X: "icons-social-media/svg/social-media/twitter",
};

// ISO 3166-1 code of a country, and the library's name of its flag.
export const flags = {
  AL: "non-members/albania", AT: "members/austria", BA: "non-members/bosnia-and-herzegovina",
  BE: "members/belgium", BG: "members/bulgaria", CH: "non-members/switzerland",
  CY: "members/cyprus", CZ: "members/czech-republic", DE: "members/germany",
  DK: "members/denmark", EE: "members/estonia", ES: "members/spain", EU: "members/EU",
  FI: "members/finland", FR: "members/france", GB: "non-members/united-kingdom",
  GR: "members/greece", HR: "members/croatia", HU: "members/hungary", IE: "members/ireland",
  IS: "non-members/iceland", IT: "members/italy", LI: "non-members/liechtenstein",
  LT: "members/lithuania", LU: "members/luxembourg", LV: "members/latvia",
  MD: "non-members/moldova", ME: "non-members/montenegro", MK: "non-members/north-macedonia",
  MT: "members/malta", NL: "members/netherlands", NO: "non-members/norway",
  PL: "members/poland", PT: "members/portugal", RO: "members/romania", RS: "non-members/serbia",
  SE: "members/sweden", SI: "members/slovenia", SK: "members/slovakia", UA: "non-members/ukraine",
};
