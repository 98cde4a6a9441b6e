"use strict";

const assert = require("node:assert");
const path = require("node:path");
const test = require("node:test");
const { load, storage } = require("./load.js");

const PROBLEMS = [
  ["bm25", "BM25", "Scores documents.", "language", 20, ["llm-engineer"]],
  ["auc", "AUC", "Ranks.", "evaluation", 15, ["data-scientist", "ml-engineer"]],
  ["adam", "Adam", "Steps.", "deep-learning", 25, ["ml-engineer"]],
];
storage();
const Study = load("agenda", "schedule", "attempt");
Study.problems = PROBLEMS;
for (const name of ["coding", "station"])
  require(path.join(__dirname, "..", "..", "docs", "assets", "study", `${name}.js`));
const { attempt, coding, station } = Study;
const NOW = new Date(2026, 10, 28, 12);
const TODAY = "2026-11-28";
const NOTHING = { hints: 0, seen: false };
const begun = (state, name, opened = NOTHING, now = NOW) => attempt.begin(state, name, opened, now);
const empty = () => JSON.parse(Study.format.EMPTY);
// A state in which `name` was solved in so many seconds.
function solved(name, seconds, opened, now = NOW) {
  const state = empty();
  begun(state, name, opened, now);
  state.problems[name].seconds = seconds;
  attempt.solve(state, name, 20, now);
  return state;
}

test("a grade is that of time and of what was read", () => {
  const of = (seconds, more) => attempt.gradeOf({ seconds, ...NOTHING, ...more }, 20);
  assert.strictEqual(of(599), "easy");
  assert.strictEqual(of(600), "good");
  assert.strictEqual(of(1200), "good");
  assert.strictEqual(of(1201), "hard");
  assert.strictEqual(of(60, { hints: 1 }), "hard");
  assert.strictEqual(of(60, { hints: 3, seen: true }), "again");
  assert.strictEqual(of(0), "good", "of what was solved in a terminal no time is known");
});

test("who read the solution is asked again tomorrow, who solved it later", () => {
  const days = (...how) => {
    const { due } = solved("auc", ...how).problems.auc.card;
    return Study.daysBetween(TODAY, Study.today(new Date(due)));
  };
  assert.strictEqual(days(60, { hints: 0, seen: true }), 1);
  const [hard, good, easy] = [days(1300), days(700), days(60)];
  assert.ok(1 <= hard && hard < good && good < easy, [hard, good, easy].join());
});

test("what a problem leaves is kept and read again, and is no flashcard", () => {
  const state = solved("auc", 700);
  begun(state, "auc", { hints: 2, seen: true });
  const { cards, days, problems } = Study.format.parse(Study.format.write(state));
  assert.deepStrictEqual({ ...cards, ...days }, {});
  assert.deepStrictEqual(Object.keys(problems.auc).sort(), [
    ...["attempts", "begun", "card", "edited", "hints", "seconds", "seen", "solved"],
  ]);
  assert.deepStrictEqual([problems.auc.seconds, problems.auc.hints], [0, 2]);
});

test("a problem is new, begun, solved and due again", () => {
  const state = empty();
  const is = (today = TODAY) => coding.standing(state, "auc", today);
  assert.strictEqual(is(), "new");
  begun(state, "auc");
  assert.strictEqual(is(), "begun");
  attempt.solve(state, "auc", 15, NOW);
  assert.strictEqual(is(), "solved");
  assert.match(coding.inWords(state, "auc", TODAY), /^solved, due \d+ (Nov|Dec)$/);
  assert.strictEqual(is("2027-11-28"), "due");
  assert.deepStrictEqual(coding.count(state, "2027-11-28"), { solved: 1, due: 1, all: 3 });
  begun(state, "auc");
  assert.strictEqual(is(), "begun");
  assert.ok(coding.isSolved(state, "auc"), "another attempt takes nothing away");
});

test("what is due comes first, then what is begun, then the next that the role is asked", () => {
  const next = (state, today = TODAY, ...role) => {
    const { problem, why } = coding.next(state, today, ...role);
    return `${why} ${problem.name}`;
  };
  assert.strictEqual(next(empty()), "new bm25");
  assert.strictEqual(next(empty(), TODAY, "ml-engineer"), "new auc");
  assert.strictEqual(next({ ...empty(), plan: { role: "data-scientist" } }), "new auc");
  const state = solved("auc", 700);
  begun(state, "adam");
  assert.strictEqual(next(state), "begun adam");
  assert.strictEqual(next(state, "2027-11-28"), "due auc");
  const all = empty();
  for (const { name } of coding.problems) {
    begun(all, name);
    attempt.solve(all, name, 20, NOW);
  }
  assert.strictEqual(coding.next(all, TODAY), undefined);
});

test("an interview draws what is due, else what is not solved, of its role", () => {
  const draw = (state, today = TODAY, recent = [], random = 0.99) =>
    station.draw(state, "ml-engineer", today, random, recent);
  assert.deepStrictEqual(draw(empty()), ["problem-adam"]);
  assert.deepStrictEqual(draw(empty(), TODAY, ["problem-adam"]), ["problem-auc"]);
  assert.deepStrictEqual(draw(empty(), TODAY, ["problem-adam", "problem-auc"]), ["problem-adam"]);
  assert.deepStrictEqual(draw(solved("adam", 60)), ["problem-auc"]);
  assert.deepStrictEqual(draw(solved("auc", 60), "2027-11-28"), ["problem-auc"]);
});
