"use strict";

const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const test = require("node:test");
const { load, storage, makeCards } = require("./load.js");

storage();
const Study = load("deck", "schedule", "draw", "statistics");
const { clock } = Study;
const { draw, seconds, LENGTHS, ROLES } = Study.interview;
const CARDS = makeCards({ probability: 8, "deep-learning": 8, practice: 4, start: 1 });
const WANTED = { role: "ml-engineer", minutes: 60 };
const SEEDS = Array.from({ length: 40 }, (_, n) => n);
const NOW = new Date(2026, 10, 23, 9);

test("the same seed draws the same, another seed another interview", () => {
  assert.deepStrictEqual(draw(CARDS, WANTED, 7), draw(CARDS, WANTED, 7));
  assert.notDeepStrictEqual(draw(CARDS, WANTED, 7), draw(CARDS, WANTED, 8));
});

for (const minutes of LENGTHS)
  test(`${minutes} minutes are filled, from a warm-up to a stretch, without repetition`, () => {
    for (const seed of SEEDS) {
      const drawn = draw(CARDS, { ...WANTED, minutes }, seed);
      const time = drawn.reduce((sum, card) => sum + seconds(card), 0);
      assert.strictEqual(time, 60 * minutes);
      assert.strictEqual(drawn[0].level, "warm-up");
      assert.strictEqual(drawn.at(-1).level, "stretch");
      assert.strictEqual(new Set(drawn).size, drawn.length);
    }
  });

test("questions are spread: no topic twice while others have not been asked", () => {
  for (const seed of SEEDS) {
    const topics = draw(CARDS, WANTED, seed).map(({ topic }) => topic);
    assert.strictEqual(new Set(topics).size, topics.length, topics.join());
  }
});

test("a role shifts the parts", () => {
  const share = (role, part) =>
    SEEDS.flatMap((seed) => draw(CARDS, { ...WANTED, role }, seed)).filter((c) => c.part === part)
      .length;
  assert.ok(share("data-scientist", "probability") > 1.5 * share("ml-engineer", "probability"));
  assert.ok(share("ml-engineer", "practice") > 1.5 * share("research-scientist", "practice"));
  for (const role of Object.keys(ROLES))
    for (const part of ["probability", "deep-learning", "practice"])
      assert.ok(share(role, part) > 0, `${role}: ${part}`);
});

test("only parts that have cards are drawn from, and few cards make a short interview", () => {
  const few = makeCards({ practice: 1 }).slice(0, 5);
  const drawn = draw(few, WANTED, 1);
  assert.deepStrictEqual(drawn.map(({ id }) => id).sort(), few.map(({ id }) => id));
  assert.deepStrictEqual(draw([], WANTED, 1), []);
});

test("without a level its neighbour is asked", () => {
  const noWarmUp = CARDS.filter(({ level }) => level !== "warm-up");
  assert.deepStrictEqual(
    draw(noWarmUp, { ...WANTED, minutes: 15 }, 3).map(({ level }) => level),
    ["core", "core", "core", "stretch"],
  );
});

test("what was asked lately is asked again only when nothing else is left", () => {
  const two = CARDS.filter(({ topic }) => topic === "start-topic-0" || topic === "start-topic-1");
  for (const seed of SEEDS) {
    const recent = draw(two, { ...WANTED, minutes: 15 }, seed).map(({ id }) => id);
    const [first] = draw(two, { ...WANTED, minutes: 15 }, seed + 1, recent);
    assert.ok(!recent.includes(first.id));
  }
});

test("the clock runs down and over", () => {
  assert.deepStrictEqual([125, 60, 5, 0, -7, -75].map(clock), [
    ...["2:05", "1:00", "0:05", "0:00", "−0:07", "−1:15"],
  ]);
});

const answer = (id, grade) => ({ id, grade, seconds: 60, note: "" });

test("the report is by topic, the weakest first, and passes over removed questions", () => {
  const answers = [
    answer("q-practice-3", "partly"),
    answer("q-practice-6", "skipped"),
    answer("q-practice-0", "good"),
    answer("q-practice-1", "missed"),
    answer("q-removed", "missed"),
  ];
  const topics = Study.statistics.byTopic(answers, CARDS);
  assert.deepStrictEqual(
    topics.map(({ topic, answers }) => [topic, answers.map(({ grade }) => grade)]),
    [
      ["practice-topic-0", ["good", "missed"]],
      ["practice-topic-2", ["skipped"]],
      ["practice-topic-1", ["partly"]],
    ],
  );
});

test("missed and skipped are again, partly is hard, good is good", () => {
  const known = Study.schedule.outcomes(undefined, new Date(+NOW - 9 * 864e5))[2].card;
  const grades = { "q-a": "missed", "q-b": "partly", "q-c": "good", "q-d": "skipped" };
  const state = { cards: { "q-b": known }, resets: {}, days: {} };
  for (const [id, grade] of Object.entries(grades)) Study.schedule.grade(state, id, grade, 0, NOW);
  const expected = (card, n) => {
    const { due, stability } = Study.schedule.outcomes(card, NOW)[n].card;
    return [due, stability];
  };
  const made = Object.entries(state.cards).map(([id, { due, stability }]) => [id, [due, stability]]);
  assert.deepStrictEqual(Object.fromEntries(made), {
    "q-a": expected(undefined, 0),
    "q-b": expected(known, 1),
    "q-c": expected(undefined, 2),
    "q-d": expected(undefined, 0),
  });
});

test("every part of the book has its weights, whatever the role", () => {
  // As a contributor would name it: draw.js is asked for a card of each part.
  const book = fs.readFileSync(path.join(__dirname, "../../docs/book.yml"), "utf8");
  const parts = [...book.matchAll(/^  ([a-z-]+):$/gm)].map(([, name]) => name);
  assert.ok(parts.includes("language-models"));
  const count = Object.keys(ROLES).length;
  for (const part of parts) assert.strictEqual(Study.interview.WEIGHTS[part]?.length, count, part);
});
