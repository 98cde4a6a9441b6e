"use strict";

const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const test = require("node:test");
const { load, storage } = require("./load.js");

const CARD = {
  due: "2026-11-25T10:00:00.000Z",
  stability: 2.3,
  difficulty: 2.1,
  elapsed_days: 0,
  scheduled_days: 2,
  learning_steps: 0,
  reps: 1,
  lapses: 0,
  state: 2,
  last_review: "2026-11-23T10:00:00.000Z",
};
const INTERVIEW = {
  when: "2026-11-23T10:00:00.000Z",
  role: "ml-engineer",
  minutes: 15,
  answers: [{ id: "q-a", grade: "partly", seconds: 61, note: "Say κ first." }],
};

const PROBLEM = { edited: "2026-11-22T18:00:00.000Z", seconds: 60, attempts: 1, hints: 0 };

const EMPTY = {
  ...{ version: 3, ticks: {}, cards: {}, aside: {}, resets: {}, days: {}, done: {} },
  ...{ problems: {}, interviews: [] },
};
const write = (changes) => JSON.stringify({ ...EMPTY, ...changes });
const example = (version) =>
  fs.readFileSync(path.join(__dirname, `export-${version}.json`), "utf8");
const plain = (value) => JSON.parse(JSON.stringify(value));

test("a change is stored, read again and told", () => {
  const kept = storage();
  const Study = load();
  assert.deepStrictEqual(plain(Study.read()), plain(JSON.parse(write({}))));
  Study.change(({ ticks }) => (ticks.svd = "2026-11-23"));
  assert.strictEqual(load().read().ticks.svd, "2026-11-23");
  assert.strictEqual(kept.told, 1);
});

test("what is read is fresh: only `change` changes it", () => {
  storage(write({ ticks: { svd: "2026-11-23" } }));
  const Study = load();
  Study.read().ticks.svd = "2020-01-01";
  assert.strictEqual(Study.read().ticks.svd, "2026-11-23");
});

test("a change keeps what another tab wrote meanwhile", () => {
  const kept = storage(write({}));
  const Study = load();
  Study.read();
  kept.text = write({ ticks: { other: "2026-11-22" } });
  Study.change(({ ticks }) => (ticks.svd = "2026-11-23"));
  assert.deepStrictEqual(Object.keys(JSON.parse(kept.text).ticks).sort(), ["other", "svd"]);
});

test("ids that the book does not have are kept; those of Object are not found", () => {
  storage(write({ cards: { "q-removed-long-ago": CARD } }));
  const Study = load();
  Study.change(({ ticks }) => (ticks.svd = "2026-11-23"));
  assert.deepStrictEqual(Study.read().cards["q-removed-long-ago"], CARD);
  assert.strictEqual(Study.read().cards.constructor, undefined);
});

test("what could not be read again is not written", () => {
  const kept = storage(write({}));
  const Study = load();
  assert.throws(() => Study.change(({ ticks }) => (ticks.svd = "yesterday")), /ticks\.svd/);
  assert.strictEqual(kept.text, write({}));
});

test("without room the state lives on in memory", () => {
  const before = write({ ticks: { old: "2026-11-22" } });
  const kept = storage(before, "setItem");
  const Study = load();
  Study.change(({ ticks }) => (ticks.svd = "2026-11-23"));
  Study.change(({ ticks }) => (ticks.lu = "2026-11-23"));
  assert.deepStrictEqual(Object.keys(Study.read().ticks), ["old", "svd", "lu"]);
  assert.deepStrictEqual(Object.keys(JSON.parse(Study.exportText()).ticks), ["old", "svd", "lu"]);
  assert.strictEqual(kept.text, before);
});

test("where storage is blocked the state lives in memory", () => {
  storage(null, "getItem", "setItem");
  const Study = load();
  Study.change(({ ticks }) => (ticks.svd = "2026-11-23"));
  assert.strictEqual(Study.read().ticks.svd, "2026-11-23");
});

for (const [name, text] of [
  ["corrupt", '{"version":1,"ticks'],
  ["newer", '{"version":3,"marks":[]}'],
  ["of another kind", "[]"],
])
  test(`a stored value that is ${name} is never overwritten`, () => {
    const kept = storage(text);
    const Study = load();
    assert.deepStrictEqual(plain(Study.read().ticks), {});
    Study.change(({ ticks }) => (ticks.svd = "2026-11-23"));
    assert.strictEqual(Study.read().ticks.svd, "2026-11-23");
    assert.strictEqual(kept.text, text);
  });

