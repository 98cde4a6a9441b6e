// Your plan, from today to the interview: the day's list, what comes then, what is done.
// Needs: page, watch, study/cards/plans.js, planner, plan, planform.
"use strict";

Study.onPage(".study-plan", (root) => {
  const { make, plan } = Study;
  const FLASHCARDS = 1 / 3; // of an hour, every day

  const outlook = make("div");
  const sum = (steps) => steps.reduce((total, { hours }) => total + hours, 0);
  const some = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

  // Drawn anew only if it says something else.
  let shown = "";
  function show(state) {
    const found = plan.of(state);
    const says = JSON.stringify([Study.today(), state.plan, found]);
    if (says !== shown) plan.redraw(outlook, ...(found ? days(found, state) : none(state)));
    shown = says;
  }

  const none = ({ plan }) => [
    make(
      "p",
      plan?.date
        ? `The interview of ${Study.plan.dayOf(plan.date)} is over. With the date of the next,` +
            " a new plan begins."
        : "With a date, this becomes a plan day by day. It can be changed at any time.",
    ),
  ];

  const fold = (words, steps, ...lists) =>
    steps.length &&
    make(
      "details.study-choices",
      make("summary", `${words}: ${some(steps.length, "step")}`),
      ...lists,
    );

  function days({ length, days, left, day, steps, now, past, done, review }, state) {
    if (!left)
      return [make("p", "The interview is today: the cheat sheets, then close the book.")];
    const today = Study.today();
    const open = steps.filter(({ id }) => !done[id]);
    const soon = open.filter(({ id }) => Study.planner.step(state.plan, id).soon);
    const hours = Math.round(sum(open));
    const later = steps.filter(({ from }) => from);
    const list = (steps) => plan.list(state.plan, steps, done, state);
    const onDay = (from) => [
      make("h4", plan.dayOf(Study.addDays(today, from))),
      list(later.filter((step) => step.from === from)),
    ];
    return [
      make(
        "p",
        `Day ${day} of ${days}, ${some(left, "day")} to go.` +
          ` Of the plan “${Study.plans.lengths[length].title}”, ${some(hours, "hour")} are left:` +
          ` ${plan.timeOf(sum(open) / left + FLASHCARDS)} a day, flashcards included.`,
        soon.length &&
          ` ${some(soon.length, "chapter")} of it ${soon.length === 1 ? "is" : "are"} to come;` +
            ` without, ${Math.round(sum(open) - sum(soon))} are left.`,
      ),
      make("h3", `Today, ${plan.dayOf(today)}`),
      review &&
        make("p", "The last week is for review: the cards that are due, and what you know least."),
      list(now),
      fold("Then", later, ...[...new Set(later.map(({ from }) => from))].flatMap(onDay)),
      fold("Done before today", past, list(past)),
    ];
  }

  root.replaceChildren(Study.planForm(), outlook);
  Study.watch(root, show);
});
