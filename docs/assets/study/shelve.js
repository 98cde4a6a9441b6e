// Sets cards aside, brings them back and resets them, with a way back.
// Needs: page, store, agenda, standing.
"use strict";

(() => {
  const { make, standing } = Study;

  // What can be done to `chosen`, cards; what was done is said in `told`, with a button that
  // takes it back.
  Study.shelve = (told) => {
    function act(chosen, words, edit) {
      const ids = chosen.map(({ id }) => id);
      let [before, after] = [];
      Study.change((state) => {
        const { cards, aside, resets } = state;
        before = ids.map((id) => [id, cards[id], aside[id], resets[id]]);
        edit(state, ids);
        after = ids.map((id) => JSON.stringify(aside[id]));
      });
      function undo() {
        Study.change(({ cards, aside, resets }) => {
          const put = (kept, id, value) => {
            if (value) kept[id] = value;
            else delete kept[id];
          };
          for (const [n, [id, card, entry, moment]] of before.entries()) {
            // What was set aside or learned anew meanwhile stays.
            if (JSON.stringify(aside[id]) === after[n]) put(aside, id, entry);
            if (!card || cards[id]) continue;
            put(cards, id, card);
            put(resets, id, moment);
          }
        });
        told.textContent = "Taken back.";
      }
      const back = make("button.study-link", { type: "button", onclick: undo }, "Undo");
      told.replaceChildren(`${standing.cardsOf(ids.length)} ${words}. `, back);
    }

    const setAside = (chosen, isAway) =>
      act(chosen, isAway ? "set aside" : "brought back", ({ aside }, ids) => {
        for (const id of ids)
          if (isAway) aside[id] = {};
          else delete aside[id];
      });

    function forget(chosen) {
      const { cards } = Study.read();
      const known = chosen.filter(({ id }) => cards[id]);
      const words = `Reset ${standing.cardsOf(known.length)}?`;
      if (!confirm(`${words} When they are due is forgotten: they will be new.`)) return;
      act(known, "reset", (state, ids) => Study.agenda.reset(state, ids, new Date()));
    }

    return { setAside, forget };
  };
})();
