// What a reader has done, kept in this browser under one key: topics ticked off, when each
// flashcard is due, the last interviews. Everything here is also what an export file holds.
"use strict";

globalThis.Study = {};

(() => {
  const KEY = "ml-interview-handbook";
  const VERSION = 1;
  const EMPTY = '{"version":1,"ticks":{},"cards":{},"interviews":[]}';
  const INTERVIEWS = 20;
  const LARGEST_FILE = 10e6;

  // Reading what is stored or imported: a check takes a value and its place, and returns a
  // clean copy of what it knows. No key of a foreign file is used before it is checked.

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

  // Nothing is lost: ticks are united, of two states of a card the later review wins.
  function merge(mine, theirs) {
    Object.assign(mine.ticks, { ...theirs.ticks, ...mine.ticks });
    for (const [name, card] of Object.entries(theirs.cards))
      if (!mine.cards[name] || mine.cards[name].last_review < card.last_review)
        mine.cards[name] = card;
    const known = new Set(mine.interviews.map(({ when }) => when));
    mine.interviews = [
      ...mine.interviews,
      ...theirs.interviews.filter(({ when }) => !known.has(when)),
    ]
      .sort((a, b) => a.when.localeCompare(b.when))
      .slice(-INTERVIEWS);
    if (theirs.choices) mine.choices ??= theirs.choices;
  }

  // Storage

  let memory = null; // the state as text, once the browser does not keep it
  let unreadable = null; // the stored text that is not ours to overwrite
  let warning = null;

  const changed = () => dispatchEvent(new CustomEvent("study"));

  function read() {
    let stored = memory;
    try {
      stored ??= localStorage.getItem(KEY) ?? EMPTY;
    } catch {
      stored = memory = EMPTY;
      warning = [
        "This browser does not let the page store anything: your progress is kept only until" +
          " you leave it. Export it to keep it.",
      ];
    }
    let state;
    try {
      state = parse(stored);
    } catch (error) {
      unreadable = stored;
      memory = EMPTY;
      state = parse(memory);
      warning = [
        `The progress stored in this browser cannot be read: ${error.message}. It is left as it` +
          " is, and what you do now is not kept. Download it, then start anew.",
        ["Download it", () => download(unreadable)],
        ["Start anew", startAnew],
      ];
    }
    if (warning) say(...warning);
    return state;
  }

  function change(edit) {
    const state = read();
    edit(state);
    state.interviews = state.interviews.slice(-INTERVIEWS);
    // What is written can be read again, whatever `edit` did.
    const written = JSON.stringify(whole(state, "state"));
    if (memory === null)
      try {
        localStorage.setItem(KEY, written);
      } catch {
        memory = written;
        warning = [
          "This browser refused to store your progress: its storage is full or blocked. What you" +
            " do now is kept only until you leave the page. Export it to keep it.",
        ];
        say(...warning);
      }
    else memory = written;
    changed();
  }

  function startAnew() {
    try {
      localStorage.removeItem(KEY);
      forget();
    } catch {
      say("This browser does not let the page remove what is stored.");
    }
  }

  function forget() {
    memory = unreadable = warning = null;
    document.querySelector(".study-notice")?.remove();
    changed();
  }

  const exportText = () => JSON.stringify(read());

  function importText(source) {
    let theirs;
    try {
      theirs = parse(source);
    } catch (error) {
      throw new Error(`This file is no progress of this handbook: ${error.message}.`);
    }
    change((state) => merge(state, theirs));
    return theirs;
  }

  const today = (now = new Date()) =>
    [
      String(now.getFullYear()),
      String(now.getMonth() + 1).padStart(2, "0"),
      String(now.getDate()).padStart(2, "0"),
    ].join("-");

  // The page

  // make("button", { type: "button", onclick }, "words", element...)
  function make(tag, properties, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties ?? {}))
      if (name in element) element[name] = value;
      else element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  const button = (words, onclick, className = "md-button") =>
    make("button", { type: "button", className, onclick }, words);

  // A message at the top of the page; `actions` are pairs of words and function.
  function say(words, ...actions) {
    const article = globalThis.document?.querySelector("article");
    let notice = article?.querySelector(".study-notice");
    if (!article || notice?.firstChild.textContent === words) return;
    notice?.remove();
    notice = make("div", { className: "study-notice", role: "alert" }, make("p", null, words));
    if (actions.length)
      notice.append(
        make("p", { className: "study-row" }, ...actions.map((action) => button(...action))),
      );
    article.prepend(notice);
  }

  function download(content) {
    const url = URL.createObjectURL(new Blob([content], { type: "application/json" }));
    make("a", { href: url, download: `ml-interview-handbook-${today()}.json` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }

  // Buttons that export and import, in `element`.
  function backup(element) {
    const status = make("p", { role: "status", className: "study-told" });
    const input = make("input", { type: "file", accept: ".json,application/json", hidden: true });
    input.onchange = async () => {
      const [file] = input.files;
      input.value = "";
      try {
        if (file.size > LARGEST_FILE) throw new Error("This file is too large to be progress.");
        const { ticks, cards, interviews } = importText(await file.text());
        const counts = [ticks, cards, interviews].map((items) => Object.keys(items).length);
        status.textContent =
          `Imported and merged: ${counts[0]} ticked, ${counts[1]} cards,` +
          ` ${counts[2]} interviews.`;
      } catch (error) {
        status.textContent = `${error.message} Nothing was changed.`;
      }
    };
    element.replaceChildren(
      make(
        "p",
        { className: "study-row" },
        button("Export progress", () => download(exportText())),
        button("Import progress", () => input.click()),
      ),
      input,
      status,
    );
  }

  // Runs `build(root)` once for each page visited that has an element like `selector`.
  function onPage(selector, build) {
    const built = new WeakSet();
    document$.subscribe(() => {
      const root = document.querySelector(selector);
      if (!root || built.has(root)) return;
      built.add(root);
      build(root);
    });
  }

  Object.assign(Study, { read, change, exportText, importText, today });
  Object.assign(Study, { make, button, say, backup, onPage });

  globalThis.addEventListener?.("storage", ({ key }) => {
    if (key !== KEY && key !== null) return;
    // Another tab may have mended what this one could not read.
    if (unreadable !== null) forget();
    else changed();
  });
})();
