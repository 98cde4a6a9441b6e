// When each card is due, and what a grade makes of it.
// Needs: assets/ts-fsrs/index.umd.js, page.
"use strict";

(() => {
  const GRADES = ["again", "hard", "good", "easy"];
  const OF_INTERVIEW = { missed: "again", skipped: "again", partly: "hard" };
  // New cards without FSRS's steps of one and ten minutes: an answer takes minutes to say. A
  // failed card is due at once instead, and so comes back in this session or, if it ends, in the
  // next; from there FSRS's one step of relearning leads on. Nobody prepares for longer than a
  // year.
  const scheduler = FSRS.fsrs({
    ...{ learning_steps: [], relearning_steps: ["10m"], maximum_interval: 365 },
  });
  const RELEARNING = 3;

  // FSRS is told the study day alone: two reviews are as many days apart as the calendar says.
  const noon = (moment) => new Date(`${Study.today(new Date(moment))}T12:00:00Z`);

  // So many days of the calendar after `now`, at the same hour.
  function after(now, days) {
    const due = new Date(now);
    due.setDate(due.getDate() + days);
    return due.toISOString();
  }

  // What each grade would make of a card: its next state, and in how many days it is due.
  function outcomes(known, now) {
    const { since, ...card } = known ?? FSRS.createEmptyCard(now);
    const isFailed = Boolean(known) && known.due <= known.last_review;
    if (known) {
      // A last review in the future, by a clock that was ahead, counts as now.
      const last = new Date(Math.min(now, new Date(known.last_review)));
      Object.assign(card, { due: noon(known.due), last_review: noon(last) });
    }
    if (isFailed) Object.assign(card, { state: RELEARNING, learning_steps: 0 });
    const isToday = isFailed && +card.last_review === +noon(now);
    const next = scheduler.repeat(card, noon(now));
    return GRADES.map((grade, n) => {
      const made = { ...next[n + 1].card };
      let days = grade === "again" ? 0 : made.scheduled_days;
      // What was failed today is asked again tomorrow, however well it was known before.
      if (isToday && grade === "good") days = 1;
      if (isToday && grade === "easy") days = Math.max(2, days);
      if (grade === "again" && !known) made.lapses = 1;
      made.scheduled_days = days;
      made.last_review = now.toISOString();
      made.due = after(now, days);
      if (since) made.since = since;
      return { grade, days, card: made };
    });
  }

  // Gives the card `id` a grade of a session or an interview, and counts it for the day. Returns
  // the outcome and `back`, which takes the grade back from a state, unless the card has been
  // graded or reset since; it says whether it did.
  function grade(state, id, name, seconds, now) {
    const today = Study.today(now);
    const { [id]: before } = state.cards;
    const { [id]: reset } = state.resets;
    const wanted = OF_INTERVIEW[name] ?? name;
    const outcome = outcomes(before, now).find((one) => one.grade === wanted);
    const card = before ? outcome.card : { ...outcome.card, since: today };
    // What is answered again on the same day says nothing of what one still knew.
    const isKnown = Boolean(before) && Study.today(new Date(before.last_review)) < today;
    const counts = {
      reviews: 1,
      known: Number(isKnown),
      recalled: Number(isKnown && wanted !== "again"),
      fresh: Number(!before),
      seconds,
    };
    const add = ({ days }, sign) => {
      const known = (days[today] ??= { reviews: 0, known: 0, recalled: 0, fresh: 0, seconds: 0 });
      for (const [key, value] of Object.entries(counts))
        known[key] = Math.max(0, known[key] + sign * value);
    };
    state.cards[id] = card;
    delete state.resets[id];
    add(state, 1);
    const back = (later) => {
      if (later.cards[id]?.last_review !== card.last_review) return false;
      if (before) later.cards[id] = before;
      else delete later.cards[id];
      if (reset) later.resets[id] = reset;
      add(later, -1);
      return true;
    };
    return { ...outcome, card, back };
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

  Study.schedule = { outcomes, grade, inWords };
})();
