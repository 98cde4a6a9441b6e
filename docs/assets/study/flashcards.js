// The flashcards page: what is due, what one can do, what came of a session.
// Needs: page, watch, study/cards/index.js, backup, deck, agenda, scope, standing,
// statistics, card, session.
"use strict";

(() => {
  const { make, button, primary } = Study;
  const { cardsOf } = Study.standing;
  const MORE = 10;

  const dayOf = (day) =>
    new Date(day).toLocaleDateString("en-GB", {
      ...{ timeZone: "UTC", weekday: "long", day: "numeric", month: "long" },
    });

  Study.onPage(".study-flashcards", (root) => {
    const cards = Study.deck(Study.book);
    function start(chosen, minutes) {
      Study.session.run(root, chosen, minutes, finish);
    }

    function overview() {
      const backup = make("div");
      Study.backup(backup);
      root.replaceChildren(
        Study.live(today),
        Study.scope.form(cards),
        make("p", make("a", { href: "cards.html" }, "All cards and when they are due")),
        make(
          "p.study-told",
          "Keys: Space or Enter shows the answer, 1 to 4 grade it, u takes a grade back, b leaves" +
            " the card until tomorrow, x sets it aside.",
        ),
        make("h2", "Keep your progress"),
        make(
          "p",
          "It is stored in this browser alone, and Safari deletes it after seven days without a" +
            " visit. Export it to keep a copy or to go on elsewhere; importing merges.",
        ),
        backup,
      );
    }

    function today(state) {
      const agenda = Study.scope.agenda(cards, state);
      const { due, fresh, learned, chosen } = agenda;
      const count = (words, number) => make("div", make("dt", words), make("dd", String(number)));
      return [
        make(
          "dl.study-counts",
          count("Due today", due.length),
          count("New today", fresh.length),
          count(`Learned of ${chosen}`, learned),
        ),
        Study.scope.pace(agenda),
        ...next(agenda, state, "Begin"),
        Study.reminder(state),
      ];
    }

    // What one can do now: a session, headed by `verb`, or something beyond what is planned.
    function next(agenda, state, verb) {
      const { due, fresh, later, unseen, chosen } = agenda;
      const { cards: begin, minutes, limit } = Study.agenda.session(agenda, state);
      const left = due.length + fresh.length - begin.length;
      const words = !chosen
        ? "No card fits your choice. Choose more below."
        : begin.length
          ? left > 0 && `${cardsOf(left)} of today will be left for another session.`
          : later.length
            ? `Nothing is due today. ${coming(later, state)}`
            : "Nothing is due today, and no new card is planned.";
      const ahead = begin.length ? [] : later.slice(0, MORE);
      const more = fresh.length ? [] : unseen.slice(0, MORE);
      const length = `${cardsOf(begin.length)}, about ${minutes} min`;
      return [
        begin.length &&
          make("p.study-row", primary(`${verb}: ${length}`, () => start(begin, limit))),
        words && make("p", words),
        make(
          "p.study-row",
          more.length && button(`Learn ${more.length} new`, () => start(more)),
          ahead.length && button(`Study ${ahead.length} ahead`, () => start(ahead)),
        ),
      ];
    }

    function coming(later, state) {
      const dayOfCard = ({ id }) => Study.agenda.dueDay(state.cards[id], Study.today());
      const day = dayOfCard(later[0]);
      const count = later.filter((card) => dayOfCard(card) === day).length;
      return `Next: ${cardsOf(count)} on ${dayOf(day)}.`;
    }

    function finish(session, undo, isLate) {
      Study.keys = null;
      const done = session.done.filter(({ grade }) => grade !== "aside");
      const { reviewed, failed, levels } = Study.statistics.ofSession({ done }, cards);
      const title = make("h2", { tabIndex: -1 }, isLate ? "Your time is over" : "Done for now");
      const said = reviewed ? `: ${levels}. Failed at least once: ${failed.length}.` : ".";
      const again = failed.map((name) => cards.find(({ id }) => id === name));
      root.replaceChildren(
        make(
          "div",
          title,
          make("p", `You reviewed ${cardsOf(reviewed)}${said}`),
          again.length && make("h3", "Read these again"),
          again.length && make("ul", ...again.map((card) => make("li", Study.linkTo(card)))),
          Study.live((state) => next(Study.scope.agenda(cards, state), state, "Go on")),
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
