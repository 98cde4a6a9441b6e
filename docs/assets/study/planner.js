// The study plan over the days to an interview: which plan, which step on which day.
// Needs: page, study/cards/plans.js, study/cards/outline.js.
"use strict";

(() => {
  const { daysBetween } = Study;
  // The last week is for review, if there is more than another to read in.
  const REVIEW = 7;
  const LONG = 14;

  const sum = (items) => items.reduce((total, [, hours]) => total + hours, 0);

  // The longest plan of `role` that fits: into the hours, if so many a week are said, else into the days.
  function lengthOf(role, days, hours) {
    const names = Object.keys(Study.plans.lengths);
    const takes = (name) => sum(Study.plans.roles[role].orders[name].flat());
    const fits = (name) =>
      hours
        ? takes(name) <= (hours * days) / 7
        : 0.75 * Study.plans.lengths[name].days <= days;
    return names.findLast(fits) ?? names[0];
  }

  // The day on which each step was done: ticked, or its chapter ticked off whole, or so many
  // mock interviews finished.
  function doneOf({ done, ticks, interviews, plan }) {
    const days = { ...done };
    for (const [, page, , ids] of Study.outline) {
      const name = page.replace("/", "-").replace(".html", "");
      if (ids.every((id) => ticks[id])) days[name] ??= ids.map((id) => ticks[id]).sort().at(-1);
    }
    interviews
      .map(({ when }) => Study.today(new Date(when)))
      .filter((day) => day >= plan.begun)
      .forEach((day, n) => (days[`mock-${n + 1}`] ??= day));
    return days;
  }

  // Lays `items`, pairs of id and hours, over so many days: each begins on a day, counted from
  // `first`.
  function spread(items, first, days) {
    const total = sum(items);
    let before = 0;
    return items.map(([id, hours]) => {
      const from = first + Math.floor((before / total) * days);
      before += hours;
      return { id, hours, from };
    });
  }

  // What is left of `plan`, which has a date, on the morning of `today`: steps with the number
  // of days until each begins. What was done today is still among them, what was done before
  // is past.
  function layout(plan, done, today) {
    const days = daysBetween(plan.begun, plan.date);
    const length = lengthOf(plan.role, days, plan.hours);
    const left = daysBetween(today, plan.date);
    const rows = Study.plans.roles[plan.role].orders[length];
    const isPast = ([id]) => done[id] < today;
    const open = rows.map((row) => row.filter((item) => !isPast(item)));
    const last = open.at(-1);
    const reading = open.slice(0, -1).flat();
    const isEarly = days > LONG && left > REVIEW;
    const steps = isEarly
      ? [...spread(reading, 0, left - REVIEW), ...spread(last, left - REVIEW, REVIEW)]
      : spread([...reading, ...last], 0, Math.max(1, left));
    const past = rows.flat().filter(isPast).map(([id, hours]) => ({ id, hours }));
    return { length, days, left, steps, past, review: days > LONG && left <= REVIEW };
  }

  // Title, address, whether it is to come, note: of the step `id`.
  function step(plan, id, hours) {
    const [title, page, soon, note] = Study.plans.roles[plan.role].steps[id] ?? [
      `mock interview of ${60 * hours} minutes`,
      "study/mock-interview.html",
    ];
    return { title, page, soon, note };
  }

  Study.planner = { lengthOf, doneOf, layout, step };
})();
