// What a reader did, brought together: two records become one, and what belongs to a card or
// section that was merged into another follows it there.
// Needs: page.
"use strict";

(() => {
  const later = (a, b) => (!a || (b && a.last_review < b.last_review) ? b : a);

  // Nothing is lost: ticks are united, of two states of a card the later review wins.
  function merge(mine, theirs) {
    for (const [id, day] of Object.entries(theirs.ticks)) mine.ticks[id] ??= day;
    for (const [id, card] of Object.entries(theirs.cards))
      mine.cards[id] = later(mine.cards[id], card);
    const known = new Set(mine.interviews.map(({ when }) => when));
    mine.interviews.push(...theirs.interviews.filter(({ when }) => !known.has(when)));
    mine.interviews.sort((a, b) => a.when.localeCompare(b.when));
    if (theirs.choices) mine.choices ??= theirs.choices;
  }

  // Gives what `state` has of the ids in `moved` to those that they were merged into.
  function follow(state, moved) {
    const { ticks, cards, interviews } = state;
    for (const [old, id] of Object.entries(moved)) {
      if (ticks[old]) ticks[id] ??= ticks[old];
      if (cards[old]) cards[id] = later(cards[id], cards[old]);
      delete ticks[old];
      delete cards[old];
    }
    for (const answer of interviews.flatMap(({ answers }) => answers))
      if (Object.hasOwn(moved, answer.id)) answer.id = moved[answer.id];
    return state;
  }

  Object.assign(Study, { merge, follow });
})();
