// Finds for each part a number such that the SHA-256 of "seed:part:number" begins with so many bits
// of nought, and tells the page after each. The build puts js-sha256 before this.
self.addEventListener("message", ({ data: { seed, bits, parts } }) => {
  const found = [];
  for (let part = 0; part < parts; part++) {
    let number = 0;
    while (zeroBits(sha256.array(`${seed}:${part}:${number}`)) < bits) {
      number++;
    }
    found.push(number);
    self.postMessage(found);
  }
});

function zeroBits(hash) {
  let bits = 0;
  for (const byte of hash) {
    bits += Math.clz32(byte) - 24;
    if (byte !== 0) {
      break;
    }
  }
  return bits;
}
