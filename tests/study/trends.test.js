"use strict";

const assert = require("node:assert");
const test = require("node:test");
const { load, storage } = require("./load.js");

storage();
const Study = load("agenda", "trends");
const { forecast, recall, weakest, interviews } = Study.trends;
const TODAY = "2026-11-23";
const at = (...date) => new Date(2026, ...date).toISOString();
const CARD = { last_review: at(10, 20, 12), lapses: 0, difficulty: 3 };
const due = (...date) => ({ ...CARD, due: at(...date) });

test("cards are counted on the day they are due, those overdue today", () => {
  const cards = {
    overdue: due(10, 1, 9),
    late: due(10, 24, 3), // before the day ends at four
    tomorrow: due(10, 24, 9),
    last: due(11, 22, 9),
    beyond: due(11, 23, 9),
    ahead: { due: at(11, 10, 9), last_review: at(11, 9, 9) }, // by a clock that was ahead
    gone: due(10, 1, 9),
    waits: due(10, 1, 9),
  };
  const aside = { gone: {}, waits: { until: "2026-11-26" } };
  const deck = Object.keys(cards).map((id) => ({ id }));
  cards.removed = due(10, 24, 9); // no longer in the book
  const counts = forecast(deck, { cards, aside }, TODAY);
  assert.strictEqual(counts.length, 30);
  const found = counts.flatMap((count, day) => (count ? [[day, count]] : []));
  assert.deepStrictEqual(found, [[0, 3], [1, 1], [3, 1], [29, 1]]);
});

test("recall is of known cards, by weeks that end today, from the first week with any", () => {
  const day = (known, recalled) => ({ reviews: 20, fresh: 5, seconds: 100, known, recalled });
  const days = {
    "2026-01-01": day(9, 0), // too long ago
    "2026-11-09": day(4, 3),
    "2026-11-03": day(6, 6),
    "2026-11-23": day(10, 9),
    "2026-11-17": day(10, 8),
  };
  const weeks = recall({ days }, TODAY);
  assert.deepStrictEqual(
    weeks.map(({ from, known, share }) => [from, known, share]),
    [
      ["2026-11-03", 10, 90],
      ["2026-11-10", 0, null],
      ["2026-11-17", 20, 85],
    ],
  );
  assert.deepStrictEqual(recall({ days: {} }, TODAY), []);
});

test("the weakest topics come first, and what is easy is none", () => {
  const deck = ["a", "a", "b", "c", "d"].map((topic, n) => ({ id: `q-${n}`, topic, title: topic }));
  const card = (difficulty, lapses = 0) => ({ ...CARD, difficulty, lapses });
  const cards = { "q-0": card(4), "q-1": card(8), "q-2": card(9, 2), "q-3": card(2) };
  assert.deepStrictEqual(
    weakest(deck, { cards }).map(({ topic, count, lapses, difficulty }) => [
      ...[topic, count, lapses, difficulty],
    ]),
    [
      ["b", 1, 2, 9],
      ["a", 2, 0, 6],
    ],
  );
});

test("an interview reaches so many percent; partly counts half, skipped nothing", () => {
  const answers = ["good", "partly", "missed", "skipped"].map((grade) => ({ grade }));
  assert.deepStrictEqual(interviews({ interviews: [{ when: at(10, 1, 12), answers }] }), [
    { day: "2026-11-01", share: 38 },
  ]);
});
