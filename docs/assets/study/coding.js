// Where the coding problems stand, and which comes next.
// Needs: page, agenda, study/cards/problems.js.
"use strict";

(() => {
  const site = new URL("../../", globalThis.document?.currentScript.src ?? "file:///");
  const problems = Study.problems.map(([name, title, about, kind, minutes, roles]) => ({
    ...{ name, title, about, kind, minutes, roles },
    href: new URL(`study/coding/${name}.html`, site).href,
  }));

  const { dueDay } = Study.agenda;

  // "new", "begun", "due" or "solved".
  function standing({ problems }, name, today) {
    const { begun, card } = problems[name] ?? {};
    if (begun) return "begun";
    if (!card) return "new";
    return dueDay(card, today) <= today ? "due" : "solved";
  }

  const dayOf = (day) =>
    new Date(day).toLocaleDateString("en-GB", { timeZone: "UTC", day: "numeric", month: "short" });

  function inWords(state, name, today) {
    const kept = state.problems[name];
    const what = standing(state, name, today);
    if (what === "due") return "solved, due again";
    return what === "solved" ? `solved, due ${dayOf(dueDay(kept.card, today))}` : what;
  }

  // The problem to do now, and why: what is due, else what is begun, else the next new one
  // that the reader's `role` is asked; nothing if there is none.
  function next(state, today, role = state.plan?.role ?? state.choices?.interview?.role) {
    const are = (what) => problems.filter(({ name }) => standing(state, name, today) === what);
    const by = (field) => (a, b) => (field(a) < field(b) ? -1 : 1);
    const [due] = are("due").sort(by(({ name }) => state.problems[name].card.due));
    if (due) return { problem: due, why: "due" };
    const begun = are("begun").sort(by(({ name }) => state.problems[name].edited)).at(-1);
    if (begun) return { problem: begun, why: "begun" };
    const unseen = are("new");
    const fresh = unseen.find(({ roles }) => roles.includes(role)) ?? unseen[0];
    return fresh && { problem: fresh, why: "new" };
  }

  const isSolved = ({ problems }, name) => Boolean(problems[name]?.solved);

  // How many are solved and due, of how many.
  function count(state, today) {
    const some = (test) => problems.filter(({ name }) => test(name)).length;
    return {
      solved: some((name) => isSolved(state, name)),
      due: some((name) => standing(state, name, today) === "due"),
      all: problems.length,
    };
  }

  Study.coding = { problems, standing, inWords, isSolved, next, count, dayOf };
})();
