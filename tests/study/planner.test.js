"use strict";

const assert = require("node:assert");
const test = require("node:test");
const { load, storage } = require("./load.js");

storage();
const Study = load("planner");
const { lengthOf, doneOf, layout, step } = Study.planner;

// So many chapters of an hour in rows of ten, then a row of an hour for the last day or week.
const order = (count) => {
  const rows = [];
  for (let n = 0; n < count; n += 10)
    rows.push(Array.from({ length: Math.min(10, count - n) }, (_, k) => [`part-c${n + k}`, 1]));
  return [...rows, [["sheets", 0.5], ["mock-1", 0.5]]];
};
Study.plans = {
  lengths: {
    one: { title: "One week", days: 7 },
    four: { title: "Four weeks", days: 28 },
    twelve: { title: "Twelve weeks", days: 84 },
  },
  roles: {
    engineer: {
      steps: { sheets: ["the cheat sheets", "study/checklist.html", false, ""] },
      orders: { one: order(20), four: order(40), twelve: order(80) },
    },
  },
};
Study.outline = [
  ["part", "part/c0.html", "C0", ["a", "q-a"]],
  ["part", "part/c1.html", "C1", ["b", "q-b"]],
];
const plan = (date, more) => ({ role: "engineer", begun: "2026-03-01", date, ...more });
const on = (steps, day) => steps.filter(({ from }) => from === day).map(({ id }) => id);
const hours = (steps) => steps.reduce((sum, step) => sum + step.hours, 0);

test("the plan follows from the days, or from the hours a week", () => {
  assert.deepStrictEqual([1, 7, 20, 21, 62, 63, 400].map((days) => lengthOf("engineer", days)), [
    ...["one", "one", "one", "four", "four", "twelve", "twelve"],
  ]);
  assert.strictEqual(lengthOf("engineer", 84, 3), "one");
  assert.strictEqual(lengthOf("engineer", 84, 4), "four");
  assert.strictEqual(lengthOf("engineer", 14, 30), "four");
  assert.strictEqual(lengthOf("engineer", 14, 1), "one", "the shortest, even if that does not fit");
});

test("a week is filled evenly and in order, to the eve of the interview", () => {
  const { steps, days, left, review } = layout(plan("2026-03-08"), {}, "2026-03-01");
  assert.deepStrictEqual([days, left, review], [7, 7, false]);
  assert.strictEqual(steps.length, 22);
  assert.deepStrictEqual(on(steps, 0), ["part-c0", "part-c1", "part-c2"]);
  assert.deepStrictEqual(on(steps, 6), ["part-c18", "part-c19", "sheets", "mock-1"]);
  for (let day = 0; day < 7; day += 1) assert.ok(on(steps, day).length >= 3);
});

test("of a longer time the last week is for review", () => {
  const { steps, review } = layout(plan("2026-03-29"), {}, "2026-03-01");
  assert.strictEqual(review, false);
  const [reading, last] = [40, 2].map((count, n) => (n ? steps.slice(-count) : steps.slice(0, count)));
  assert.ok(reading.every(({ from }) => from < 21));
  assert.ok(last.every(({ from }) => from >= 21 && from < 28));
  assert.strictEqual(layout(plan("2026-03-29"), {}, "2026-03-22").review, true);
});

test("what was missed moves on: each morning what is open is spread over the days left", () => {
  const whole = layout(plan("2026-03-29"), {}, "2026-03-01");
  const late = layout(plan("2026-03-29"), {}, "2026-03-15");
  assert.strictEqual(late.length, "four", "a plan stays what it was");
  assert.strictEqual(hours(late.steps), hours(whole.steps));
  assert.ok(on(late.steps, 0).length > on(whole.steps, 0).length);
  // In the last week, too, nothing is dropped.
  const last = layout(plan("2026-03-29"), {}, "2026-03-28");
  assert.strictEqual(on(last.steps, 0).length, 42);
});

test("what is done is not asked again, and does not draw tomorrow's steps into today", () => {
  const before = layout(plan("2026-03-08"), {}, "2026-03-02");
  const done = Object.fromEntries(on(before.steps, 0).map((id) => [id, "2026-03-02"]));
  assert.deepStrictEqual(layout(plan("2026-03-08"), done, "2026-03-02"), before);
  const next = layout(plan("2026-03-08"), done, "2026-03-03");
  for (const id of Object.keys(done)) assert.ok(next.steps.every((step) => step.id !== id));
  assert.strictEqual(next.steps[0].id, before.steps[Object.keys(done).length].id);
});

test("calendar days are counted, whatever daylight saving does", () => {
  for (const [begun, date] of [["2026-03-25", "2026-04-01"], ["2026-10-22", "2026-10-29"]]) {
    const { left } = layout({ ...plan(date), begun }, {}, begun);
    assert.strictEqual(left, 7);
  }
});

test("ticked chapters and mock interviews are done steps", () => {
  const state = {
    plan: plan("2026-03-29"),
    done: { sheets: "2026-03-05" },
    ticks: { a: "2026-03-02", "q-a": "2026-03-04", b: "2026-03-04" },
    interviews: [{ when: "2026-02-20T12:00:00.000Z" }, { when: "2026-03-03T12:00:00.000Z" }],
  };
  assert.deepStrictEqual(doneOf(state), {
    sheets: "2026-03-05",
    "part-c0": "2026-03-04",
    "mock-1": "2026-03-03",
  });
});

test("a step is said in words", () => {
  assert.deepStrictEqual(step(plan(), "sheets", 0.5).title, "the cheat sheets");
  assert.strictEqual(step(plan(), "mock-1", 0.75).title, "mock interview of 45 minutes");
});
