// Reads a line of JSON: of each page that changed the index that was written of it, and
// its sections now; then the index of all pages, as it was. Writes a line for each page:
// the index of it; then that of all. Writes nothing if another page's sections would
// get other numbers, or other words may be known: then all is to be read again.
"use strict";
const { build } = require("./engine.js");

const [changes, head, ...lines] = require("node:fs").readFileSync(0, "utf-8").trimEnd().split("\n");
const end = lines.pop();
const { index } = JSON.parse(`${head}]}}`);
const { documentIds, fieldLength } = index;
const numbers = new Map(Object.entries(documentIds).map(([number, id]) => [id, Number(number)]));
// By term its line, without the comma.
const terms = new Map(lines.map((line) => [line.slice(2, line.indexOf('"', 2)), line.replace(/,$/, "")]));

const parts = JSON.parse(changes).map(([before, sections]) => {
  const part = build(sections);
  return [part, JSON.parse(before), JSON.parse(part)];
});
const isSame = ([, was, now]) => was.index.documentCount === now.index.documentCount && `${was.known}` === `${now.known}`;
if (parts.every(isSame)) {
  for (const [, was, now] of parts) patch(was.index, now.index);
  index.averageFieldLength = averages();
  for (const [part] of parts) console.log(part);
  const shape = JSON.stringify({ ...index, index: [] }).slice(0, -"]}".length);
  const all = [...terms.keys()].sort().map((term) => terms.get(term));
  process.stdout.write(`{"index":${shape}\n${all.join(",\n")}\n${end}`);
}

function patch(was, now) {
  const first = numbers.get(was.documentIds[0]);
  for (const name of ["documentIds", "fieldLength", "storedFields"])
    for (const [n, value] of Object.entries(now[name])) index[name][first + Number(n)] = value;
  const [before, after] = [was, now].map((part) => new Map(part.index));
  for (const term of new Set([...before.keys(), ...after.keys()])) {
    const [old, found] = [before.get(term) ?? {}, after.get(term) ?? {}];
    if (JSON.stringify(old) === JSON.stringify(found)) continue;
    const fields = terms.has(term) ? JSON.parse(terms.get(term))[1] : {};
    for (const [field, said] of Object.entries(old)) for (const n in said) delete fields[field][first + Number(n)];
    for (const [field, said] of Object.entries(found))
      for (const n in said) (fields[field] ??= {})[first + Number(n)] = said[n];
    for (const field in fields) if (!Object.keys(fields[field]).length) delete fields[field];
    if (Object.keys(fields).length) terms.set(term, JSON.stringify([term, fields]));
    else terms.delete(term);
  }
}

function averages() {
  const sums = [];
  for (const lengths of Object.values(fieldLength)) lengths.forEach((n, i) => (sums[i] = (sums[i] ?? 0) + n));
  return sums.map((sum) => sum / index.documentCount);
}
