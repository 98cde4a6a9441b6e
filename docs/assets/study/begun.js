// What a mock interview begins with: its questions, of the form that was chosen.
// Needs: page, agenda, draw, loop, station.
"use strict";

(() => {
  const { interview, loop, station } = Study;

  // What is kept of an interview under way; `kept` is what is kept so far.
  Study.begun = (kept, cards, { role, minutes, without, coding, loop: isLoop }, now) => {
    const recent = kept.interviews.flatMap(({ answers }) => answers.map(({ id }) => id));
    const chosen = Study.agenda.choose(cards, without);
    const drawn = isLoop
      ? loop.draw(chosen, role, +now, recent)
      : interview.draw(chosen, { role, minutes }, +now, recent);
    const ids = drawn.map(({ id }) => id);
    if (coding || isLoop) ids.push(...station.draw(kept, role, Study.today(), Math.random(), recent));
    const form = isLoop ? { minutes: loop.minutes(chosen, role), loop: true } : { minutes };
    return { when: now.toISOString(), role, ...form, ids, answers: [], seconds: 0, note: "" };
  };
})();
