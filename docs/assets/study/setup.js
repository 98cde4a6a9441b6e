// What a mock interview is to be: for which role, how long, of which parts.
// Needs: page, store, deck, agenda, draw, study/cards/problems.js.
"use strict";

(() => {
  const { make, interview } = Study;
  const USUAL = { without: [], role: "ml-engineer", minutes: 30, coding: false };

  // An element that asks, and calls `start` with what was chosen; that is kept for the next time.
  Study.setUp = (cards, start) => {
    const wanted = { ...USUAL, ...Study.read().choices?.interview };
    const plan = make("p", { role: "status" });
    const begin = Study.primary("Begin", () => start(wanted));

    function change(changes) {
      Object.assign(wanted, changes);
      Study.change((state) => {
        state.choices = { ...state.choices, interview: wanted };
      });
      tell();
    }
    function tell() {
      const chosen = Study.agenda.choose(cards, wanted.without);
      const count = Math.min(chosen.length, interview.count(wanted.minutes));
      begin.disabled = !count;
      plan.textContent = count
        ? `${count} question${count === 1 ? "" : "s"}, from a warm-up to a stretch${last()}.`
        : "Choose at least one part.";
    }
    const last = () => (wanted.coding ? ", then a coding problem with minutes of its own" : "");
    const coding = () =>
      Study.options(
        ...["Then", "checkbox", [["coding", "A coding problem"]], () => wanted.coding],
        () => change({ coding: !wanted.coding }),
      );
    const radios = (legend, name, values) => {
      const checked = (value) => value === wanted[name];
      return Study.options(legend, "radio", values, checked, (value) => change({ [name]: value }));
    };
    const lengths = interview.LENGTHS.map((minutes) => [minutes, `${minutes} minutes`]);

    tell();
    return make(
      "div",
      make(
        "div.study-chips",
        radios("Role", "role", Object.entries(interview.ROLES)),
        radios("Length", "minutes", lengths),
        Study.problems.length && coding(),
      ),
      Study.choices(cards, wanted.without, (without) => change({ without }), []),
      plan,
      make("p.study-row", begin),
    );
  };
})();
