// Cuts WOFF2 files down to characters. Reads from standard input {characters, files:
// [[source, target], ...]}.
"use strict";
const { readFileSync, writeFileSync } = require("node:fs");
const cut = require("subset-font");

const { characters, files } = JSON.parse(readFileSync(0, "utf-8"));
(async () => {
  for (const [source, target] of files) {
    const font = await cut(readFileSync(source), characters, { targetFormat: "woff2" });
    writeFileSync(target, font);
  }
})();
