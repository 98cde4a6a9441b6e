// The flashcards page: what is due, what one can do, what came of a session.
// Needs: page, store, study/cards/index.js, backup, deck, schedule, statistics, card, session.
"use strict";

(() => {
  const { make, button, primary } = Study;
  const FRESH = 10;

  const cardsOf = (count) => `${count} card${count === 1 ? "" : "s"}`;
  const dayOf = (due) =>
    new Date(due).toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long" });

  Study.onPage(".study-flashcards", (root) => {
    const cards = Study.deck(Study.book);
    const settings = () => Study.read().choices?.cards ?? { without: [], fresh: FRESH };
    const agenda = () => {
      const { without, fresh } = settings();
      const chosen = Study.choose(cards, without);
      return { chosen, ...Study.schedule.agenda(chosen, Study.read(), fresh, new Date()) };
    };
    const remember = (changes) =>
      Study.change((state) => {
        state.choices = { ...state.choices, cards: { ...settings(), ...changes } };
      });
    const start = (chosen) => Study.session.run(root, chosen, finish);

    let outlook = null; // the part of the overview that follows what is stored
    addEventListener("study", () => {
      if (root.isConnected && outlook?.isConnected) outlook.replaceChildren(...today());
    });

    function overview() {
      const { without, fresh } = settings();
      const input = make("input", { type: "number", min: 0, max: 1000, value: fresh });
      input.onchange = () => {
        const wanted = Math.round(input.valueAsNumber);
        input.value = Math.min(1000, Math.max(0, wanted || 0));
        remember({ fresh: Number(input.value) });
      };
      const backup = make("div");
      Study.backup(backup);
      outlook = make("div", ...today());
      root.replaceChildren(
        outlook,
        make(
          "details.study-choices",
          make("summary", "Choose cards"),
          Study.choices(cards, without, (names) => remember({ without: names })),
          make("label.study-number", "New cards a day", input),
        ),
        make(
          "p.study-told",
          "Keys: Space or Enter shows the answer, 1 to 4 grade it, u takes a grade back.",
        ),
        make("h2", "Keep your progress"),
        make(
          "p",
          "It is stored in this browser alone. Export it to keep a copy or to go on elsewhere;" +
            " importing merges.",
        ),
        backup,
      );
    }

    function today() {
      const { chosen, due, fresh, learned } = agenda();
      const begin = [...due, ...fresh];
      const count = (words, number) => make("div", make("dt", words), make("dd", String(number)));
      return [
        make(
          "dl.study-counts",
          count("Due today", due.length),
          count("New today", fresh.length),
          count(`Learned of ${chosen.length}`, learned),
        ),
        begin.length
          ? make("p.study-row", primary(`Begin: ${cardsOf(begin.length)}`, () => start(begin)))
          : idle(),
      ];
    }

    // What one can do when nothing is due, or a session has ended.
    function idle() {
      const { chosen, due, later, unseen } = agenda();
      const ahead = due.length ? [] : later.slice(0, FRESH);
      const more = unseen.slice(0, FRESH);
      const words = !chosen.length
        ? "No card fits your choice. Choose more parts or levels below."
        : due.length
          ? `Still due today: ${cardsOf(due.length)}.`
          : later.length
            ? `Nothing is due today. ${next(later)}`
            : "Nothing is due today, and no new card is planned.";
      return make(
        "div",
        make("p", words),
        make(
          "p.study-row",
          due.length && primary("Go on", () => start(due)),
          more.length && button(`Learn ${more.length} new`, () => start(more)),
          ahead.length && button(`Study ${ahead.length} ahead`, () => start(ahead)),
        ),
      );
    }

    function next(later) {
      const states = Study.read().cards;
      const day = dayOf(states[later[0].id].due);
      const count = later.filter(({ id }) => dayOf(states[id].due) === day).length;
      return `Next: ${cardsOf(count)} on ${day}.`;
    }

    function finish(session, undo) {
      Study.keys = null;
      const { reviewed, failed, levels } = Study.statistics.ofSession(session, cards);
      const title = make("h2", { tabIndex: -1 }, "Done for now");
      const said = reviewed ? `: ${levels}. Failed at least once: ${failed.length}.` : ".";
      const again = failed.map((name) => cards.find(({ id }) => id === name));
      root.replaceChildren(
        make(
          "div",
          title,
          make("p", `You reviewed ${cardsOf(reviewed)}${said}`),
          again.length && make("h3", "Read these again"),
          again.length && make("ul", ...again.map((card) => make("li", Study.linkTo(card)))),
          idle(),
          make(
            "p.study-row",
            button("Overview", overview),
            session.done.length && button("Undo the last grade", undo),
          ),
        ),
      );
      Study.turnTo(title, root);
    }

    overview();
  });
})();
