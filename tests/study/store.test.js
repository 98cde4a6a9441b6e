"use strict";

const assert = require("node:assert");
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

const write = (changes) =>
  JSON.stringify({ version: 1, ticks: {}, cards: {}, interviews: [], ...changes });
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
  ["newer", '{"version":2,"marks":[]}'],
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
  const theirs = Study.importText(write({ ticks: { "q-old": "2026-11-21" }, cards }));
  assert.deepStrictEqual(Object.keys(theirs.cards).sort(), ["q-b", "q-new"]);
  assert.deepStrictEqual(plain(Study.read().ticks), { "q-new": "2026-11-21" });
  assert.strictEqual(Study.read().cards["q-new"].reps, 9);
  assert.ok(!Study.exportText().includes("q-old"));
});

test("nothing follows what is no id of the book", () => {
  const answers = [{ ...INTERVIEW.answers[0], id: "constructor" }];
  const Study = moving({ interviews: [{ ...INTERVIEW, answers }] });
  assert.strictEqual(Study.read().interviews[0].answers[0].id, "constructor");
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

const card = (changes) => write({ cards: { "q-a": { ...CARD, ...changes } } });
for (const [name, text, reason = ".* is not "] of [
  ["no JSON", "progress", "it is not JSON"],
  ["null", "null"],
  ["a list", "[]"],
  ["JSON of something else", '{"name":"ml-interview-handbook","version":"1.0.0"}'],
  ["a newer version", '{"version":2,"ticks":{},"cards":{},"interviews":[]}', ".* newer version"],
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

test("a day is the reader's own, not that of Greenwich", () => {
  storage();
  assert.strictEqual(load().today(new Date(2026, 0, 5, 0, 1)), "2026-01-05");
  assert.strictEqual(load().today(new Date(2026, 11, 31, 23, 59)), "2026-12-31");
});
