// The form of what is kept and exported: what is stored or imported is read here, and no key
// of a foreign file is used before it is checked.
// Needs: page.
"use strict";

(() => {
  const VERSION = 3;
  const NEW = { aside: {}, resets: {}, days: {}, done: {}, problems: {} };
  const MAPS = ["ticks", "cards", ...Object.keys(NEW)];
  const EMPTY = JSON.stringify({ version: VERSION, ticks: {}, cards: {}, ...NEW, interviews: [] });
  const INTERVIEWS = 20;
  const ROLES = {
    ...{ "research-scientist": "Research scientist", "ml-engineer": "ML engineer" },
    ...{ "llm-engineer": "LLM engineer", "data-scientist": "Data scientist" },
  };
  const GRADES = ["missed", "partly", "good", "skipped"];
  const SCOPES = ["all", "ticked", "missed", "core"];

  // A check takes a value and its place, and returns a clean copy of what it knows.
  const wrong = (place, expected) => {
    throw new Error(`${place} is not ${expected}`);
  };
  const number = (least, most) => (value, place) =>
    Number.isFinite(value) && value >= least && value <= most
      ? value
      : wrong(place, `a number from ${least} to ${most}`);
  const oneOf = (...values) => (value, place) =>
    values.includes(value) ? value : wrong(place, `one of ${values.join(", ")}`);
  const text = (longest) => (value, place) =>
    typeof value === "string" && value.length <= longest
      ? value
      : wrong(place, `a text of at most ${longest} characters`);
  // A date is written in the one form that it has when it is written again.
  const date = (ending) => (value, place) => {
    const time = typeof value === "string" ? Date.parse(value + ending) : NaN;
    const is = time > 0 && time < 8e12 && new Date(time).toISOString() === value + ending;
    return is ? value : wrong(place, "a date");
  };
  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const record = (fields, optional = {}) => (value, place) => {
    if (!isObject(value)) wrong(place, "a record");
    const copy = {};
    for (const [name, check] of Object.entries(fields))
      copy[name] = check(Object.hasOwn(value, name) ? value[name] : undefined, `${place}.${name}`);
    for (const [name, check] of Object.entries(optional))
      if (Object.hasOwn(value, name) && value[name] !== undefined)
        copy[name] = check(value[name], `${place}.${name}`);
    return copy;
  };
  // Without a prototype, so that an id such as "constructor" finds nothing.
  const byId = (check, name = id) => (value, place) => {
    if (!isObject(value)) wrong(place, "a record");
    const copy = Object.create(null);
    for (const [key, item] of Object.entries(value))
      copy[name(key, `a name in ${place}`)] = check(item, `${place}.${key}`);
    return copy;
  };
  const list = (check, longest) => (value, place) =>
    Array.isArray(value) && value.length <= longest
      ? value.map((item, n) => check(item, `${place}[${n}]`))
      : wrong(place, `a list of at most ${longest}`);

  // "constructor" is no id: it would be found in any record.
  const isId = (value) => /^[a-z0-9-]{1,100}$/.test(value) && !(value in {});
  const id = (value, place) =>
    typeof value === "string" && isId(value) ? value : wrong(place, "an id");
  const [day, moment] = [date("T00:00:00.000Z"), date("")];
  const count = number(0, 1e6);
  const counts = (...names) => Object.fromEntries(names.map((name) => [name, count]));
  const ids = list(id, 1000);
  const role = oneOf(...Object.keys(ROLES));
  const [minutes, seconds, isOn] = [number(1, 600), number(0, 1e5), oneOf(true, false)];
  const answers = list(record({ id, grade: oneOf(...GRADES), seconds, note: text(2000) }), 200);
  const card = {
    ...{ due: moment, stability: number(0.001, 36500), difficulty: number(1, 10) },
    ...counts("elapsed_days", "scheduled_days", "learning_steps", "reps", "lapses"),
    ...{ state: oneOf(1, 2, 3), last_review: moment },
  };
  const schedule = record(card, { since: day });
  const days = { ...counts("reviews", "known", "recalled", "fresh"), seconds: number(0, 1e6) };
  const problem = record(
    { edited: moment, seconds, ...counts("attempts", "hints") },
    { code: text(20_000), begun: moment, seen: oneOf(true), solved: moment, card: schedule },
  );
  const ofCards = {
    ...{ without: ids, scope: oneOf(...SCOPES), fresh: number(0, 1000), forDate: day },
    ...{ length: number(1, 1000), unit: oneOf("minutes", "cards") },
  };
  const ofInterview = { without: ids, role, minutes, coding: isOn, loop: isOn };
  const held = { when: moment, role, minutes, answers };
  const whole = record(
    {
      version: oneOf(VERSION),
      ticks: byId(day),
      cards: byId(schedule),
      aside: byId(record({}, { until: day })),
      resets: byId(moment),
      days: byId(record(days), day),
      done: byId(day),
      problems: byId(problem),
      interviews: list(record(held, { loop: isOn }), INTERVIEWS),
    },
    {
      underWay: record({ ...held, ids, seconds, note: text(2000) }, { loop: isOn }),
      plan: record({ role, begun: day }, { date: day, hours: number(0, 1000) }),
      exported: moment,
      choices: record({}, { cards: record({}, ofCards), interview: record({}, ofInterview) }),
    },
  );

  // From each older version to the next.
  const MIGRATIONS = {
    1: (value) => ({ ...value, ...NEW, version: 2 }),
    2: (value) => ({ ...value, problems: {}, version: 3 }),
  };

  function check(source) {
    let value;
    try {
      value = JSON.parse(source);
    } catch {
      throw new Error("it is not JSON");
    }
    if (isObject(value) && Number.isInteger(value.version) && value.version > VERSION)
      throw new Error("it was written by a newer version of this handbook");
    while (isObject(value) && Object.hasOwn(MIGRATIONS, value.version))
      value = MIGRATIONS[value.version](value);
    return whole(value, "state");
  }

  // The last text that was checked, and what would be written of it: with thousands of cards,
  // checking takes longer than all else.
  let [checked, clean] = [null, null];

  function parse(source) {
    if (source !== checked) [clean, checked] = [JSON.stringify(check(source)), source];
    const state = JSON.parse(clean);
    for (const name of MAPS) Object.setPrototypeOf(state[name], null);
    return state;
  }

  // Text that `parse` reads again, whatever was done to `state`; with the last interviews.
  function write(state) {
    const interviews = state.interviews.slice(-INTERVIEWS);
    checked = clean = JSON.stringify(whole({ ...state, interviews }, "state"));
    return clean;
  }

  Study.format = { EMPTY, ROLES, parse, write };
})();
