"use strict";

const assert = require("node:assert");
const test = require("node:test");
const { load, storage } = require("./load.js");

storage();
const Study = load("schedule");
const { outcomes, grade, inWords } = Study.schedule;
const GRADES = ["again", "hard", "good", "easy"];
const NOW = new Date(2026, 10, 23, 9);
const later = (days, now = NOW) => {
  const then = new Date(now);
  then.setDate(then.getDate() + days);
  return then;
};
const after = (grade, before, now = NOW) =>
  outcomes(before, now).find((outcome) => outcome.grade === grade).card;
const days = (card, now) => outcomes(card, now).map((outcome) => outcome.days);
const dueDay = (card) => Study.today(new Date(card.due));

// What was graded, each so many days after the one before; then, so many days later, in how many
// days each grade brings the card back: as here, and by ts-fsrs as it comes, whose steps of
// minutes are 0 days. Here a new card has no steps, and what was failed today is due tomorrow.
const TABLE = [
  ["new", [], 0, [0, 1, 2, 8], [0, 0, 0, 8]],
  ["new, failed", [["again", 0]], 0, [0, 0, 1, 2], [0, 0, 0, 1]],
  ["new, failed, a day later", [["again", 0]], 1, [0, 0, 2, 3], [0, 0, 0, 3]],
  ["new, failed, known", [["again", 0], ["good", 0]], 1, [0, 1, 2, 4], [0, 0, 2, 4]],
  ["known once", [["good", 0]], 2, [0, 8, 11, 19], [0, 0, 11, 19]],
  ["known twice", [["good", 0], ["good", 2]], 11, [0, 32, 46, 77], [0, 32, 46, 77]],
  [
    ...["known well, failed today", [["good", 0], ["good", 2], ["good", 11], ["again", 46]]],
    ...[0, [0, 0, 1, 5], [0, 0, 3, 5]],
  ],
  [
    ...["known well, failed yesterday", [["good", 0], ["good", 2], ["good", 11], ["again", 46]]],
    ...[1, [0, 0, 5, 7], [0, 0, 5, 7]],
  ],
];
for (const [name, history, wait, ours, theirs] of TABLE)
  test(`against ts-fsrs as it comes: ${name}`, () => {
    const usual = FSRS.fsrs();
    let [card, other, now] = [undefined, FSRS.createEmptyCard(NOW), NOW];
    for (const [grade, days] of history) {
      now = later(days, now);
      card = after(grade, card, now);
      other = usual.next(other, now, GRADES.indexOf(grade) + 1).card;
    }
    now = later(wait, now);
    assert.deepStrictEqual(days(card, now), ours);
    const scheduled = GRADES.map((_, n) => usual.next(other, now, n + 1).card.scheduled_days);
    assert.deepStrictEqual(scheduled, theirs);
    // What FSRS knows of the card is the same, whenever it is due.
    if (card) assert.strictEqual(card.stability, other.stability);
  });

test("each grade brings a card back later than the one before, whatever came before", () => {
  for (let number = 0; number < 4 ** 4; number += 1) {
    let [card, now] = [undefined, NOW];
    for (let n = 0; n < 4; n += 1) {
      const next = outcomes(card, now);
      const [again, hard, good, easy] = next.map((outcome) => outcome.days);
      const words = `${number}, ${n}: ${[again, hard, good, easy]}`;
      assert.ok(again === 0 && hard >= 0 && hard < good && good < easy, words);
      card = next[Math.floor(number / 4 ** n) % 4].card;
      now = new Date(card.due);
      if (card.due === card.last_review) assert.strictEqual(days(card, now)[2], 1, words);
    }
  }
});

test("what a grade makes of a card is what is stored, and can be stored", () => {
  const good = after("good");
  assert.deepStrictEqual(JSON.parse(JSON.stringify(good)), good);
  assert.strictEqual(after("hard", { ...good, since: "2026-11-01" }, later(3)).since, "2026-11-01");
  for (const { card } of outcomes(good, later(400)))
    Study.change(({ cards }) => (cards["q-a"] = card));
  let [card, longest] = [undefined, 0];
  for (let n = 0; n < 30; n += 1) {
    [{ card, days: longest }] = outcomes(card, card ? new Date(card.due) : NOW).slice(3);
    Study.change(({ cards }) => (cards["q-a"] = card));
  }
  assert.ok(longest >= 365 && longest < 370, `${longest}`);
});

test("failing lowers what FSRS thinks is remembered", () => {
  const known = after("easy");
  const failed = after("again", known, later(8));
  assert.ok(failed.stability < known.stability);
  assert.ok(failed.difficulty > known.difficulty);
  assert.strictEqual(failed.lapses, 1);
  assert.strictEqual(after("again", failed, later(8)).lapses, 1, "once, however often in a row");
  assert.strictEqual(after("again").lapses, 1, "a new card that is failed is one that was missed");
});

