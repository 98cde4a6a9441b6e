// The hints and the solution of a problem: what of them was opened.
// Needs: page, store.
"use strict";

(() => {
  // How many hints are open on the page of `root`, and whether the solution was `seen`.
  function opened(root) {
    const hints = [...root.querySelectorAll(".study-hint")];
    const seen = Boolean(root.querySelector(".study-solution[open]"));
    return { hints: hints.findLastIndex(({ open }) => open) + 1, seen };
  }

  // Notes in the attempt at the problem `name` what is opened on the page of `root`.
  function note(root, name) {
    const look = () => {
      const { hints, seen } = opened(root);
      const mine = Study.read().problems[name];
      if (!mine?.begun || (hints <= mine.hints && (!seen || mine.seen))) return;
      Study.change(({ problems: { [name]: kept } }) => {
        kept.hints = Math.max(kept.hints, hints);
        if (seen) kept.seen = true;
      });
    };
    for (const details of root.querySelectorAll(".study-hint, .study-solution"))
      details.addEventListener("toggle", look);
  }

  Study.peeks = { opened, note };
})();
