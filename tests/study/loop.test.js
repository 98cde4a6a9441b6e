"use strict";

const assert = require("node:assert");
const test = require("node:test");
const { load, storage, makeCards } = require("./load.js");

storage();
const Study = load("deck", "draw", "loop");
const { draw, minutes, stations, titleOf } = Study.loop;
const PARTS = { start: 1, "linear-algebra": 3, probability: 2, "machine-learning": 4, interview: 1 };
const CARDS = makeCards(PARTS);

test("each station has a quarter of an hour's questions, of what it asks", () => {
  const drawn = draw(CARDS, "research-scientist", 7, []);
  assert.deepStrictEqual(
    drawn.map((card) => titleOf(card, "research-scientist")),
    ["Mathematics", "Machine learning", "Your work and you"].flatMap((title) => Array(4).fill(title)),
  );
  assert.strictEqual(minutes(CARDS, "research-scientist"), 45);
});

test("a station without cards is passed over", () => {
  const cards = makeCards({ probability: 2 });
  assert.deepStrictEqual(stations(cards, "llm-engineer"), []);
  assert.deepStrictEqual(stations(cards, "data-scientist"), [["Statistics", cards]]);
  assert.strictEqual(draw(cards, "data-scientist", 1, []).length, 4);
});

test("what left the book is called by its chapter", () => {
  assert.strictEqual(titleOf({ page: "gone/chapter.html", chapter: "Gone" }, "ml-engineer"), "Gone");
});
