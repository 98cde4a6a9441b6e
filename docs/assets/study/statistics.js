// What came of a session or an interview, counted.
// Needs: page, deck.
"use strict";

(() => {
  // "1 missed, 2 good": how many of `items` are each of `names`.
  const tally = (items, names) =>
    names
      .map((name) => [items.filter((item) => item === name).length, name])
      .filter(([count]) => count)
      .map(([count, name]) => `${count} ${name}`)
      .join(", ");

  // Of a finished session: cards reviewed in all and by level, those failed at least once.
  function ofSession(session, cards) {
    const levelOf = new Map(cards.map(({ id, level }) => [id, level]));
    const reviewed = new Set(session.done.map(({ id }) => id));
    const failed = session.done.filter(({ grade }) => grade === "again").map(({ id }) => id);
    const levels = [...reviewed].map((id) => levelOf.get(id));
    return {
      reviewed: reviewed.size,
      failed: [...new Set(failed)],
      levels: tally(levels, Study.LEVELS),
    };
  }

  // Of the answers of an interview: the grades, and the answers by topic, the weakest first.
  const RANK = ["missed", "skipped", "partly", "good"];
  const grades = (answers) =>
    tally(answers.map(({ grade }) => grade), ["missed", "partly", "good", "skipped"]);

  function byTopic(answers, cards) {
    const known = new Map(cards.map((card) => [card.id, card]));
    const topics = new Map();
    for (const answer of answers) {
      const card = known.get(answer.id);
      if (!card) continue;
      const topic = topics.get(card.topic) ?? { ...card, answers: [] };
      topic.answers.push({ ...answer, card });
      topics.set(card.topic, topic);
    }
    const worst = ({ answers }) => Math.min(...answers.map(({ grade }) => RANK.indexOf(grade)));
    return [...topics.values()].sort((a, b) => worst(a) - worst(b));
  }

  Study.statistics = { ofSession, grades, byTopic };
})();
