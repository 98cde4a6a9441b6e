// Reads the sections of the book as JSON and writes the index of them.
"use strict";
const { build } = require("./engine.js");
process.stdout.write(build(JSON.parse(require("node:fs").readFileSync(0))));
