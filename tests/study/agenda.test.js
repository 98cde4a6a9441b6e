"use strict";

const assert = require("node:assert");
const test = require("node:test");
const { load, storage, makeCards } = require("./load.js");

storage();
const Study = load("agenda", "standing");
const CARDS = makeCards({ algebra: 2, learning: 1 });
const NOW = new Date(2026, 10, 23, 9);
const TODAY = "2026-11-23";
const CARD = {
  ...{ stability: 9, difficulty: 5, lapses: 0, reps: 2, state: 2 },
  last_review: new Date(2026, 10, 1).toISOString(),
};
const due = (...date) => ({ ...CARD, due: new Date(2026, ...date).toISOString() });
const state = (changes, choices) => ({
  ...{ ticks: {}, cards: {}, aside: {}, resets: {}, days: {} },
  ...{ ...changes, choices: { cards: choices } },
});
const of = (changes, choices, now = NOW) => Study.agenda.of(CARDS, state(changes, choices), now);
const ids = (cards) => cards.map(({ id }) => id);
const all = (make) => Object.fromEntries(CARDS.map(({ id }, n) => [id, make(n)]));

test("due cards come soonest first, until four in the morning after", () => {
  const cards = {
    "q-algebra-1": due(10, 24, 3, 59),
    "q-algebra-2": due(10, 20),
    "q-algebra-0": due(10, 24, 4),
    "q-removed": due(10, 1),
  };
  const agenda = of({ cards }, { fresh: 3 });
  assert.deepStrictEqual(ids(agenda.due), ["q-algebra-2", "q-algebra-1"]);
  assert.deepStrictEqual(ids(agenda.later), ["q-algebra-0"]);
  assert.deepStrictEqual(ids(agenda.fresh), ["q-algebra-3", "q-algebra-4", "q-algebra-5"]);
  assert.strictEqual(agenda.learned, 3);
});

test("new cards begun today count against the day's number, tomorrow they do not", () => {
  const cards = { "q-algebra-0": { ...due(11, 1), since: TODAY } };
  assert.strictEqual(of({ cards }, { fresh: 3 }).fresh.length, 2);
  assert.strictEqual(of({ cards }, { fresh: 3 }, new Date(2026, 10, 24, 3)).fresh.length, 2);
  assert.strictEqual(of({ cards }, { fresh: 3 }, new Date(2026, 10, 24, 4)).fresh.length, 3);
  assert.strictEqual(of({ cards }, { fresh: 0 }).fresh.length, 0);
});

test("what a clock that was ahead put off is due now, not a year later", () => {
  const ahead = { ...due(10, 30), last_review: new Date(2027, 10, 23).toISOString() };
  const traveller = { ...due(10, 30), last_review: new Date(2026, 10, 24, 9).toISOString() };
  const agenda = of({ cards: { "q-algebra-0": ahead, "q-algebra-1": traveller } });
  assert.deepStrictEqual(ids(agenda.due), ["q-algebra-0"]);
  assert.deepStrictEqual(ids(agenda.later), ["q-algebra-1"]);
  assert.strictEqual(Study.agenda.dueDay(ahead, TODAY), TODAY);
  assert.strictEqual(Study.agenda.dueDay(traveller, TODAY), "2026-11-29");
});

test("cards set aside are neither due nor new, those of one day until it comes", () => {
  const changes = {
    cards: { "q-algebra-0": due(10, 1), "q-algebra-1": due(10, 2) },
    aside: { "q-algebra-0": {}, "q-algebra-1": { until: "2026-11-24" }, "q-algebra-2": {} },
  };
  const today = of(changes, { fresh: 1 });
  assert.deepStrictEqual(ids([...today.due, ...today.fresh]), ["q-algebra-3"]);
  assert.strictEqual(today.chosen, CARDS.length - 3);
  const tomorrow = of(changes, { fresh: 1 }, new Date(2026, 10, 24, 9));
  assert.deepStrictEqual(ids(tomorrow.due), ["q-algebra-1"]);
});

test("the scope: what is ticked off, what was missed, core questions", () => {
  const missed = { ...due(10, 1), lapses: 1 };
  const changes = {
    ticks: { "algebra-topic-0": TODAY, "q-learning-5": TODAY },
    cards: { "q-algebra-1": missed, "q-algebra-2": { ...missed, stability: 40 } },
  };
  const there = (scope) => of(changes, { scope, fresh: 100 });
  const inScope = (scope) => ids([...there(scope).due, ...there(scope).fresh]).sort();
  const ticked = ["q-algebra-0", "q-algebra-1", "q-algebra-2", "q-learning-5"];
  assert.deepStrictEqual(inScope("ticked"), ticked);
  assert.deepStrictEqual(inScope("missed"), ["q-algebra-1"]);
  assert.strictEqual(inScope("core").length, CARDS.length / 3);
  assert.strictEqual(inScope("all").length, CARDS.length);
});

const before = (date, changes, choices, now) =>
  of({ plan: { role: "ml-engineer", begun: TODAY, date }, ...changes }, choices, now);

