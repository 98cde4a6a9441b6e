// argv: the engine, a built search_index.json. Reads queries as JSON, writes for each
// the ids of what it finds, the best first, and how long all took, in milliseconds.
"use strict";
const fs = require("node:fs");
const { Engine } = require(process.argv[2]);
const { docs } = JSON.parse(fs.readFileSync(process.argv[3]));
const engine = new Engine(docs.written, docs.names);
const found = JSON.parse(fs.readFileSync(0)).map((query) => engine.search(query).map(({ id }) => id));
console.log(JSON.stringify(found));