test("export and import give back everything", () => {
  const whole = {
    ticks: { svd: "2026-11-23" },
    cards: { "q-a": { ...CARD, since: "2026-11-23" } },
    interviews: [INTERVIEW],
    choices: { cards: { without: ["stretch"], fresh: 5 } },
  };
  storage(write(whole));
  const text = load().exportText();
  const kept = storage();
  load().importText(text);
  assert.deepStrictEqual(JSON.parse(kept.text), JSON.parse(write(whole)));
});

for (const version of [1, 2, 3])
  test(`an export of version ${version} is read, and the same comes of it again`, () => {
    const kept = storage();
    const Study = load();
    Study.importText(example(version));
    const { ticks, cards, interviews, choices } = JSON.parse(example(version));
    const now = JSON.parse(kept.text);
    assert.strictEqual(now.version, 3);
    assert.deepStrictEqual({ ...now, ticks, cards, interviews, choices }, now);
    assert.ok(Object.keys(cards).length > 1 && interviews.length && choices.interview);
    if (version === 3) assert.deepStrictEqual(now, JSON.parse(example(version)));
    if (version === 2)
      assert.deepStrictEqual(now, { ...JSON.parse(example(2)), problems: {}, version: 3 });
    if (version === 1)
      assert.deepStrictEqual({ ...now, ...EMPTY, ticks, cards, interviews }, now);
    const text = Study.exportText();
    storage();
    assert.deepStrictEqual(plain(load().read()), EMPTY);
    load().importText(text);
    assert.deepStrictEqual(plain(load().read()), now);
  });

test("keys that nobody knows any more are dropped from choices", () => {
  const cards = { without: ["stretch"], fresh: 5, sorted: "by colour" };
  storage(write({ choices: { cards, theme: "dark" } }));
  const { choices } = load().read();
  assert.deepStrictEqual(plain(choices), { cards: { without: ["stretch"], fresh: 5 } });
});

test("import merges: ticks are united, the later review wins, interviews are not doubled", () => {
  const later = { ...CARD, reps: 9, last_review: "2026-11-24T10:00:00.000Z" };
  storage(
    write({
      ticks: { mine: "2026-11-20", both: "2026-11-20" },
      cards: { "q-a": later, "q-b": CARD },
      interviews: [INTERVIEW],
    }),
  );
  const Study = load();
  Study.importText(
    write({
      ticks: { theirs: "2026-11-21", both: "2026-11-21" },
      cards: { "q-a": CARD, "q-b": later, "q-c": CARD },
      interviews: [{ ...INTERVIEW, when: "2026-11-01T10:00:00.000Z" }, INTERVIEW],
    }),
  );
  const { ticks, cards, interviews } = Study.read();
  assert.deepStrictEqual(plain(ticks), {
    theirs: "2026-11-21",
    both: "2026-11-20",
    mine: "2026-11-20",
  });
  const reps = Object.fromEntries(Object.entries(cards).map(([id, card]) => [id, card.reps]));
  assert.deepStrictEqual(reps, { "q-a": 9, "q-b": 9, "q-c": 1 });
  assert.deepStrictEqual(
    interviews.map(({ when }) => when),
    ["2026-11-01T10:00:00.000Z", INTERVIEW.when],
  );
});

test("a card set aside elsewhere is so here, where it only waited until a day that is over", () => {
  let Study = load();
  const over = { until: "2026-01-05" };
  const ahead = { until: Study.addDays(Study.today(), 9) };
  const aside = { "q-a": over, "q-b": ahead, "q-c": {} };
  storage(write({ aside }));
  Study = load();
  Study.importText(write({ aside: { "q-a": {}, "q-b": {}, "q-c": over } }));
  assert.deepStrictEqual(plain(Study.read().aside), { "q-a": {}, "q-b": ahead, "q-c": {} });
});

test("a card that was reset does not come back with an older review, but with a newer", () => {
  for (const [day, there] of [["22", false], ["24", true]]) {
    const resets = { "q-a": "2026-11-23T12:00:00.000Z" };
    const cards = { "q-a": reviewed(day) };
    for (const [mine, theirs] of [[{ resets }, { cards }], [{ cards }, { resets }]]) {
      storage(write(mine));
      const Study = load();
      Study.importText(write(theirs));
      assert.strictEqual("q-a" in Study.read().cards, there);
    }
  }
});

