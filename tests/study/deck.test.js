"use strict";

const assert = require("node:assert");
const test = require("node:test");
const { load, storage, makeCards } = require("./load.js");

storage();
const Study = load("deck", "agenda", "schedule", "statistics", "session");
const { begin, record, takeBack } = Study.session;
const CARDS = makeCards({ algebra: 2, learning: 1 });
const ids = (cards) => cards.map(({ id }) => id);

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
    ...{ page: "algebra/svd.html", anchor: "chapter-algebra-svd", chapter: "SVD", title: "Rank" },
  });
  assert.strictEqual(cards[1].title, "SVD");
});

test("parts, chapters and levels can be left out", () => {
  const chosen = Study.agenda.choose(CARDS, ["algebra", "stretch"]);
  const numbers = ids(chosen).map((id) => Number(id.replace("q-learning-", "")));
  assert.deepStrictEqual(numbers, [0, 1, 3, 4]);
  const left = Study.agenda.choose(CARDS, ["learning", "chapter-algebra-chapter-0"]);
  assert.deepStrictEqual(ids(left), ids(CARDS.slice(6, 12)));
  assert.strictEqual(Study.agenda.choose(CARDS, []).length, CARDS.length);
});

const given = (grade, isBack = true) => ({
  grade,
  days: grade === "again" ? 0 : 3,
  back: () => isBack,
});

test("a failed card comes back at the end, and a session ends", () => {
  const session = begin(["a", "b", "c"]);
  record(session, given("again"));
  assert.deepStrictEqual(session.waiting, ["b", "c", "a"]);
  for (const grade of ["good", "easy", "hard"]) record(session, given(grade));
  assert.deepStrictEqual(session.waiting, []);
  assert.deepStrictEqual(ids(session.done), ["a", "b", "c", "a"]);
});

test("undo goes back to the first card, failed ones too", () => {
  const session = begin(["a", "b"]);
  record(session, given("again"));
  record(session, given("good"));
  assert.strictEqual(takeBack(session), true);
  assert.deepStrictEqual(session.waiting, ["b", "a"]);
  takeBack(session);
  assert.deepStrictEqual(session, begin(["a", "b"]));
});

test("what another tab graded since is not asked again when one's own grade is taken back", () => {
  const session = begin(["a", "b"]);
  record(session, given("again", false));
  assert.strictEqual(takeBack(session), false);
  assert.deepStrictEqual(session, begin(["b"]));
});

test("the summary counts cards, not grades", () => {
  const session = begin(["q-algebra-0", "q-algebra-1"]);
  for (const grade of ["again", "good", "again", "good"]) record(session, given(grade));
  assert.deepStrictEqual(Study.statistics.ofSession(session, CARDS), {
    reviewed: 2,
    failed: ["q-algebra-0"],
    levels: "1 warm-up, 1 core",
  });
});
