// What a reader did, brought together: two records become one, and what belongs to a card or
// section that was merged into another follows it there.
// Needs: page.
"use strict";

(() => {
  const DAYS = 2 * 864e5;

  // What a clock that was ahead says was done is older than anything else.
  const at = (moment) => (Date.parse(moment) > Date.now() + DAYS ? "" : moment);
  const later = (a, b) => (!a || (b && at(a.last_review) < at(b.last_review)) ? b : a);

  // Of a problem's two records the later edit wins; that it was solved stays.
  function both(a, b) {
    if (!a) return b;
    const [older, newer] = at(a.edited) < at(b.edited) ? [a, b] : [b, a];
    const solved = [a.solved, b.solved].filter(Boolean).sort().at(-1);
    const card = older.card && newer.card ? later(older.card, newer.card) : (newer.card ?? older.card);
    return { ...newer, ...(solved && { solved }), ...(card && { card }) };
  }

  // Nothing is lost: ticks are united, of two states of a card the later review wins, unless
  // the card was reset after both; of two counts of a day the larger is taken.
  function merge(mine, theirs) {
    for (const name of ["ticks", "done"])
      for (const [id, value] of Object.entries(theirs[name])) mine[name][id] ??= value;
    // What waited until a day that has come is not set aside any more.
    const isAside = (entry) => Boolean(entry) && !(entry.until <= Study.today());
    for (const [id, entry] of Object.entries(theirs.aside))
      if (!mine.aside[id] || (isAside(entry) && !isAside(mine.aside[id]))) mine.aside[id] = entry;
    for (const [id, moment] of Object.entries(theirs.resets))
      if (!(mine.resets[id] > moment)) mine.resets[id] = moment;
    for (const [id, card] of Object.entries(theirs.cards))
      mine.cards[id] = later(mine.cards[id], card);
    for (const [id, moment] of Object.entries(mine.resets))
      if (mine.cards[id] && at(mine.cards[id].last_review) <= at(moment) && at(moment))
        delete mine.cards[id];
    for (const [day, counts] of Object.entries(theirs.days)) {
      const known = (mine.days[day] ??= counts);
      for (const [name, count] of Object.entries(counts))
        known[name] = Math.max(known[name], count);
    }
    for (const [name, kept] of Object.entries(theirs.problems))
      mine.problems[name] = both(mine.problems[name], kept);
    const known = new Set(mine.interviews.map(({ when }) => when));
    mine.interviews.push(...theirs.interviews.filter(({ when }) => !known.has(when)));
    mine.interviews.sort((a, b) => a.when.localeCompare(b.when));
    for (const name of ["choices", "plan", "underWay"])
      if (theirs[name]) mine[name] ??= theirs[name];
    if (mine.interviews.some(({ when }) => when === mine.underWay?.when)) delete mine.underWay;
    if (!mine.exported || mine.exported < theirs.exported) mine.exported = theirs.exported;
  }

  // Gives what `state` has of the ids in `moved` to those that they were merged into.
  function follow(state, moved) {
    const { ticks, cards, aside, resets, interviews, underWay } = state;
    for (const [old, id] of Object.entries(moved)) {
      if (cards[old]) cards[id] = later(cards[id], cards[old]);
      for (const kept of [ticks, aside, resets]) if (kept[old]) kept[id] ??= kept[old];
      for (const kept of [ticks, cards, aside, resets]) delete kept[old];
    }
    const asked = [...interviews, ...(underWay ? [underWay] : [])];
    for (const answer of asked.flatMap(({ answers }) => answers))
      if (Object.hasOwn(moved, answer.id)) answer.id = moved[answer.id];
    if (underWay)
      underWay.ids = underWay.ids.map((id) => (Object.hasOwn(moved, id) ? moved[id] : id));
    return state;
  }

  Object.assign(Study, { merge, follow });
})();
