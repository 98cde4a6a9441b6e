// The statistics page.
// Needs: page, watch, study/cards/index.js, deck, trends, chart, card, coding.
"use strict";

Study.onPage(".study-statistics", (root) => {
  const { make, trends, chart } = Study;
  const cards = Study.deck(Study.book);
  const dayOf = (day, more) =>
    new Date(day).toLocaleDateString("en-GB", {
      ...{ timeZone: "UTC", day: "numeric", month: "short", ...more },
    });
  const some = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;
  const nothing = (words) => make("p.study-told", words);

  function ahead(state, today) {
    const counts = trends.forecast(cards, state, today);
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (!total) return nothing("No card is due in the coming month. Begin with the flashcards.");
    const most = Math.max(...counts);
    const peak = dayOf(Study.addDays(today, counts.indexOf(most)));
    return chart(
      `${some(counts[0], "card")} due today, ${total} in the coming month;` +
        ` at most ${most} a day, first on ${peak}.`,
      ["Day", "Cards due"],
      counts.map((count, n) => [dayOf(Study.addDays(today, n)), count]),
      { every: 7 },
    );
  }

  function recall(state, today) {
    const weeks = trends.recall(state, today);
    if (!weeks.length)
      return nothing("From the second day on, the cards that you knew are counted here.");
    const sum = (name) => weeks.reduce((total, week) => total + week[name], 0);
    return chart(
      `Of ${some(sum("known"), "review")} of cards that you had learned,` +
        ` ${Math.round((100 * sum("recalled")) / sum("known"))}% were recalled.` +
        " The schedule aims at 90%.",
      ["Week from", "Recalled"],
      weeks.map(({ from, share }) => [dayOf(from), share]),
      { most: 100, every: 3, unit: "%" },
    );
  }

  function weak(state) {
    const topics = trends.weakest(cards, state);
    if (!topics.length) return nothing("Nothing that you reviewed was hard for you.");
    const row = ({ page, topic, title, chapter, count, lapses, difficulty }) =>
      make(
        "li",
        make("a", { href: Study.link(page, topic) }, title),
        make(
          "small",
          ` ${chapter}: ${some(count, "card")}, difficulty ${Math.round(difficulty)} of 10` +
            (lapses ? `, forgotten ${some(lapses, "time")}` : ""),
        ),
      );
    return make("ol", ...topics.map(row));
  }

  function interviews(state) {
    const points = trends.interviews(state);
    if (!points.length) return nothing("No mock interview yet.");
    return chart(
      `${some(points.length, "mock interview")}; the last reached ${points.at(-1).share}%` +
        " of what could be reached.",
      ["Interview of", "Reached"],
      points.map(({ day, share }) => [dayOf(day), share, dayOf(day, { year: "numeric" })]),
      { most: 100, every: Math.ceil(points.length / 6), unit: "%" },
    );
  }

  function coding({ problems }, today) {
    const days = Study.coding.problems
      .map(({ name }) => problems[name]?.solved)
      .filter(Boolean)
      .map((solved) => Study.today(new Date(solved)));
    if (!days.length) return nothing("No coding problem is solved yet.");
    const lately = days.filter((day) => Study.daysBetween(day, today) < 7).length;
    const all = Study.coding.problems.length;
    return make("p", `${days.length} of ${all} are solved, ${lately} of them in the last seven days.`);
  }

  root.replaceChildren(
    Study.live((state) => {
      const today = Study.today();
      return [
        ...[make("h2", "The coming month"), ahead(state, today)],
        ...[make("h2", "Recall by week"), recall(state, today)],
        ...[make("h2", "What you know least"), weak(state)],
        ...[make("h2", "Mock interviews"), interviews(state)],
        ...[make("h2", "Coding problems"), coding(state, today)],
      ];
    }),
  );
});
