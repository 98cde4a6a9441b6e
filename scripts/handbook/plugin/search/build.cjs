// Reads JSON: of each page its sections, or the index that was written of them.
// Writes JSON: the indexes that it wrote of pages, and that of all.
"use strict";
const { build } = require("./engine.js");
const EMPTY = { documentIds: {}, fieldLength: {}, storedFields: {} };

// One index of those of pages, of which each counts its sections from 0. It is written
// as text: as objects it would take a hundred times the memory.
function join(parts) {
  const entries = { documentIds: [], fieldLength: [], storedFields: [] };
  const terms = new Map();
  const known = new Set();
  const sums = [];
  let shape = {};
  let count = 0;
  for (const text of parts) {
    const part = JSON.parse(text);
    const { index, ...rest } = part.index;
    if (!rest.documentCount) continue;
    shape = rest;
    for (const name in entries)
      for (const [id, value] of Object.entries(rest[name]))
        entries[name].push(`"${count + Number(id)}":${JSON.stringify(value)}`);
    for (const lengths of Object.values(rest.fieldLength)) lengths.forEach((n, i) => (sums[i] = (sums[i] ?? 0) + n));
    for (const [term, fields] of index) {
      if (!terms.has(term)) terms.set(term, {});
      const said = terms.get(term);
      for (const [field, found] of Object.entries(fields)) {
        const here = Object.entries(found).map(([id, times]) => `"${count + Number(id)}":${times}`);
        said[field] = said[field] ? `${said[field]},${here}` : `${here}`;
      }
    }
    for (const word of part.known) known.add(word);
    count += rest.documentCount;
  }
  const averageFieldLength = sums.map((sum) => sum / count);
  const head = JSON.stringify({ ...shape, documentCount: count, nextId: count, averageFieldLength, index: [], ...EMPTY });
  const index = [...terms.keys()].sort().map((term) => {
    const fields = Object.entries(terms.get(term)).map(([field, found]) => `"${field}":{${found}}`);
    return `[${JSON.stringify(term)},{${fields}}]`;
  });
  const whole = Object.entries(entries).reduce((text, [name, all]) => text.replace(`"${name}":{}`, () => `"${name}":{${all}}`), head);
  return `{"index":${whole.replace('"index":[]', () => `"index":[${index}]`)},"known":${JSON.stringify([...known].sort())}}`;
}

const pages = JSON.parse(require("node:fs").readFileSync(0));
const parts = pages.map((page) => (typeof page === "string" ? page : build(page)));
const news = parts.map((part, n) => (part === pages[n] ? null : part));
process.stdout.write(JSON.stringify({ parts: news, written: join(parts) }));
