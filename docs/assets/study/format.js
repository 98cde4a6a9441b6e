// The form of what is kept and exported: what is stored or imported is read here, and no key
// of a foreign file is used before it is checked.
// Needs: page.
"use strict";

(() => {
  const VERSION = 1;
  const EMPTY = '{"version":1,"ticks":{},"cards":{},"interviews":[]}';
  const INTERVIEWS = 20;

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
  const matching = (pattern, expected) => (value, place) =>
    typeof value === "string" && pattern.test(value) ? value : wrong(place, expected);
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
      if (Object.hasOwn(value, name)) copy[name] = check(value[name], `${place}.${name}`);
    return copy;
  };
  // Without a prototype, so that an id such as "constructor" finds nothing.
  const byId = (check) => (value, place) => {
    if (!isObject(value)) wrong(place, "a record");
    const copy = Object.create(null);
    for (const [name, item] of Object.entries(value))
      copy[id(name, `a name in ${place}`)] = check(item, `${place}.${name}`);
    return copy;
  };
  const list = (check, longest) => (value, place) =>
    Array.isArray(value) && value.length <= longest
      ? value.map((item, n) => check(item, `${place}[${n}]`))
      : wrong(place, `a list of at most ${longest}`);

  const id = matching(/^[a-z0-9-]{1,100}$/, "an id");
  const day = date("T00:00:00.000Z");
  const moment = date("");
  const count = number(0, 1e6);
  const ids = list(id, 100);

  const whole = record(
    {
      version: oneOf(VERSION),
      ticks: byId(day),
      cards: byId(
        record(
          {
            due: moment,
            stability: number(0.001, 36500),
            difficulty: number(1, 10),
            elapsed_days: count,
            scheduled_days: count,
            learning_steps: count,
            reps: count,
            lapses: count,
            state: oneOf(1, 2, 3),
            last_review: moment,
          },
          { since: day },
        ),
      ),
      interviews: list(
        record({
          when: moment,
          role: id,
          minutes: number(1, 600),
          answers: list(
            record({
              id,
              grade: oneOf("missed", "partly", "good", "skipped"),
              seconds: number(0, 1e5),
              note: text(2000),
            }),
            200,
          ),
        }),
        INTERVIEWS,
      ),
    },
    {
      choices: record(
        {},
        {
          cards: record({ without: ids, fresh: number(0, 1000) }),
          interview: record({ without: ids, role: id, minutes: number(1, 600) }),
        },
      ),
    },
  );

  function parse(source) {
    let value;
    try {
      value = JSON.parse(source);
    } catch {
      throw new Error("it is not JSON");
    }
    if (isObject(value) && Number.isInteger(value.version) && value.version > VERSION)
      throw new Error("it was written by a newer version of this handbook");
    return whole(value, "state");
  }

  // Text that `parse` reads again, whatever was done to `state`; with the last interviews.
  const write = (state) =>
    JSON.stringify(whole({ ...state, interviews: state.interviews.slice(-INTERVIEWS) }, "state"));

  Study.format = { EMPTY, parse, write };
})();
