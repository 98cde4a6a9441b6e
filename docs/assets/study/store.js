// What a reader has done, kept in this browser under one key: topics ticked off, when each
// flashcard is due, the last interviews. Everything here is also what an export file holds.
// Needs: page, format, merge.
"use strict";

(() => {
  const KEY = "ml-interview-handbook";
  const { EMPTY, parse, write } = Study.format;

  let memory = null; // the state as text, once the browser does not keep it
  let unreadable = null; // the stored text that is not ours to overwrite
  let warning = null;

  // Ids of cards and sections that were merged into others: what study/cards/moved.js says.
  Study.moved = {};
  const load = (source) => Study.follow(parse(source), Study.moved);
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
      state = load(stored);
    } catch (error) {
      unreadable = stored;
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

  function change(edit) {
    const state = read();
    edit(state);
    const written = write(state);
    if (memory === null)
      try {
        localStorage.setItem(KEY, written);
      } catch {
        memory = written;
        warning = [
          "This browser refused to store your progress: its storage is full or blocked. What you" +
            " do now is kept only until you leave the page. Export it to keep it.",
        ];
        Study.say(...warning);
      }
    else memory = written;
    changed();
  }

  function startAnew() {
    try {
      localStorage.removeItem(KEY);
      forget();
    } catch {
      Study.say("This browser does not let the page remove what is stored.");
    }
  }

  function forget() {
    memory = unreadable = warning = null;
    Study.unsay();
    changed();
  }

  function importText(source) {
    let theirs;
    try {
      theirs = load(source);
    } catch (error) {
      throw new Error(`This file is no progress of this handbook: ${error.message}.`);
    }
    change((state) => Study.merge(state, theirs));
    return theirs;
  }

  const exportText = () => JSON.stringify(read());

  Object.assign(Study, { read, change, exportText, importText });

  globalThis.addEventListener?.("storage", ({ key }) => {
    if (key !== KEY && key !== null) return;
    // Another tab may have mended what this one could not read.
    if (unreadable !== null) forget();
    else changed();
  });
})();