test("a review or a reset by a clock that was ahead undoes no other", () => {
  const ahead = { ...CARD, reps: 9, last_review: "2199-11-24T10:00:00.000Z" };
  for (const [mine, theirs] of [[CARD, ahead], [ahead, CARD]]) {
    storage(write({ cards: { "q-a": mine } }));
    const Study = load();
    Study.importText(write({ cards: { "q-a": theirs, "q-b": ahead } }));
    assert.strictEqual(Study.read().cards["q-a"].reps, CARD.reps);
    assert.strictEqual(Study.read().cards["q-b"].reps, 9);
    Study.importText(write({ resets: { "q-a": ahead.last_review, "q-b": CARD.last_review } }));
    assert.deepStrictEqual(Object.keys(Study.read().cards), ["q-a"]);
  }
});

test("of two records of a problem the later edit wins, and solved stays", () => {
  const [early, late] = ["2026-11-23T10:00:00.000Z", "2026-11-24T10:00:00.000Z"];
  const solved = { ...PROBLEM, edited: early, code: "old", seen: true, solved: early, card: CARD };
  const begun = { ...PROBLEM, edited: late, code: "new", begun: late };
  for (const [mine, theirs] of [[solved, begun], [begun, solved]]) {
    storage(write({ problems: { "k-means": mine } }));
    const Study = load();
    Study.importText(write({ problems: { "k-means": theirs, bm25: solved } }));
    const expected = { ...begun, solved: early, card: CARD };
    assert.deepStrictEqual(plain(Study.read().problems), { "k-means": expected, bm25: solved });
  }
});

test("of two schedules of a problem the later review wins, whichever was edited later", () => {
  const [early, late] = ["2026-11-23T10:00:00.000Z", "2026-11-24T10:00:00.000Z"];
  const later = { ...CARD, reps: 2, last_review: late };
  const one = { ...PROBLEM, edited: early, solved: late, card: later };
  const other = { ...PROBLEM, edited: late, solved: early, card: CARD };
  for (const [mine, theirs] of [[one, other], [other, one]]) {
    storage(write({ problems: { bm25: mine } }));
    const Study = load();
    Study.importText(write({ problems: { bm25: theirs } }));
    const { card, solved, edited } = Study.read().problems.bm25;
    assert.deepStrictEqual([card.reps, solved, edited], [2, late, late]);
  }
});

test("of two counts of a day the larger is taken", () => {
  storage(write({ days: { "2026-11-23": { ...COUNTS, reviews: 7 }, "2026-11-21": COUNTS } }));
  const Study = load();
  const theirs = { "2026-11-23": { ...COUNTS, seconds: 60 }, "2026-11-22": COUNTS };
  Study.importText(write({ days: theirs }));
  assert.deepStrictEqual(plain(Study.read().days), {
    "2026-11-21": COUNTS,
    "2026-11-22": COUNTS,
    "2026-11-23": { ...COUNTS, reviews: 7, seconds: 60 },
  });
});

test("an interview that was finished elsewhere is no longer under way", () => {
  const { when, role, minutes } = INTERVIEW;
  const underWay = { when, role, minutes, ids: ["q-a"], answers: [], seconds: 0, note: "" };
  storage(write({ interviews: [INTERVIEW] }));
  load().importText(write({ underWay }));
  assert.strictEqual(load().read().underWay, undefined);
  const kept = storage();
  load().importText(write({ underWay }));
  assert.deepStrictEqual(JSON.parse(kept.text).underWay, underWay);
});

const reviewed = (day, changes) => ({
  ...{ ...CARD, ...changes },
  last_review: `2026-11-${day}T10:00:00.000Z`,
});
const moving = (state, moved = { "q-old": "q-new", old: "new" }) => {
  storage(write(state));
  const Study = load();
  Study.moved = moved;
  return Study;
};

