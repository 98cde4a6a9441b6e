// An attempt at a coding problem: how it begins, and what solving it makes of it.
// Needs: page, schedule.
"use strict";

(() => {
  // Begins the problem `name` with the start's code; `hints` and the solution, if `seen`, were
  // opened before.
  function begin({ problems }, name, { hints, seen }, now) {
    const { solved, card } = problems[name] ?? {};
    const when = now.toISOString();
    problems[name] = { edited: when, begun: when, seconds: 0, attempts: 0, hints, solved, card };
    if (seen) problems[name].seen = true;
  }

  // Who has read the solution could not solve it; who needed hints or more than the time
  // found it hard.
  function gradeOf({ seconds, hints, seen }, minutes) {
    if (seen) return "again";
    if (hints || seconds > 60 * minutes) return "hard";
    return seconds && seconds < 30 * minutes ? "easy" : "good";
  }

  // Ends the attempt at the problem `name` of so many `minutes`: it comes back, tomorrow at the
  // earliest. Returns in how many days.
  function solve({ problems }, name, minutes, now) {
    const { begun, ...kept } = problems[name];
    const grade = gradeOf(kept, minutes);
    const made = Study.schedule.outcomes(kept.card, now).find((one) => one.grade === grade);
    const days = Math.max(1, made.days);
    const due = new Date(now);
    due.setDate(due.getDate() + days);
    const card = { ...made.card, due: due.toISOString(), scheduled_days: days };
    const when = now.toISOString();
    problems[name] = { ...kept, edited: when, solved: when, card };
    return days;
  }

  Study.attempt = { begin, gradeOf, solve };
})();
