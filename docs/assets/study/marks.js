// Beside each question of a list: when its card is due.
// Needs: page, watch, standing.
"use strict";

// `rows` are pairs of id and element; what has no card yet has no mark.
Study.markRows = (root, rows) => {
  const marks = new Map();
  Study.watch(root, (state) => {
    const today = Study.today();
    for (const [id, row] of rows) {
      const isKnown = state.cards[id] || state.aside[id];
      if (isKnown && !marks.has(id)) {
        marks.set(id, Study.make("small.study-mark"));
        row.append(marks.get(id));
      }
      const words = isKnown ? Study.standing.inWords(state, id, today) : "";
      if (marks.has(id)) marks.get(id).textContent = words;
    }
  });
};