test("what belongs to a merged card or section follows it, and is stored there", () => {
  const Study = moving({
    ticks: { old: "2026-11-20", "q-old": "2026-11-21", other: "2026-11-22" },
    cards: { "q-old": CARD },
    interviews: [{ ...INTERVIEW, answers: [{ ...INTERVIEW.answers[0], id: "q-old" }] }],
  });
  const { ticks, cards, interviews } = Study.read();
  const expected = { new: "2026-11-20", "q-new": "2026-11-21", other: "2026-11-22" };
  assert.deepStrictEqual(plain(ticks), expected);
  assert.deepStrictEqual(plain(cards), { "q-new": CARD });
  assert.strictEqual(interviews[0].answers[0].id, "q-new");
  Study.change(() => {});
  const later = load();
  assert.deepStrictEqual(plain(later.read().ticks), expected);
  assert.deepStrictEqual(plain(later.read().cards), { "q-new": CARD });
});

for (const [newer, older] of [["q-old", "q-new"], ["q-new", "q-old"], ["q-old", "q-older"]])
  test(`of ${older} and ${newer}, reviewed later, the newer review is kept, and each tick`, () => {
    const Study = moving(
      {
        ticks: { [older]: "2026-11-20" },
        cards: { [newer]: reviewed(24, { reps: 9 }), [older]: reviewed(23) },
      },
      { "q-old": "q-new", "q-older": "q-new" },
    );
    assert.deepStrictEqual(plain(Study.read().ticks), { "q-new": "2026-11-20" });
    assert.deepStrictEqual(plain(Study.read().cards), { "q-new": reviewed(24, { reps: 9 }) });
  });

test("a tick of its own keeps its day", () => {
  const Study = moving({ ticks: { old: "2026-11-20", new: "2026-11-23" } });
  assert.deepStrictEqual(plain(Study.read().ticks), { new: "2026-11-23" });
});

test("an imported file of before the merge follows too", () => {
  const Study = moving({ cards: { "q-new": reviewed(23) } });
  const cards = { "q-old": reviewed(24, { reps: 9 }), "q-b": CARD };
  const { before, after } = Study.importText(write({ ticks: { "q-old": "2026-11-21" }, cards }));
  assert.deepStrictEqual(Object.keys(before.cards), ["q-new"]);
  assert.deepStrictEqual(Object.keys(after.cards).sort(), ["q-b", "q-new"]);
  assert.deepStrictEqual(plain(Study.read().ticks), { "q-new": "2026-11-21" });
  assert.strictEqual(Study.read().cards["q-new"].reps, 9);
  assert.ok(!Study.exportText().includes("q-old"));
});

test("what was reset and what is under way follow too", () => {
  const { when, role, minutes } = INTERVIEW;
  const answers = [{ ...INTERVIEW.answers[0], id: "q-old" }];
  const Study = moving({
    aside: { "q-old": { until: "2026-11-24" } },
    resets: { "q-old": when },
    underWay: { when, role, minutes, ids: ["q-old", "q-b"], answers, seconds: 1.5, note: "" },
  });
  const { aside, resets, underWay } = Study.read();
  assert.deepStrictEqual(plain(aside), { "q-new": { until: "2026-11-24" } });
  assert.deepStrictEqual(plain(resets), { "q-new": when });
  assert.deepStrictEqual(underWay.ids, ["q-new", "q-b"]);
  assert.strictEqual(underWay.answers[0].id, "q-new");
});

test("the last 20 interviews are kept", () => {
  storage();
  const Study = load();
  for (let n = 10; n < 35; n += 1)
    Study.change(({ interviews }) =>
      interviews.push({ ...INTERVIEW, when: `2026-11-23T10:${n}:00.000Z` }),
    );
  const { interviews } = Study.read();
  assert.strictEqual(interviews.length, 20);
  assert.strictEqual(interviews[0].when, "2026-11-23T10:15:00.000Z");
});

