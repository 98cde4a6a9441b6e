"use strict";

const assert = require("node:assert");
const { test } = require("node:test");
const { load } = require("./load.js");

const Study = load("filter");

const items = [
  { text: Study.plain("State and prove Eckart-Young"), level: "core", part: "linear-algebra" },
  { text: Study.plain("What is Bayes’s theorem?"), level: "warm-up", part: "probability" },
  { text: Study.plain("Prove Rouché-Capelli"), level: "stretch", part: "linear-algebra" },
];
const pass = (filter) =>
  items.flatMap((item, n) =>
    Study.selector({ text: "", level: [], part: [], ...filter })(item) ? [n] : [],
  );

test("an empty filter lets everything pass", () => {
  assert.deepStrictEqual(pass({}), [0, 1, 2]);
  assert.deepStrictEqual(pass({ text: "  " }), [0, 1, 2]);
});

test("every word must be there, in any order, as a part of a word", () => {
  assert.deepStrictEqual(pass({ text: "prove" }), [0, 2]);
  assert.deepStrictEqual(pass({ text: "young prov" }), [0]);
  assert.deepStrictEqual(pass({ text: "prove theorem" }), []);
});

test("case, accents and kinds of apostrophe do not matter", () => {
  assert.deepStrictEqual(pass({ text: "ROUCHE" }), [2]);
  assert.deepStrictEqual(pass({ text: "rouché" }), [2]);
  assert.deepStrictEqual(pass({ text: "bayes's" }), [1]);
});

test("what a pattern would mean is taken literally", () => {
  assert.deepStrictEqual(pass({ text: ".*" }), []);
  assert.deepStrictEqual(pass({ text: "(" }), []);
});

test("one of the chosen levels and one of the chosen parts", () => {
  assert.deepStrictEqual(pass({ level: ["core", "warm-up"] }), [0, 1]);
  assert.deepStrictEqual(pass({ level: ["core"], part: ["probability"] }), []);
  assert.deepStrictEqual(pass({ text: "prove", part: ["linear-algebra"] }), [0, 2]);
});

test("a filter comes back from the address", () => {
  for (const filter of [
    { text: "", card: "all", level: [], part: [] },
    { text: "a b&c=d #e", card: "due", level: ["core", "stretch"], part: ["probability"] },
    { text: "é", card: "all", level: [], part: ["start"] },
  ])
    assert.deepStrictEqual(Study.fromHash(Study.toHash(filter)), filter);
  assert.strictEqual(Study.toHash({ text: " ", card: "all", level: [], part: [] }), "");
});

test("a foreign hash is no filter", () => {
  for (const hash of ["", "#", "#linear-algebra", "#%E0%A4%A", "#a=b"])
    assert.deepStrictEqual(Study.fromHash(hash), { text: "", card: "all", level: [], part: [] });
});