test("with a date, all new cards are seen before the last week, those of today too", () => {
  // 18 cards in 16 - 7 days.
  assert.deepStrictEqual(before("2026-12-09").pace, { date: "2026-12-09", days: 16, fresh: 2 });
  assert.strictEqual(before("2026-12-09").fresh.length, 2);
  const begun = { cards: { "q-algebra-0": { ...due(11, 1), since: TODAY } } };
  assert.strictEqual(before("2026-12-09", begun).daily, 2);
  assert.strictEqual(before("2026-12-09", begun).fresh.length, 1);
  assert.strictEqual(before("2026-12-01").fresh.length, 18, "all on the day before that week");
  assert.strictEqual(before("2027-12-01").fresh.length, 1);
});

test("in the last week none are new: those due, then those that one knows least", () => {
  const changes = {
    cards: all((n) => ({ ...due(n ? 11 : 10, 5), stability: (n * 7) % 18 + 1 })),
  };
  delete changes.cards["q-learning-5"];
  // Not twice on one day.
  Object.assign(changes.cards["q-algebra-5"], { stability: 1, last_review: NOW.toISOString() });
  for (const date of ["2026-11-30", TODAY]) {
    const agenda = before(date, changes, { length: 4, unit: "cards" });
    assert.strictEqual(agenda.fresh.length, 0);
    assert.strictEqual(agenda.daily, 0);
    const session = Study.agenda.session(agenda, state({}, { length: 4, unit: "cards" }));
    const weakest = ["q-algebra-0", "q-learning-1", "q-algebra-8", "q-algebra-3"];
    assert.deepStrictEqual(ids(session.cards), weakest);
  }
  assert.deepStrictEqual(before("2026-12-01", changes).weakest, []);
});

test("one's own number of new cards is kept for the date it was chosen for", () => {
  const own = { fresh: 7, forDate: "2026-12-09" };
  assert.strictEqual(before("2026-12-09", {}, own).fresh.length, 7);
  assert.strictEqual(before("2026-12-10", {}, own).fresh.length, 2);
  assert.strictEqual(before("2026-12-09", {}, { fresh: 7 }).fresh.length, 2);
});

test("a date that has passed, and a plan without one, ask for nothing", () => {
  for (const date of ["2026-11-22", undefined]) {
    assert.strictEqual(before(date).pace, null);
    assert.strictEqual(before(date).fresh.length, 10);
  }
});

const day = (cards, seconds) => ({
  ...{ reviews: 2 * cards, known: cards - 1, recalled: 0, fresh: 1, seconds },
});
const session = (changes, choices, count = 100) => {
  const cards = Array.from({ length: count }, (_, id) => ({ id }));
  const now = state(changes, choices);
  return Study.agenda.session({ due: cards, fresh: [], weakest: [] }, now);
};

test("twenty minutes hold as many cards as one's own times say", () => {
  assert.strictEqual(session({}).cards.length, Math.floor(1200 / 45));
  assert.strictEqual(session({ days: { [TODAY]: day(19, 190) } }).cards.length, 26);
  const { cards, minutes, limit } = session({ days: { [TODAY]: day(20, 1200) } });
  assert.deepStrictEqual([cards.length, minutes, limit], [20, 20, 20]);
  assert.strictEqual(session({ days: { [TODAY]: day(20, 1200) } }, { length: 5 }).minutes, 5);
  assert.strictEqual(session({ days: { [TODAY]: day(20, 1e5) } }).cards.length, 1);
  assert.strictEqual(session({}, {}, 4).minutes, 3);
  // What was long ago says little: one is quicker now.
  const days = { "2026-11-01": day(300, 90_000), "2026-11-22": day(200, 4000) };
  assert.strictEqual(session({ days }).cards.length, 60);
});

test("a session of so many cards has no end in minutes", () => {
  const { cards, limit } = session({}, { length: 7, unit: "cards" });
  assert.deepStrictEqual([cards.length, limit], [7, false]);
});

test("new cards give way to due ones", () => {
  const cards = Object.fromEntries(Object.entries(all(() => due(10, 1))).slice(0, 5));
  const choices = { fresh: 10, length: 6, unit: "cards" };
  const agenda = of({ cards }, choices);
  const chosen = ids(Study.agenda.session(agenda, state({}, choices)).cards);
  assert.deepStrictEqual(chosen, ids(CARDS.slice(0, 6)));
});

test("a reset card is new, and one that never was anything else is not marked", () => {
  const kept = state({ cards: { "q-algebra-0": due(11, 1) } });
  Study.agenda.reset(kept, ["q-algebra-0", "q-algebra-1"], NOW);
  assert.deepStrictEqual(kept.cards, {});
  assert.deepStrictEqual(kept.resets, { "q-algebra-0": NOW.toISOString() });
});

test("where a card stands, in words", () => {
  const kept = state({
    cards: { due: due(10, 1), late: { ...due(11, 3, 9), lapses: 2 }, away: due(10, 1) },
    aside: { away: {}, waits: { until: "2026-11-24" } },
  });
  const words = ["due", "late", "away", "waits", "other"].map((id) =>
    Study.standing.inWords(kept, id, TODAY),
  );
  assert.deepStrictEqual(words, [
    ...["due today", "due 3 Dec 2026, missed", "set aside", "not before 24 Nov 2026", "new"],
  ]);
});
