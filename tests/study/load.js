// Loads the pages' scripts into Node.js, which has no page and no storage of its own.
"use strict";

const path = require("node:path");

const KEY = "ml-interview-handbook";
const ROOT = path.join(__dirname, "..", "..");

// Loads the store and what it needs, then the scripts of `names`.
function load(...names) {
  for (const name of ["page", "format", "merge", "store", ...names]) {
    const file = path.join(ROOT, "docs", "assets", "study", `${name}.js`);
    delete require.cache[file];
    require(file);
  }
  return globalThis.Study;
}

// A browser's storage that holds `text`; `refuses` names the methods that throw.
function storage(text = null, ...refuses) {
  const kept = {
    text,
    refuses: new Set(refuses),
    getItem: (key) => kept.get("getItem", key),
    setItem: (key, value) => {
      kept.get("setItem");
      if (key === KEY) kept.text = value;
    },
    removeItem: (key) => {
      kept.get("removeItem");
      if (key === KEY) kept.text = null;
    },
    get(method, key) {
      if (kept.refuses.has(method)) throw new Error("QuotaExceededError");
      return key === KEY ? kept.text : null;
    },
  };
  Object.defineProperty(globalThis, "localStorage", { value: kept, configurable: true });
  const tab = new Map();
  const session = {
    getItem: (key) => tab.get(key) ?? null,
    setItem: (key, value) => tab.set(key, value),
    removeItem: (key) => tab.delete(key),
  };
  Object.defineProperty(globalThis, "sessionStorage", { value: session, configurable: true });
  kept.told = 0;
  globalThis.dispatchEvent = () => (kept.told += 1);
  return kept;
}

globalThis.FSRS = require(path.join(ROOT, "node_modules", "ts-fsrs"));

// Cards of `parts`, each with so many chapters of two topics and six cards.
function makeCards(parts) {
  const levels = ["warm-up", "core", "stretch"];
  return Object.entries(parts).flatMap(([part, chapters]) =>
    Array.from({ length: 6 * chapters }, (_, n) => ({
      id: `q-${part}-${n}`,
      level: levels[n % 3],
      topic: `${part}-topic-${Math.floor(n / 3)}`,
      title: `Topic ${Math.floor(n / 3)}`,
      question: `Question ${n}?`,
      part,
      page: `${part}/chapter-${Math.floor(n / 6)}.html`,
      anchor: `chapter-${part}-chapter-${Math.floor(n / 6)}`,
      chapter: "Chapter",
    })),
  );
}

module.exports = { load, storage, makeCards };
