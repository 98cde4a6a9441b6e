// Where a card stands, for lists: due, new, missed, set aside.
// Needs: page, agenda.
"use strict";

(() => {
  const dayOf = (day) =>
    new Date(day).toLocaleDateString("en-GB", {
      ...{ timeZone: "UTC", day: "numeric", month: "short", year: "numeric" },
    });
  const cardsOf = (count) => `${count} card${count === 1 ? "" : "s"}`;

  // What `state` says of the card `id`: its schedule and the day it is due, if it has one.
  function of(state, id, today) {
    const card = state.cards[id];
    const day = card && Study.agenda.dueDay(card, today);
    return { card, day, isAside: Study.agenda.isAside(state, id, today) };
  }

  function inWords(state, id, today) {
    const { card, day, isAside } = of(state, id, today);
    const { until } = state.aside[id] ?? {};
    if (isAside) return until ? `not before ${dayOf(until)}` : "set aside";
    if (!card) return "new";
    const missed = Study.agenda.isMissed(card) ? ", missed" : "";
    return (day <= today ? "due today" : `due ${dayOf(day)}`) + missed;
  }

  // Of each choice its words and whether a card, by what is kept of it, is among its cards.
  const SHOWN = {
    all: ["All", () => true],
    due: ["Due today", ({ card, isAside, isDue }) => card && !isAside && isDue(card)],
    later: ["Due later", ({ card, isAside, isDue }) => card && !isAside && !isDue(card)],
    unseen: ["New", ({ card, isAside }) => !card && !isAside],
    missed: ["Missed", ({ card }) => Study.agenda.isMissed(card)],
    aside: ["Set aside", ({ isAside }) => isAside],
  };

  // Says of the id of a card whether it is among those of the choice `name`.
  function among(name, state, today) {
    const [, passes] = SHOWN[name];
    const isDue = Study.agenda.dueOn(today);
    return (id) => {
      const isAside = Study.agenda.isAside(state, id, today);
      return passes({ card: state.cards[id], isAside, isDue });
    };
  }

  Study.standing = { SHOWN, of, among, inWords, cardsOf };
})();
