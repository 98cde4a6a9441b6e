// What is due, what is new today, and how much of it makes a session: by the interview's date,
// the cards set aside, one's own times.
// Needs: page.
"use strict";

(() => {
  const LAST_WEEK = 7;
  const USUAL = {
    ...{ without: [], scope: "all", fresh: 10, length: 20, unit: "minutes" },
  };
  // Until one's own times say otherwise.
  const SECONDS = 45;
  const ENOUGH = 20;
  // Anki, too, calls a card mature from three weeks on.
  const MATURE = 21;

  const settings = ({ choices }) => ({ ...USUAL, ...choices?.cards });

  // The study day on which a card is due. One reviewed by a clock that was ahead is due at once;
  // a day ahead is but another time zone.
  function dueDay({ due, last_review }, today) {
    const reviewed = Study.today(new Date(last_review));
    return Study.daysBetween(today, reviewed) > 1 ? today : Study.today(new Date(due));
  }

  // The moment when a study day begins.
  function startOf(day) {
    const [year, month, date] = day.split("-");
    return new Date(year, month - 1, date, 4).toISOString();
  }

  // Says of a card whether it is due on `today`: as dueDay, but fast enough for thousands.
  function dueOn(today) {
    const [end, ahead] = [1, 2].map((days) => startOf(Study.addDays(today, days)));
    return ({ due, last_review }) => due < end || last_review >= ahead;
  }

  // A card set aside: for good, or until a day.
  const isAside = ({ aside }, id, today) =>
    Boolean(aside[id]) && !(aside[id].until <= today);

  const isMissed = (card) => card?.lapses > 0 && card.stability < MATURE;

  // Which of `cards` are of the scope `name`.
  const SCOPES = {
    all: () => true,
    ticked: ({ ticks }, { id, topic }) => Boolean(ticks[topic] ?? ticks[id]),
    missed: ({ cards }, { id }) => isMissed(cards[id]),
    core: (_, { level }) => level === "core",
  };

  // Those of `cards` that are of no part, no chapter and no level in `without`.
  function choose(cards, without) {
    const names = new Set(without);
    return cards.filter(
      ({ part, anchor, level }) => !names.has(part) && !names.has(anchor) && !names.has(level),
    );
  }

  // How many new cards a day get through `unseen`, of which `begun` were new today, before the
  // last week: { date, days, fresh }, or nothing without a date to come.
  function pace({ plan }, unseen, begun, today) {
    const days = plan?.date ? Study.daysBetween(today, plan.date) : -1;
    if (days < 0) return null;
    const left = days - LAST_WEEK;
    return { date: plan.date, days, fresh: left > 0 ? Math.ceil((unseen + begun) / left) : 0 };
  }

  // Of `cards`, those that are chosen and in scope: due today, soonest first; to be learned
  // today; due later; not seen yet; the number learned; the pace and the number of new cards a day.
  function of(cards, state, now) {
    const today = Study.today(now);
    const { scope, fresh, forDate, without } = settings(state);
    const there = choose(cards, without).filter(
      (card) => SCOPES[scope](state, card) && !isAside(state, card.id, today),
    );
    const isDueToday = dueOn(today);
    const isDue = ({ id }) => isDueToday(state.cards[id]);
    const soonest = (a, b) => {
      const [one, other] = [state.cards[a.id].due, state.cards[b.id].due];
      return one < other ? -1 : Number(one > other);
    };
    const known = there.filter(({ id }) => state.cards[id]).sort(soonest);
    const unseen = there.filter(({ id }) => !state.cards[id]);
    const begun = Object.values(state.cards).filter(({ since }) => since === today).length;
    const planned = pace(state, unseen.length, begun, today);
    // A number chosen for another date, or for none, is not one for this.
    const isOwn = !planned || forDate === planned.date;
    const daily = isOwn ? fresh : planned.fresh;
    const later = known.filter((card) => !isDue(card));
    return {
      due: known.filter(isDue),
      later,
      fresh: unseen.slice(0, Math.max(0, daily - begun)),
      unseen,
      learned: known.length,
      chosen: there.length,
      daily,
      pace: planned,
      isOwn,
      // In the last week: those that one knows least.
      weakest:
        planned && planned.days <= LAST_WEEK
          ? later
              .filter(({ id }) => state.cards[id].last_review < startOf(today))
              .sort((a, b) => state.cards[a.id].stability - state.cards[b.id].stability)
          : [],
    };
  }

  // One's own seconds for a card of a day, of the last days with enough of them.
  function secondsPerCard({ days }) {
    let [seconds, cards] = [0, 0];
    for (const day of Object.keys(days).sort().reverse()) {
      if (cards >= 10 * ENOUGH) break;
      seconds += days[day].seconds;
      cards += days[day].known + days[day].fresh;
    }
    return cards >= ENOUGH && seconds ? seconds / cards : SECONDS;
  }

  // The cards of the next session, about how many minutes they take, and after how many it ends.
  // Those due come before new ones; what time is left in the last week goes to the weakest.
  function session({ due, fresh, weakest }, state) {
    const { length, unit } = settings(state);
    const each = secondsPerCard(state);
    const most = unit === "cards" ? length : Math.max(1, Math.floor((60 * length) / each));
    const cards = [...due, ...fresh, ...weakest].slice(0, most);
    return {
      cards,
      minutes: Math.max(1, Math.round((cards.length * each) / 60)),
      limit: unit === "minutes" && length,
    };
  }

  // Forgets when cards are due, and that older reviews may come back by an import.
  function reset(state, ids, now) {
    for (const id of ids) {
      if (state.cards[id]) state.resets[id] = now.toISOString();
      delete state.cards[id];
    }
  }

  Study.agenda = { settings, choose, of, session, dueDay, dueOn, isAside, isMissed, reset };
})();