function inZone(zone, check) {
  const { TZ } = process.env;
  process.env.TZ = zone;
  try {
    check();
  } finally {
    process.env.TZ = TZ;
  }
}

test("a card graded late is due so many days later, though the clocks go forward or back", () => {
  inZone("Europe/Berlin", () => {
    for (const [month, date] of [[2, 28], [9, 24]])
      for (const [hour, minute] of [[23, 30], [24, 30], [27, 30], [28, 30]]) {
        const now = new Date(2026, month, date, hour, minute);
        const failed = after("again", undefined, now);
        const card = after("good", failed, now);
        assert.strictEqual(dueDay(card), Study.addDays(Study.today(now), 1), `${now}`);
        const known = after("good", card, later(1, now));
        const then = later(9, now);
        for (const { card: next, days } of outcomes(known, then))
          assert.strictEqual(dueDay(next), Study.addDays(Study.today(then), days));
      }
  });
});

test("reviews are as many days apart as the calendar says", () => {
  const night = after("good", undefined, new Date(2026, 10, 24, 1));
  const day = after("good", undefined, new Date(2026, 10, 23, 9));
  const next = new Date(2026, 10, 25, 5);
  assert.deepStrictEqual(days(night, next), days(day, next));
  assert.notDeepStrictEqual(days(night, next), days(night, later(1, next)));
});

test("a last review in the future, by a clock that was ahead, counts as now", () => {
  const ahead = after("good", after("good", undefined, later(398)), later(400));
  const good = after("good", ahead, NOW);
  assert.strictEqual(good.last_review, NOW.toISOString());
  const now = { ...ahead, last_review: NOW.toISOString() };
  assert.deepStrictEqual(good, after("good", now, NOW));
});

const EMPTY = () => ({ cards: {}, resets: {}, days: {} });
const plain = (value) => JSON.parse(JSON.stringify(value));

test("a grade is counted for its day; taken back, nothing is left of it", () => {
  const state = EMPTY();
  const first = grade(state, "q-a", "good", 30, NOW);
  assert.strictEqual(first.days, 2);
  assert.strictEqual(state.cards["q-a"].since, "2026-11-23");
  const counts = { reviews: 1, known: 0, recalled: 0, fresh: 1, seconds: 30 };
  assert.deepStrictEqual(state.days, { "2026-11-23": counts });
  const before = plain(state);
  const second = grade(state, "q-a", "again", 20, later(2));
  assert.deepStrictEqual(state.days["2026-11-25"], {
    ...{ reviews: 1, known: 1, recalled: 0, fresh: 0, seconds: 20 },
  });
  // The second time that day it is not what one still knew.
  grade(state, "q-a", "good", 9, later(2)).back(state);
  const third = grade(state, "q-a", "good", 10, later(2));
  assert.deepStrictEqual(state.days["2026-11-25"], {
    ...{ reviews: 2, known: 1, recalled: 0, fresh: 0, seconds: 30 },
  });
  for (const { back } of [third, second]) assert.strictEqual(back(state), true);
  assert.deepStrictEqual(state.cards, before.cards);
  assert.strictEqual(state.days["2026-11-25"].reviews, 0);
  first.back(state);
  assert.deepStrictEqual(state.cards, {});
});

test("a grade of an interview counts at once: skipped as missed, partly as hard", () => {
  for (const [name, same] of [["missed", "again"], ["skipped", "again"], ["partly", "hard"]]) {
    const state = EMPTY();
    grade(state, "q-a", name, 100, NOW);
    assert.deepStrictEqual(state.cards["q-a"], { ...after(same), since: "2026-11-23" });
  }
});

test("a grade is not taken back once another came after it", () => {
  const state = EMPTY();
  const { back } = grade(state, "q-a", "good", 30, NOW);
  grade(state, "q-a", "good", 30, later(2));
  const { reps } = state.cards["q-a"];
  assert.strictEqual(back(state), false);
  assert.strictEqual(state.cards["q-a"].reps, reps);
});

test("a card that is learned after a reset is no longer one that was reset, until undone", () => {
  const state = { ...EMPTY(), resets: { "q-a": NOW.toISOString() } };
  const { back } = grade(state, "q-a", "good", 30, later(0));
  assert.deepStrictEqual(state.resets, {});
  back(state);
  assert.deepStrictEqual(state.resets, { "q-a": NOW.toISOString() });
});

test("intervals in words", () => {
  assert.deepStrictEqual([0, 1, 30, 31, 364, 365, 730].map(inWords), [
    ...["this session", "1 day", "30 days", "1 month", "12 months", "1 year", "2 years"],
  ]);
});
