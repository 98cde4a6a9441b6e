// Where Python cannot run in the page: the commands of a terminal, and a problem ticked off by hand.
// Needs: page, store, attempt, peeks.
"use strict";

(() => {
  const { make } = Study;

  // What to do with the problem { name, minutes }, because of `reason`, a sentence.
  Study.byHand = (root, { name, minutes }, reason) => {
    const commands = `make problem NAME=${name}\nmake judge NAME=${name}`;
    const solve = () =>
      Study.change((state) => {
        const now = new Date();
        const { begun } = state.problems[name] ?? {};
        if (!begun) Study.attempt.begin(state, name, Study.peeks.opened(root), now);
        Study.attempt.solve(state, name, minutes, now);
      });
    return make(
      "div",
      make("p", `${reason} In a terminal it can, in a copy of the book's repository:`),
      make("pre", { tabIndex: 0, role: "region", ariaLabel: "Commands" }, make("code", commands)),
      make("p.study-row", Study.button("I solved it", solve)),
    );
  };
})();
