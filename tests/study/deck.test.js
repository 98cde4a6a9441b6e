"use strict";

const assert = require("node:assert");
const test = require("node:test");
const { load, storage, makeCards } = require("./load.js");

storage();
const Study = load("deck", "schedule", "statistics", "session");
const { agenda, outcomes, inWords } = Study.schedule;
const { begin, record, takeBack } = Study.session;
const CARDS = makeCards({ algebra: 2, learning: 1 });
const NOW = new Date(2026, 10, 23, 9);
const DAY = 864e5;
const ids = (cards) => cards.map(({ id }) => id);
const after = (grade, before, now = NOW) =>
  outcomes(before, now).find((outcome) => outcome.grade === grade).card;
const later = (days) => new Date(+NOW + days * DAY);

test("the deck says of each card where it stands and what its topic is called", () => {
  const cards = Study.deck({
    chapters: [
      {
        ...{ part: "algebra", page: "algebra/svd.html", title: "SVD", topics: { rank: "Rank" } },
        cards: [["q-a", "core", "rank", "What?"], ["q-b", "core", "gone", "Why?"]],
      },
    ],
  });
  assert.deepStrictEqual(cards[0], {
    ...{ id: "q-a", level: "core", topic: "rank", question: "What?", part: "algebra" },
    ...{ page: "algebra/svd.html", chapter: "SVD", title: "Rank" },
  });
  assert.strictEqual(cards[1].title, "SVD");
});

test("parts and levels can be left out", () => {
  const chosen = Study.choose(CARDS, ["algebra", "stretch"]);
  const numbers = ids(chosen).map((id) => Number(id.replace("q-learning-", "")));
  assert.deepStrictEqual(numbers, [0, 1, 3, 4]);
  assert.strictEqual(Study.choose(CARDS, []).length, CARDS.length);
});

test("due cards come soonest first, whatever the hour of the day", () => {
  const card = (due) => ({ ...after("good"), due: due.toISOString() });
  const state = {
    cards: {
      "q-algebra-1": card(new Date(2026, 10, 23, 23, 59)),
      "q-algebra-2": card(new Date(2026, 10, 20)),
      "q-algebra-0": card(new Date(2026, 10, 24, 0, 0)),
      "q-removed": card(new Date(2026, 10, 1)),
    },
  };
  const { due, later, fresh, learned } = agenda(CARDS, state, 3, NOW);
  assert.deepStrictEqual(ids(due), ["q-algebra-2", "q-algebra-1"]);
  assert.deepStrictEqual(ids(later), ["q-algebra-0"]);
  assert.deepStrictEqual(ids(fresh), ["q-algebra-3", "q-algebra-4", "q-algebra-5"]);
  assert.strictEqual(learned, 3);
});

test("new cards begun today count against the day's number, tomorrow they do not", () => {
  const state = { cards: { "q-algebra-0": { ...after("good"), since: "2026-11-23" } } };
  assert.strictEqual(agenda(CARDS, state, 3, NOW).fresh.length, 2);
  assert.strictEqual(agenda(CARDS, state, 3, later(1)).fresh.length, 3);
  assert.strictEqual(agenda(CARDS, state, 0, NOW).fresh.length, 0);
});

test("a failed card is due at once, others in days that grow with the grade", () => {
  const days = (card, now) => outcomes(card, now).map((o) => o.days);
  const first = days(undefined, NOW);
  assert.strictEqual(first[0], 0);
  assert.ok(first[1] >= 1 && first[1] <= first[2] && first[2] < first[3], first.join());
  const known = after("good");
  assert.strictEqual(after("again", known, later(2)).due, later(2).toISOString());
  const second = days(known, later(2));
  assert.ok(second[1] < second[2] && second[2] < second[3], second.join());
  assert.ok(second[2] > first[2]);
});

test("what a grade makes of a card is what is stored, and can be stored", () => {
  const good = after("good");
  assert.deepStrictEqual(JSON.parse(JSON.stringify(good)), good);
  assert.strictEqual(after("hard", { ...good, since: "2026-11-01" }, later(3)).since, "2026-11-01");
  for (const { card } of outcomes(good, later(400)))
    Study.change(({ cards }) => (cards["q-a"] = card));
  let [card, days] = [undefined, 0];
  for (let n = 0; n < 30; n += 1) {
    [{ card, days }] = outcomes(card, card ? new Date(card.due) : NOW).slice(3);
    Study.change(({ cards }) => (cards["q-a"] = card));
  }
  assert.ok(days >= 365 && days < 370, `${days}`);
});

test("failing lowers what FSRS thinks is remembered", () => {
  const known = after("easy");
  const failed = after("again", known, later(8));
  assert.ok(failed.stability < known.stability);
  assert.ok(failed.difficulty > known.difficulty);
  assert.strictEqual(failed.lapses, 1);
});

test("a clock that was set back does no harm", () => {
  const known = after("good");
  assert.strictEqual(after("good", known, later(-5)).last_review, known.last_review);
});

test("intervals in words", () => {
  assert.deepStrictEqual([0, 1, 30, 31, 364, 365, 730].map(inWords), [
    ...["this session", "1 day", "30 days", "1 month", "12 months", "1 year", "2 years"],
  ]);
});

test("a failed card comes back at the end, and a session ends", () => {
  const session = begin(["a", "b", "c"]);
  record(session, "again");
  assert.deepStrictEqual(session.waiting, ["b", "c", "a"]);
  for (const grade of ["good", "easy", "hard"]) record(session, grade);
  assert.deepStrictEqual(session.waiting, []);
  assert.deepStrictEqual(
    session.done.map(({ id }) => id),
    ["a", "b", "c", "a"],
  );
});

test("undo goes back to the first card, failed ones too", () => {
  const session = begin(["a", "b"]);
  const before = { reps: 3 };
  record(session, "again", before);
  record(session, "good");
  assert.deepStrictEqual(takeBack(session), { id: "b", grade: "good", before: undefined });
  assert.deepStrictEqual(session.waiting, ["b", "a"]);
  assert.strictEqual(takeBack(session).before, before);
  assert.deepStrictEqual(session, begin(["a", "b"]));
});

test("the summary counts cards, not grades", () => {
  const session = begin(["q-algebra-0", "q-algebra-1"]);
  for (const grade of ["again", "good", "again", "good"]) record(session, grade);
  assert.deepStrictEqual(Study.statistics.ofSession(session, CARDS), {
    reviewed: 2,
    failed: ["q-algebra-0"],
    levels: "1 warm-up, 1 core",
  });
});
