// Speaks the characters of the captcha in the Union's 24 languages, for Speech. Run by hand, with
// Debian's espeak-ng and sox installed:   node voices.mjs
//
// espeak-ng's program is under GPL-3.0-or-later; what it speaks is not a work of its authors and is
// under the licence of this project. One file a language: for each character, in the order of
// Alphabet, the number of its samples (four bytes, the highest first), then the samples: mono, 11025
// a second, four bits each as IMA ADPCM (the lower half of a byte first), beginning from nought.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ALPHABET = "ACEFHJKMPRTUXY34679";
const VOICES = {
  bg: "bg", cs: "cs", da: "da", de: "de", el: "el", en: "en-gb", es: "es", et: "et", fi: "fi", fr: "fr-fr",
  ga: "ga", hr: "hr", hu: "hu", it: "it", lt: "lt", lv: "lv", mt: "mt", nl: "nl", pl: "pl", pt: "pt",
  ro: "ro", sk: "sk", sl: "sl", sv: "sv",
};
const STEPS = [
  7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 19, 21, 23, 25, 28, 31, 34, 37, 41, 45, 50, 55, 60, 66, 73, 80, 88, 97, 107,
  118, 130, 143, 157, 173, 190, 209, 230, 253, 279, 307, 337, 371, 408, 449, 494, 544, 598, 658, 724, 796, 876, 963,
  1060, 1166, 1282, 1411, 1552, 1707, 1878, 2066, 2272, 2499, 2749, 3024, 3327, 3660, 4026, 4428, 4871, 5358, 5894,
  6484, 7132, 7845, 8630, 9493, 10442, 11487, 12635, 13899, 15289, 16818, 18500, 20350, 22385, 24623, 27086, 29794,
  32767,
];
const TURNS = [-1, -1, -1, -1, 2, 4, 6, 8];

const target = join(dirname(fileURLToPath(import.meta.url)), "../resources/eu/tessera/ejb/captcha/voices");
const folder = mkdtempSync(join(tmpdir(), "voices"));

let all = 0;
for (const [language, voice] of Object.entries(VOICES)) {
  const parts = [...ALPHABET].flatMap((character) => {
    const samples = spoken(voice, character);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(samples.length);
    return [count, adpcm(samples)];
  });
  const file = Buffer.concat(parts);
  all += file.length;
  writeFileSync(join(target, `${language}.bin`), file);
}
console.log(`${all} bytes`);

/** The character, at an even loudness, without the silence around it. */
function spoken(voice, character) {
  const wave = join(folder, "spoken.wav");
  const raw = join(folder, "spoken.raw");
  execFileSync("espeak-ng", ["-v", voice, "-s", "135", "-w", wave, character], { stdio: "ignore" });
  const trim = ["silence", "1", "0.005", "0.4%", "reverse"];
  execFileSync("sox", [wave, "-r", "11025", "-b", "16", "-e", "signed", "-L", raw, "norm", "-6", ...trim, ...trim]);
  const bytes = readFileSync(raw);
  return Array.from({ length: bytes.length / 2 }, (_, i) => bytes.readInt16LE(2 * i));
}

function adpcm(samples) {
  const bytes = Buffer.alloc(Math.ceil(samples.length / 2));
  let value = 0;
  let index = 0;
  samples.forEach((sample, i) => {
    const step = STEPS[index];
    let left = Math.abs(sample - value);
    let code = sample < value ? 8 : 0;
    let change = step >> 3;
    for (let bit = 4, part = step; bit > 0; bit >>= 1, part >>= 1) {
      if (left >= part) {
        code |= bit;
        left -= part;
        change += part;
      }
    }
    value = Math.max(-32768, Math.min(32767, value + (code & 8 ? -change : change)));
    index = Math.max(0, Math.min(88, index + TURNS[code & 7]));
    bytes[i >> 1] |= code << (4 * (i & 1));
  });
  return bytes;
}
