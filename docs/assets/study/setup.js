// What a mock interview is to be: for which role, how long, of which parts.
// Needs: page, store, deck, agenda, draw, loop, study/cards/problems.js.
"use strict";

(() => {
  const { make, interview, loop } = Study;
  const USUAL = { without: [], role: "ml-engineer", minutes: 30, coding: false, loop: false };

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
      ofMixed.hidden = wanted.loop;
      const words = wanted.loop ? stations(chosen) : questions(chosen);
      begin.disabled = !words;
      plan.textContent = words ? `${words}${last()}.` : "Choose more parts.";
    }
    function questions(chosen) {
      const count = Math.min(chosen.length, interview.count(wanted.minutes));
      return count && `${count} question${count === 1 ? "" : "s"}, from a warm-up to a stretch`;
    }
    function stations(chosen) {
      const titles = loop.stations(chosen, wanted.role).map(([title]) => title);
      return titles.length && `${titles.join(", ")}: a quarter of an hour each`;
    }
    const last = () =>
      Study.problems.length && (wanted.coding || wanted.loop)
        ? ", then a coding problem with minutes of its own"
        : "";
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
    const forms = [[false, "Mixed questions"], [true, "A loop of stations"]];
    const ofMixed = make(
      "div.study-chips",
      radios("Length", "minutes", lengths),
      Study.problems.length && coding(),
    );

    tell();
    return make(
      "div",
      make(
        "div.study-chips",
        radios("Role", "role", Object.entries(interview.ROLES)),
        radios("Form", "loop", forms),
      ),
      ofMixed,
      Study.choices(cards, wanted.without, (without) => change({ without }), []),
      plan,
      make("p.study-row", begin),
    );
  };
})();
