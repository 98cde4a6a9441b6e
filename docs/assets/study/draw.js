// A mock interview: which questions, in which order, how long each.
// Needs: page, format, deck.
"use strict";

(() => {
  const { ROLES } = Study.format;
  // How much a role asks of a chapter of each part, in the order of ROLES.
  const WEIGHTS = {
    start: [1, 1, 1, 1],
    "linear-algebra": [2, 1, 1, 1],
    probability: [3, 2, 1, 5],
    analysis: [2, 1, 1, 1],
    optimization: [3, 2, 2, 1],
    "machine-learning": [4, 4, 2, 5],
    "deep-learning": [5, 4, 4, 1],
    "language-models": [4, 4, 8, 1],
    practice: [1, 5, 5, 3],
    interview: [2, 1, 1, 3],
  };
  const MINUTES = { "warm-up": 2, core: 4, stretch: 5 };
  // A quarter of an hour, rising.
  const ROUND = ["warm-up", "core", "core", "stretch"];
  const LENGTHS = [15, 30, 45, 60];

  // Numbers from 0 to 1 that follow from `seed` alone (mulberry32).
  const random = (seed) => () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), seed | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };

  const levels = (minutes) => Array(Math.ceil(minutes / 15)).fill(ROUND).flat();
  const count = (minutes) => levels(minutes).length;

  // Draws from `cards` for so many minutes. Topics not asked yet come first, then questions that
  // are not among the `recent` ids; a chapter comes up by its part's weight for the role,
  // the less the more often it has been asked.
  function draw(cards, { role, minutes }, seed, recent = []) {
    const next = random(seed);
    const lately = new Set(recent);
    const asked = new Map();
    const times = (name) => asked.get(name) ?? 0;
    const least = (pool, burden) => {
      const lowest = Math.min(...pool.map(burden));
      return pool.filter((card) => burden(card) === lowest);
    };
    const number = Object.keys(ROLES).indexOf(role);
    const weight = ({ page, part }) => (WEIGHTS[part]?.[number] ?? 1) / (1 + times(page));
    const pageOf = (pool) => {
      const chapters = [...new Map(pool.map((card) => [card.page, card])).values()];
      let point = next() * chapters.reduce((sum, card) => sum + weight(card), 0);
      return (chapters.find((card) => (point -= weight(card)) < 0) ?? chapters.at(-1)).page;
    };

    const drawn = [];
    for (const level of levels(minutes)) {
      let pool = cards.filter((card) => !drawn.includes(card));
      if (!pool.length) break;
      // Where a level has run out, the nearest serves.
      const rank = (name) => Study.LEVELS.indexOf(name);
      pool = least(pool, (card) => Math.abs(rank(card.level) - rank(level)));
      pool = least(pool, ({ topic }) => times(topic));
      pool = least(pool, ({ id }) => Number(lately.has(id)));
      const chosen = pageOf(pool);
      pool = pool.filter(({ page }) => page === chosen);
      const card = pool[Math.floor(next() * pool.length)];
      for (const name of [card.topic, card.page]) asked.set(name, times(name) + 1);
      drawn.push(card);
    }
    return drawn;
  }

  const seconds = ({ level, minutes }) => 60 * (minutes ?? MINUTES[level]);

  Study.interview = { ROLES, WEIGHTS, LENGTHS, count, draw, seconds };
})();
