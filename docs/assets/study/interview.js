// The mock interview page: set-up, one question after the other, what is kept of it.
// Needs: page, store, study/cards/index.js, deck, schedule, draw, card, report, ask.
"use strict";

(() => {
  const { make, button, primary, interview } = Study;
  const UNDER_WAY = "ml-interview-handbook-interview";

  // The interview under way survives a reload, not the visit.
  function keep(current) {
    try {
      if (current) sessionStorage.setItem(UNDER_WAY, JSON.stringify(current));
      else sessionStorage.removeItem(UNDER_WAY);
    } catch {
      // Then it cannot be resumed; the store says that nothing is kept.
    }
  }

  function kept() {
    try {
      const current = JSON.parse(sessionStorage.getItem(UNDER_WAY));
      return current?.ids.length && current.answers.length >= 0 ? current : null;
    } catch {
      return null;
    }
  }

  Study.onPage(".study-interview", (root) => {
    const cards = Study.deck(Study.book);
    const cardOf = new Map(cards.map((card) => [card.id, card]));

    function setUp() {
      Study.keys = null;
      const { interviews, choices } = Study.read();
      const wanted = choices?.interview ?? { without: [], role: "ml-engineer", minutes: 30 };
      const plan = make("p", { role: "status" });
      const begin = primary("Begin", () => start(wanted));
      const current = kept();

      function change(changes) {
        Object.assign(wanted, changes);
        Study.change((state) => {
          state.choices = { ...state.choices, interview: wanted };
        });
        tell();
      }
      function tell() {
        const chosen = Study.choose(cards, wanted.without);
        const count = Math.min(chosen.length, interview.count(wanted.minutes));
        begin.disabled = !count;
        plan.textContent = count
          ? `${count} question${count === 1 ? "" : "s"}, from a warm-up to a stretch.`
          : "Choose at least one part.";
      }
      const radios = (legend, name, values) => {
        const checked = (value) => value === wanted[name];
        return Study.options(legend, "radio", values, checked, (value) => change({ [name]: value }));
      };
      const lengths = interview.LENGTHS.map((minutes) => [minutes, `${minutes} minutes`]);

      root.replaceChildren(
        make(
          "div",
          current && resumption(current),
          make(
            "div.study-chips",
            radios("Role", "role", Object.entries(interview.ROLES)),
            radios("Length", "minutes", lengths),
          ),
          Study.choices(cards, wanted.without, (without) => change({ without }), []),
          plan,
          make("p.study-row", begin),
          interviews.length && make("h2", "Earlier interviews"),
          interviews.length && make("ul", ...interviews.toReversed().map(line)),
        ),
      );
      tell();
    }

    const resumption = (current) =>
      make(
        "div.study-notice",
        make(
          "p",
          `An interview is under way: ${current.answers.length} of ${current.ids.length}` +
            " questions are answered.",
        ),
        make(
          "p.study-row",
          primary("Resume", () => go(current)),
          button("Discard", () => {
            keep(null);
            setUp();
          }),
        ),
      );

    function start({ role, minutes, without }) {
      const recent = Study.read().interviews.flatMap(({ answers }) => answers.map(({ id }) => id));
      const chosen = Study.choose(cards, without);
      const ids = interview.draw(chosen, { role, minutes }, Date.now(), recent).map(({ id }) => id);
      go({ role, minutes, when: new Date().toISOString(), ids, answers: [], seconds: 0 });
    }

    // Asks what is not answered yet of `current`, the interview under way.
    function go(current) {
      const answered = new Set(current.answers.map(({ id }) => id));
      const open = current.ids.filter((id) => cardOf.has(id) && !answered.has(id));
      if (!open.length) return finish(current);
      const place = `Question ${current.ids.length - open.length + 1} of ${current.ids.length}`;
      Study.ask(root, cardOf.get(open[0]), place, current, { keep, next: go, end: finish });
    }

    function finish({ when, role, minutes, answers }) {
      keep(null);
      if (!answers.length) return setUp();
      const done = { when, role, minutes, answers };
      Study.change((state) => {
        state.interviews.push(done);
        for (const [id, card] of Study.schedule.reviews(answers, state, new Date()))
          state.cards[id] = card;
      });
      report(done, "The flashcards ask for what you missed now, for what you knew in part soon.");
    }

    const line = (past) => Study.report.line(past, () => report(past));

    function report(past, words) {
      Study.keys = null;
      Study.report.show(root, past, cards, words, primary("New interview", setUp));
    }

    setUp();
  });
})();
