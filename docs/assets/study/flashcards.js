// The flashcards page: what is due, the session, its summary.
"use strict";

(() => {
  const { make, button, schedule } = Study;
  const PRIMARY = "md-button md-button--primary";
  const FRESH = 10;
  const GRADES = ["Again", "Hard", "Good", "Easy"];

  const cardsOf = (count) => `${count} card${count === 1 ? "" : "s"}`;
  const dayOf = (due) =>
    new Date(due).toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long" });

  Study.onPage(".study-flashcards", (root) => {
    const cards = Study.deck(Study.book);
    const cardOf = new Map(cards.map((card) => [card.id, card]));
    const settings = () => Study.read().choices?.cards ?? { without: [], fresh: FRESH };
    const agenda = () => {
      const { without, fresh } = settings();
      const chosen = Study.choose(cards, without);
      return { chosen, ...schedule.agenda(chosen, Study.read(), fresh, new Date()) };
    };
    const remember = (changes) =>
      Study.change((state) => {
        state.choices ??= {};
        state.choices.cards = { ...settings(), ...changes };
      });

    // Overview

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
      outlook = make("div", null, ...today());
      const backup = make("div");
      Study.backup(backup);
      root.replaceChildren(
        outlook,
        make(
          "details",
          { className: "study-choices" },
          make("summary", null, "Choose cards"),
          Study.choices(cards, without, (names) => remember({ without: names })),
          make("label", { className: "study-number" }, "New cards a day", input),
        ),
        make(
          "p",
          { className: "study-told" },
          "Keys: Space or Enter shows the answer, 1 to 4 grade it, u takes a grade back.",
        ),
        make("h2", null, "Keep your progress"),
        make(
          "p",
          null,
          "It is stored in this browser alone. Export it to keep a copy or to go on elsewhere;" +
            " importing merges.",
        ),
        backup,
      );
    }

    function today() {
      const { chosen, due, fresh, learned } = agenda();
      const count = (words, number) =>
        make("div", null, make("dt", null, words), make("dd", null, String(number)));
      const begin = [...due, ...fresh];
      return [
        make(
          "dl",
          { className: "study-counts" },
          count("Due today", due.length),
          count("New today", fresh.length),
          count(`Learned of ${chosen.length}`, learned),
        ),
        begin.length
          ? make(
              "p",
              { className: "study-row" },
              button(`Begin: ${cardsOf(begin.length)}`, () => start(begin), PRIMARY),
            )
          : idle(),
      ];
    }

    // Nothing is due: what one can do.
    function idle() {
      const { chosen, due, later, unseen } = agenda();
      const ahead = later.slice(0, FRESH);
      const more = unseen.slice(0, FRESH);
      const row = make("p", { className: "study-row" });
      const words = !chosen.length
        ? "No card fits your choice. Choose more parts or levels below."
        : due.length
          ? `Still due today: ${cardsOf(due.length)}.`
          : later.length
            ? `Nothing is due today. ${next(later)}`
            : "Nothing is due today, and no new card is planned.";
      if (due.length) row.append(button("Go on", () => start(due), PRIMARY));
      if (more.length) row.append(button(`Learn ${more.length} new`, () => start(more)));
      if (ahead.length && !due.length)
        row.append(button(`Study ${ahead.length} ahead`, () => start(ahead)));
      return make("div", null, make("p", null, words), row);
    }

    function next(later) {
      const states = Study.read().cards;
      const day = dayOf(states[later[0].id].due);
      const count = later.filter(({ id }) => dayOf(states[id].due) === day).length;
      return `Next: ${cardsOf(count)} on ${day}.`;
    }

    // Session

    function start(chosen) {
      const session = schedule.begin(chosen.map(({ id }) => id));
      const said = make("p", { role: "status", className: "study-said" });
      const bar = make("progress", { max: chosen.length, ariaLabel: "Cards done" });
      const left = make("span");
      const back = button("Undo", undo);
      back.setAttribute("aria-keyshortcuts", "u");
      const place = make("div");
      const foot = make("div", { className: "study-foot" });
      let revealed = false;
      let section;

      const head = make("div", { className: "study-row study-bar" }, bar, left, back);
      head.append(button("End", () => finish(session, undo)));
      ask();

      function press(event) {
        if (!root.isConnected) return false;
        if (revealed && /^[1-4]$/.test(event.key)) grade(Number(event.key) - 1);
        else if (event.key === "u" && session.done.length) undo();
        else if (!revealed && Study.shows(event)) reveal();
        else return false;
        return true;
      }

      function ask() {
        if (!session.waiting.length) return finish(session, undo);
        if (!place.isConnected) root.replaceChildren(head, place, foot, said);
        Study.keys = press;
        const card = cardOf.get(session.waiting[0]);
        const open = new Set(session.waiting).size;
        bar.value = chosen.length - open;
        left.textContent = `${open} left`;
        back.disabled = !session.done.length;
        revealed = false;
        section = Study.front(card);
        place.replaceChildren(section);
        const reply = button("Show answer", reveal, PRIMARY);
        reply.setAttribute("aria-keyshortcuts", "Space Enter");
        foot.replaceChildren(reply);
        Study.turnTo(section.querySelector("h2"), root);
        // The answers to come are fetched while the reader thinks.
        for (const id of session.waiting.slice(0, 2)) Study.answer(id).catch(() => {});
      }

      function reveal() {
        const id = session.waiting[0];
        revealed = true;
        const outcomes = schedule.outcomes(Study.read().cards[id], new Date());
        foot.replaceChildren(
          make(
            "div",
            { className: "study-grades", role: "group", ariaLabel: "How well did you know it?" },
            ...outcomes.map(({ days }, n) => {
              const choice = button("", () => grade(n));
              choice.setAttribute("aria-keyshortcuts", n + 1);
              choice.append(
                make("kbd", { ariaHidden: "true" }, String(n + 1)),
                make("span", null, GRADES[n]),
                make("small", null, schedule.inWords(days)),
              );
              return choice;
            }),
          ),
        );
        Study.show(section, cardOf.get(id));
      }

      function grade(n) {
        const id = session.waiting[0];
        let outcome, before;
        Study.change((state) => {
          before = state.cards[id];
          outcome = schedule.outcomes(before, new Date())[n];
          state.cards[id] = before ? outcome.card : { ...outcome.card, since: Study.today() };
        });
        schedule.record(session, outcome.grade, before);
        said.textContent = `${GRADES[n]}: comes back in ${schedule.inWords(outcome.days)}.`;
        ask();
      }

      function undo() {
        const { id, before } = schedule.undo(session);
        Study.change((state) => {
          if (before) state.cards[id] = before;
          else delete state.cards[id];
        });
        said.textContent = "The last grade is taken back.";
        ask();
      }
    }

    function finish(session, undo) {
      Study.keys = null;
      const { reviewed, failed, levels } = schedule.summary(session, cards);
            const title = make("h2", { tabIndex: -1 }, "Done for now");
      root.replaceChildren(
        title,
        make(
          "p",
          null,
          `You reviewed ${cardsOf(reviewed)}` +
            (reviewed
              ? `: ${levels
                  .filter(([, count]) => count)
                  .map(([name, count]) => `${count} ${name}`)
                  .join(", ")}. Failed at least once: ${failed.length}.`
              : "."),
        ),
      );
      if (failed.length)
        root.append(
          make("h3", null, "Read these again"),
          make(
            "ul",
            null,
            ...failed.map((id) => {
              const { question, page } = cardOf.get(id);
              return make(
                "li",
                null,
                make("a", { href: Study.link(page, id), innerHTML: question }),
              );
            }),
          ),
        );
      const row = make("p", { className: "study-row" }, button("Overview", overview));
      if (session.done.length) row.append(button("Undo the last grade", undo));
      root.append(idle(), row);
      Study.turnTo(title, root);
    }

    overview();
  });
})();
