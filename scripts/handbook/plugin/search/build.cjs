// Reads a line of JSON a page: its sections, or the index that was written of them.
// Writes a line for each: the index that it wrote, none where it was given; at last
// that of all.
"use strict";
const { build } = require("./engine.js");
const BLOCK = 65_536;
const EMPTY = { documentIds: {}, fieldLength: {}, storedFields: {} };

// One index of those of pages, of which each counts its sections from 0. It is written
// as text: as objects it would take a hundred times the memory.
class Whole {
  #entries = { documentIds: [], fieldLength: [], storedFields: [] };
  // By term and field: the number of a section, and how often it has the term, in turn.
  #terms = new Map();
  #known = new Set();
  #sums = [];
  #shape = {};
  #count = 0;

  add(text) {
    const part = JSON.parse(text);
    const { index, ...rest } = part.index;
    if (!rest.documentCount) return;
    this.#shape = rest;
    for (const [name, entries] of Object.entries(this.#entries))
      for (const [id, value] of Object.entries(rest[name]))
        entries.push(`"${this.#count + Number(id)}":${JSON.stringify(value)}`);
    for (const lengths of Object.values(rest.fieldLength))
      lengths.forEach((n, i) => (this.#sums[i] = (this.#sums[i] ?? 0) + n));
    for (const [term, fields] of index) {
      if (!this.#terms.has(term)) this.#terms.set(term, {});
      const said = this.#terms.get(term);
      for (const [field, found] of Object.entries(fields)) {
        said[field] ??= [];
        for (const [id, times] of Object.entries(found)) said[field].push(this.#count + Number(id), times);
      }
    }
    for (const word of part.known) this.#known.add(word);
    this.#count += rest.documentCount;
  }

  // In pieces, since the whole is large.
  *write() {
    const [documentCount, nextId] = [this.#count, this.#count];
    const averageFieldLength = this.#sums.map((sum) => sum / this.#count);
    const shape = { ...this.#shape, documentCount, nextId, averageFieldLength, index: [], ...EMPTY };
    yield '{"index":{';
    let comma = "";
    for (const [name, value] of Object.entries(shape)) {
      yield `${comma}"${name}":`;
      comma = ",";
      if (name === "index") yield* this.#index();
      else yield name in EMPTY ? `{${this.#entries[name]}}` : JSON.stringify(value);
    }
    yield `},"known":${JSON.stringify([...this.#known].sort())}}`;
  }

  *#index() {
    // A line a term, which patch.cjs changes.
    yield "[";
    let comma = "\n";
    for (const term of [...this.#terms.keys()].sort()) {
      const fields = Object.entries(this.#terms.get(term)).map(([field, found]) => `"${field}":{${pairs(found)}}`);
      yield `${comma}[${JSON.stringify(term)},{${fields}}]`;
      comma = ",\n";
    }
    yield "\n]";
  }
}

const pairs = (found) => found.flatMap((id, n) => (n % 2 ? [] : [`"${id}":${found[n + 1]}`]));

const whole = new Whole();
for (const line of require("node:fs").readFileSync(0, "utf-8").split("\n").filter(Boolean)) {
  const part = line.startsWith("[") ? build(JSON.parse(line)) : line;
  whole.add(part);
  console.log(part === line ? "" : part);
}
// A write of each piece would take a tenth more.
let block = "";
for (const piece of whole.write()) {
  block += piece;
  if (block.length < BLOCK) continue;
  process.stdout.write(block);
  block = "";
}
process.stdout.write(block);
