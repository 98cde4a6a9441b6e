// In the place of Material's search worker: it is told what Material's is told, and
// answers alike. MiniSearch and the engine stand before it in the same file.
"use strict";

(() => {
  const SETUP = 0;
  const READY = 1;
  const QUERY = 2;
  const RESULT = 3;
  // Of a page so many sections are seen at once; so many more unfold.
  const SEEN = 3;
  const FOLDED = 6;
  let engine = null;
  let titles = {};

  // `text`, which is HTML, with the words that begin as one of `words` marked.
  function mark(text, words) {
    const begins = words.filter((word) => word.length > 1).map((word) => word.slice(0, Math.max(3, word.length - 2)));
    if (!begins.length) return text;
    return text.replace(new RegExp(`(?<![\\p{L}&])(?:${begins.join("|")})[\\p{L}\\p{N}]*`, "giu"), "<mark>$&</mark>");
  }

  function answer(query) {
    const words = Search.wordsOf(query);
    const terms = Object.fromEntries(words.map((word) => [word, true]));
    const pages = new Map();
    for (const hit of engine.search(query)) {
      if (!pages.has(hit.page)) pages.set(hit.page, []);
      pages.get(hit.page).push(hit);
    }
    const items = [...pages].map(([page, hits]) => {
      const { score } = hits[0];
      // Material folds what scores less than the first of a page.
      const sections = hits.slice(0, SEEN + FOLDED).map((hit, n) => ({
        location: hit.id,
        title: mark(hit.title, words),
        text: hit.start && `<p>${mark(hit.start, words)}</p>`,
        score: n < SEEN ? score : hit.score / 2,
        terms,
      }));
      return [{ location: page, title: mark(titles[page], words), text: "", score, terms }, ...sections];
    });
    const last = words.at(-1);
    const whole = last && engine.known.find((word) => word.startsWith(last));
    return { items, suggest: whole ? [whole] : [] };
  }

  addEventListener("message", ({ data: { type, data } }) => {
    if (type === SETUP) {
      engine = new Search.Engine(data.docs.written, data.docs.names);
      titles = data.docs.titles;
      postMessage({ type: READY });
    } else if (type === QUERY) postMessage({ type: RESULT, data: answer(data) });
  });
})();
