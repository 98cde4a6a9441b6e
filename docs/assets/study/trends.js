// What the record says of the days ahead and of the weeks behind.
// Needs: page, agenda.
"use strict";

(() => {
  const { daysBetween, agenda } = Study;
  const DAYS = 30;
  const WEEKS = 12;
  const MOST = 8;
  // From here on FSRS's difficulty, 1 to 10, tells of grades below Good.
  const HARD = 5;

  const percent = (part, whole) => Math.round((100 * part) / whole);

  // How many of the `deck` are due on each of the days to come; those overdue, today.
  function forecast(deck, { cards, aside }, today) {
    const counts = Array(DAYS).fill(0);
    for (const { id } of deck) {
      const { [id]: card } = cards;
      if (!card) continue;
      const { until } = aside[id] ?? { until: today };
      if (!until) continue;
      const days = [until, agenda.dueDay(card, today)].map((day) => daysBetween(today, day));
      const day = Math.max(0, ...days);
      if (day < DAYS) counts[day] += 1;
    }
    return counts;
  }

  // By weeks that end with `today`, oldest first: cards that were known, percent recalled of
  // them, or null; from the first week with any.
  function recall({ days }, today) {
    const weeks = Array.from({ length: WEEKS }, (_, n) => ({
      from: Study.addDays(today, 1 - 7 * (WEEKS - n)),
      known: 0,
      recalled: 0,
    }));
    for (const [day, { known, recalled }] of Object.entries(days)) {
      const week = weeks[WEEKS - 1 - Math.floor(daysBetween(day, today) / 7)];
      if (!week) continue;
      week.known += known;
      week.recalled += recalled;
    }
    const first = weeks.findIndex(({ known }) => known);
    return (first < 0 ? [] : weeks.slice(first)).map((week) => ({
      ...week,
      share: week.known ? percent(week.recalled, week.known) : null,
    }));
  }

  // The topics of `cards` that one knows least, by how difficult one's cards of them are.
  function weakest(cards, state) {
    const topics = new Map();
    for (const card of cards) {
      const known = state.cards[card.id];
      if (!known) continue;
      const topic = topics.get(card.topic) ?? { ...card, count: 0, lapses: 0, sum: 0 };
      topic.count += 1;
      topic.lapses += known.lapses;
      topic.sum += known.difficulty;
      topics.set(card.topic, topic);
    }
    return [...topics.values()]
      .map((topic) => ({ ...topic, difficulty: topic.sum / topic.count }))
      .filter(({ difficulty, lapses }) => lapses || difficulty >= HARD)
      .sort((a, b) => b.difficulty - a.difficulty)
      .slice(0, MOST);
  }

  // Of each interview its day and percent of what one can reach; what was answered partly
  // counts half.
  const interviews = ({ interviews }) =>
    interviews.map(({ when, answers }) => {
      const points = { good: 1, partly: 0.5 };
      const reached = answers.reduce((sum, { grade }) => sum + (points[grade] ?? 0), 0);
      return { day: Study.today(new Date(when)), share: percent(reached, answers.length) };
    });

  Study.trends = { forecast, recall, weakest, interviews };
})();
