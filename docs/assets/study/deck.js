// The cards of the book, and when each is due: what decides, without the page.
"use strict";

(() => {
  const LEVELS = ["warm-up", "core", "stretch"];
  const GRADES = ["again", "hard", "good", "easy"];
  // Without FSRS's steps of one and ten minutes: an answer takes minutes to say. A failed card
  // is due at once instead, and so comes back in this session or, if it ends, in the next.
  // Nobody prepares for longer than a year.
  const scheduler = FSRS.fsrs({ learning_steps: [], relearning_steps: [], maximum_interval: 365 });

  // Every card of `book`, the data that the build wrote.
  const deck = (book) =>
    book.chapters.flatMap(({ part, page, title, topics, cards }) =>
      cards.map(([id, level, topic, question]) => ({
        ...{ id, level, topic, question, part, page },
        chapter: title,
        title: topics[topic] ?? title,
      })),
    );

  // Those of no part and no level in `without`.
  const choose = (cards, without) =>
    cards.filter(({ part, level }) => !without.includes(part) && !without.includes(level));

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

  // A session: ids that wait, and what was graded. A failed card goes to its end.

  const begin = (ids) => ({ waiting: [...ids], done: [] });

  // `before` is the card's state before the grade, undefined for a new one.
  function record(session, grade, before) {
    const id = session.waiting.shift();
    if (grade === "again") session.waiting.push(id);
    session.done.push({ id, grade, before });
  }

  // Takes the last grade back and says which it was.
  function undo(session) {
    const last = session.done.pop();
    if (last.grade === "again") session.waiting.pop();
    session.waiting.unshift(last.id);
    return last;
  }

  // Of a finished session: cards reviewed in all and by level, those failed at least once.
  function summary(session, cards) {
    const levelOf = new Map(cards.map(({ id, level }) => [id, level]));
    const reviewed = new Set(session.done.map(({ id }) => id));
    const failed = session.done.filter(({ grade }) => grade === "again").map(({ id }) => id);
    const levels = [...reviewed].map((id) => levelOf.get(id));
    return {
      reviewed: reviewed.size,
      failed: [...new Set(failed)],
      levels: LEVELS.map((name) => [name, levels.filter((level) => level === name).length]),
    };
  }

  Study.LEVELS = LEVELS;
  Study.deck = deck;
  Study.choose = choose;
  Study.schedule = { agenda, outcomes, inWords, begin, record, undo, summary };
})();
