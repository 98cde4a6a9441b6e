// When each card is due, and what a grade makes of it.
// Needs: assets/ts-fsrs/index.umd.js, page.
"use strict";

(() => {
  const GRADES = ["again", "hard", "good", "easy"];
  const OF_INTERVIEW = { missed: "again", partly: "hard", good: "good" };
  // Without FSRS's steps of one and ten minutes: an answer takes minutes to say. A failed card
  // is due at once instead, and so comes back in this session or, if it ends, in the next.
  // Nobody prepares for longer than a year.
  const scheduler = FSRS.fsrs({ learning_steps: [], relearning_steps: [], maximum_interval: 365 });

  function tomorrow(now) {
    const morning = new Date(now);
    morning.setHours(24, 0, 0, 0);
    return morning.toISOString();
  }

  // What of `cards` is due today, soonest first; to be learned today; due later; learned.
  function agenda(cards, state, fresh, now) {
    const known = cards
      .filter(({ id }) => state.cards[id])
      .sort((a, b) => state.cards[a.id].due.localeCompare(state.cards[b.id].due));
    const unseen = cards.filter(({ id }) => !state.cards[id]);
    const end = tomorrow(now);
    const today = Study.today(now);
    const begun = Object.values(state.cards).filter(({ since }) => since === today).length;
    return {
      due: known.filter(({ id }) => state.cards[id].due < end),
      later: known.filter(({ id }) => state.cards[id].due >= end),
      fresh: unseen.slice(0, Math.max(0, fresh - begun)),
      unseen,
      learned: known.length,
    };
  }

  // What each grade would make of a card: its next state, and in how many days it is due.
  function outcomes(known, now) {
    // A clock that was set back must not count days backwards.
    const time = known ? new Date(Math.max(now, new Date(known.last_review))) : now;
    const { since, ...card } = known ?? FSRS.createEmptyCard(time);
    const next = scheduler.repeat(card, time);
    return GRADES.map((grade, n) => {
      const after = { ...next[n + 1].card };
      const days = n ? after.scheduled_days : 0;
      if (!days) after.due = time;
      for (const name of ["due", "last_review"]) after[name] = after[name].toISOString();
      return { grade, days, card: since ? { ...after, since } : after };
    });
  }

  // The state of each card answered in an interview, after its grade there; a skipped question
  // says nothing.
  const reviews = (answers, state, now) =>
    answers.flatMap(({ id, grade }) => {
      const wanted = OF_INTERVIEW[grade];
      const made = wanted ? outcomes(state.cards[id], now) : [];
      return made.filter((outcome) => outcome.grade === wanted).map(({ card }) => [id, card]);
    });

  function inWords(days) {
    if (!days) return "this session";
    const [count, unit] =
      days < 31
        ? [days, "day"]
        : days < 365
          ? [Math.round(days / 30.4), "month"]
          : [Math.round(days / 36.5) / 10, "year"];
    return `${count} ${unit}${count === 1 ? "" : "s"}`;
  }

  Study.schedule = { agenda, outcomes, reviews, inWords };
})();
