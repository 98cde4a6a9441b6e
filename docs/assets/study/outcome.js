// What is said of a problem that was solved, and what comes next.
// Needs: page, agenda, coding.
"use strict";

(() => {
  const { make, coding } = Study;
  const some = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

  // "Solved on 28 Nov in 12:30, with 2 hints, tested 3 times. It comes back on 2 Dec."
  function words({ begun, solved, seconds, attempts, hints, seen, card }, today) {
    const how = [
      // Of an attempt that is under way again the figures are others.
      !begun && seconds ? ` in ${Study.clock(seconds)}` : "",
      !begun && seen ? ", after reading the solution" : "",
      !begun && hints ? `, with ${some(hints, "hint")}` : "",
      !begun && attempts ? `, tested ${some(attempts, "time")}` : "",
    ];
    const day = card && Study.agenda.dueDay(card, today);
    const due = !card ? "" : day <= today ? " It is due again." : ` It comes back on ${coding.dayOf(day)}.`;
    return `Solved on ${coding.dayOf(Study.today(new Date(solved)))}${how.join("")}.${due}`;
  }

  Study.outcome = (state, { name }) => {
    const today = Study.today();
    const { problem } = coding.next(state, today) ?? {};
    const link = (href, text) => make("a", { href }, text);
    return [
      make("p.study-solved", words(state.problems[name], today)),
      make(
        "p",
        link("#they-may-follow-up-with", "What they ask next"),
        " · ",
        link("#solution", "One that passes"),
        problem?.name !== name && problem && " · Next: ",
        problem?.name !== name && problem && link(problem.href, problem.title),
      ),
    ];
  };
})();