const COUNTS = { reviews: 1, known: 1, recalled: 1, fresh: 0, seconds: 9 };
const answering = (id) => ({ ...INTERVIEW, answers: [{ ...INTERVIEW.answers[0], id }] });
const card = (changes) => write({ cards: { "q-a": { ...CARD, ...changes } } });
for (const [name, text, reason = ".* is not "] of [
  ["no JSON", "progress", "it is not JSON"],
  ["null", "null"],
  ["a list", "[]"],
  ["JSON of something else", '{"name":"ml-interview-handbook","version":"1.0.0"}'],
  ["a newer version", '{"version":4,"ticks":{},"cards":{},"interviews":[]}', ".* newer version"],
  ["a version that never was", write({ version: "constructor" })],
  ["a role that is none", write({ interviews: [{ ...INTERVIEW, role: "constructor" }] })],
  ["an id that any record has", write({ interviews: [answering("constructor")] })],
  ["a key that any record has", write({ ticks: { constructor: "2026-11-23" } })],
  ["a plan for no role", write({ plan: { role: "constructor", begun: "2026-11-23" } })],
  ["a count of no day", write({ days: { today: { ...COUNTS } } })],
  ["cut off", write({}).slice(0, -5), "it is not JSON"],
  ["a part missing", '{"version":1,"ticks":{},"cards":{}}'],
  [
    "a prototype",
    '{"version":1,"ticks":{"__proto__":"2026-11-23"},"cards":{},"interviews":[]}',
    "a name in state.ticks is not an id",
  ],
  ["a prototype's card", `{"version":1,"ticks":{},"cards":{"__proto__":{}},"interviews":[]}`],
  ["markup as an id", write({ ticks: { "<img src=x>": "2026-11-23" } })],
  ["a long id", write({ ticks: { ["a".repeat(101)]: "2026-11-23" } })],
  ["a tick that is no date", write({ ticks: { svd: true } })],
  ["a day that is none", write({ ticks: { svd: "2026-02-30" } })],
  ["a date of another form", write({ ticks: { svd: "23 November 2026" } })],
  ["ticks as a list", write({ ticks: ["svd"] })],
  ["a card that is text", write({ cards: { "q-a": "good" } })],
  ["a card without its due date", card({ due: undefined })],
  ["a due date that is none", card({ due: "soon" }), "state.cards.q-a.due is not a date"],
  ["a due date without end", card({ due: "+275760-01-01T00:00:00.000Z" })],
  ["a stability of nothing", card({ stability: 0 })],
  ["a huge stability", card({}).replace("2.3", "1e300")],
  ["no number", card({ difficulty: NaN })],
  ["a number as text", card({ reps: "1" })],
  ["a negative count", card({ lapses: -1 })],
  ["an unknown state", card({ state: 7 })],
  ["interviews as a record", write({ interviews: {} })],
  ["too many interviews", write({ interviews: Array(21).fill(INTERVIEW) })],
  ["an unknown grade", write({ interviews: [{ ...INTERVIEW, answers: [{ id: "q-a" }] }] })],
  ["a problem without its edit", write({ problems: { "k-means": { seconds: 1 } } })],
  ["code that is long", write({ problems: { "k-means": { ...PROBLEM, code: "a".repeat(20_001) } } })],
  ["code that is none", write({ problems: { "k-means": { ...PROBLEM, code: ["pass"] } } })],
  ["a problem that any record has", write({ problems: { constructor: PROBLEM } })],
  ["choices of another kind", write({ choices: { cards: { without: "all", fresh: 1 } } })],
])
  test(`import refuses ${name} and changes nothing`, () => {
    const before = write({ ticks: { svd: "2026-11-23" } });
    const kept = storage(before);
    const Study = load();
    const refusal = RegExp(`^Error: This file is no progress of this handbook: ${reason}`);
    assert.throws(() => Study.importText(text), refusal);
    assert.strictEqual(kept.text, before);
    assert.strictEqual(kept.told, 0);
    assert.strictEqual({}.due, undefined);
  });

test("a study day is the reader's own, and ends at four in the morning", () => {
  storage();
  const { today } = load();
  assert.strictEqual(today(new Date(2026, 0, 5, 4, 0)), "2026-01-05");
  assert.strictEqual(today(new Date(2026, 0, 5, 3, 59)), "2026-01-04");
  assert.strictEqual(today(new Date(2026, 0, 1, 0, 1)), "2025-12-31");
  assert.strictEqual(today(new Date(2026, 11, 31, 23, 59)), "2026-12-31");
});

test("days of the calendar are counted, whatever daylight saving does", () => {
  storage();
  const { addDays, daysBetween } = load();
  assert.strictEqual(addDays("2026-03-07", 2), "2026-03-09");
  assert.strictEqual(addDays("2026-03-01", -1), "2026-02-28");
  assert.strictEqual(daysBetween("2026-10-31", "2026-11-02"), 2);
});
