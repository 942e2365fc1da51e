// Makes what the pages show besides words: one style sheet, one icon sheet, the flags, the scripts.
//
// The look is the Europa Component Library, cut down to the classes that the templates name; the
// mark, the further icons and the rest of the style are Tessera's own. Everything is written below a
// folder named by the hash of its content, so browsers may keep it for ever.
//
//   node build.mjs <target folder>
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { flags, icons } from "./pictures.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(process.argv[2] ?? join(here, "../../../target/frontend"), "eu/tessera/web/page/assets");
const templates = join(here, "../jte");

installParts();
if (newest(here, templates) > changed(join(target, "index.txt"))) {
  build();
}

/** Installs the npm packages, but only when they are missing or older than the lock file. */
function installParts() {
  const installed = join(here, "node_modules/.package-lock.json");
  if (changed(installed) >= changed(join(here, "package-lock.json"))) {
    return;
  }
  execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], {
    cwd: here,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
}

async function build() {
  const ecl = join(here, "node_modules/@ecl/preset-eu/dist");
  const assets = new Map();
  assets.set("tessera.css", await style(ecl));
  assets.set("icons.svg", iconSheet(ecl));
  assets.set("mark.svg", read("mark.svg"));
  for (const script of readdirSync(join(here, "scripts"))) {
    assets.set(script, read("scripts", script));
  }
  // a worker that loads nothing: what it needs stands before it in the same file
  const sha256 = readFileSync(join(here, "node_modules/js-sha256/build/sha256.min.js"), "utf8");
  assets.set("work-worker.js", sha256 + "\n" + read("workers/work.js"));
  for (const [code, name] of Object.entries(flags)) {
    assets.set(`flags/${code}.svg`, readFileSync(join(ecl, "images/icons-flag/svg", `${name}.svg`), "utf8"));
  }
  write(assets);
}

/** The library's style without what no template names, then our own. */
async function style(ecl) {
  const { PurgeCSS } = await import("purgecss");
  const raw = readFileSync(join(ecl, "styles/ecl-eu.css"), "utf8") + read("tessera.css");
  const [{ css }] = await new PurgeCSS().purge({
    content: [join(templates, "**/*.jte"), join(here, "scripts/*.js")],
    css: [{ raw }],
    // named in Java: Severity
    safelist: [/^t-badge--/],
    variables: true,
    keyframes: true,
    fontFace: true,
  });
  const outside = css.match(/url\(\s*["']?(?:data:|https?:|\/\/)[^)]{0,60}/);
  if (outside) {
    throw new Error(`The style sheet would load something that the content security policy forbids: ${outside[0]}`);
  }
  return css.replace(/\/\*(?!!)[\s\S]*?\*\//g, "").replace(/\n\s*/g, "\n");
}

/** All icons as symbols of one file, so that a page needs one request for them. */
function iconSheet(ecl) {
  const symbols = Object.entries(icons).map(([id, from]) => {
    const svg = from.startsWith("own/") ? read(`${from}.svg`) : readFileSync(join(ecl, "images", `${from}.svg`), "utf8");
    const box = svg.match(/viewBox="([^"]+)"/)[1];
    return `<symbol id="${id}" viewBox="${box}">${svg.replace(/<\/?svg[^>]*>/g, "").trim()}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`;
}

function write(assets) {
  const hash = createHash("sha256");
  [...assets].sort().forEach(([name, content]) => hash.update(name).update("\0").update(content));
  rmSync(target, { recursive: true, force: true });
  for (const [name, content] of assets) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    writeFileSync(join(target, name), content);
  }
  const version = hash.digest("hex").slice(0, 12);
  writeFileSync(join(target, "index.txt"), [version, ...[...assets.keys()].sort()].join("\n") + "\n");
}

function read(...path) {
  return readFileSync(join(here, ...path), "utf8");
}

function changed(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}

function newest(...folders) {
  const times = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((name) => !name.startsWith("node_modules"))
      .map((name) => changed(join(folder, name))),
  );
  return Math.max(...times);
}
