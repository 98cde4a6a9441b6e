// What a reader has done, kept in this browser under one key: topics ticked off, when each
// flashcard is due, the last interviews. Everything here is also what an export file holds.
// Needs: page, format, merge.
"use strict";

(() => {
  const KEY = "ml-interview-handbook";
  const { EMPTY, parse, write } = Study.format;
  const NOT_STORED = [
    "This browser does not store your progress: its storage is full or blocked. What you do now" +
      " is kept only until you leave. Export it to keep it.",
  ];

  let memory = null; // the state as text, once the browser does not keep it
  let unreadable = null; // the stored text that is not ours to overwrite
  let warning = null;
  let isTried = false;
  let isUnsaved = false;

  // Ids of cards and sections that were merged into others: what study/cards/moved.js says.
  Study.moved = {};
  const load = (source) => Study.follow(parse(source), Study.moved);

  const attempt = (action) => {
    try {
      return action() ?? null;
    } catch {
      return null;
    }
  };

  // The text that is kept.
  function stored() {
    if (!isTried) {
      isTried = true;
      // What the page before could not store.
      memory = attempt(() => sessionStorage.getItem(KEY));
      isUnsaved = memory !== null;
      const isOpen = attempt(() => {
        localStorage.setItem(`${KEY}-try`, "");
        localStorage.removeItem(`${KEY}-try`);
        return true;
      });
      if (!isOpen) memory ??= attempt(() => localStorage.getItem(KEY)) ?? EMPTY;
      if (memory !== null) warning = NOT_STORED;
    }
    return memory ?? attempt(() => localStorage.getItem(KEY)) ?? EMPTY;
  }

  function read() {
    const text = stored();
    let state;
    try {
      state = load(text);
    } catch (error) {
      unreadable = text;
      memory = EMPTY;
      state = load(memory);
      warning = [
        `The progress stored in this browser cannot be read: ${error.message}. It is left as it` +
          " is, and what you do now is not kept. Download it, then start anew.",
        ["Download it", () => Study.download(unreadable)],
        ["Start anew", startAnew],
      ];
    }
    if (warning) Study.say(...warning);
    return state;
  }

  // Says whether the browser keeps it.
  function keep(state) {
    let text = write(state);
    if (unreadable === null)
      try {
        // Room was made; meanwhile another tab may have stored something.
        const theirs = memory !== null && localStorage.getItem(KEY);
        if (theirs) {
          const whole = parse(text);
          Study.merge(whole, load(theirs));
          localStorage.setItem(KEY, write(whole));
        } else localStorage.setItem(KEY, text);
        if (memory !== null) forget();
        return true;
      } catch {
        warning = NOT_STORED;
        Study.say(...warning);
        attempt(() => sessionStorage.setItem(KEY, text));
      }
    [memory, isUnsaved] = [text, true];
    return false;
  }

  function change(edit) {
    const state = read();
    edit(state);
    const isKept = keep(state);
    tell();
    return isKept;
  }

  function startAnew() {
    try {
      localStorage.removeItem(KEY);
      forget();
      tell();
    } catch {
      Study.say("This browser does not let the page remove what is stored.");
    }
  }

  function forget() {
    memory = unreadable = warning = null;
    isUnsaved = false;
    attempt(() => sessionStorage.removeItem(KEY));
    Study.unsay();
  }

  // Merges a file. Returns the state before and after, and whether the browser keeps it.
  function importText(source) {
    let theirs;
    try {
      theirs = load(source);
    } catch (error) {
      throw new Error(`This file is no progress of this handbook: ${error.message}.`);
    }
    const before = read();
    const isKept = change((state) => Study.merge(state, theirs));
    return { before, after: read(), isKept };
  }

  function exportText() {
    isUnsaved = false;
    return JSON.stringify(read());
  }

  const tell = () => dispatchEvent(new CustomEvent("study"));

  Object.assign(Study, { stored, read, change, exportText, importText });

  globalThis.addEventListener?.("storage", ({ key }) => {
    if (key !== KEY && key !== null) return;
    // Another tab may have mended what this one could not read.
    if (unreadable !== null) forget();
    tell();
  });
  globalThis.addEventListener?.("beforeunload", (event) => {
    if (isUnsaved) event.preventDefault();
  });
})();
