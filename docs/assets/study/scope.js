// What a reader chooses of the flashcards: which, how many in a session, how many new a day.
// Needs: page, store, watch, deck, agenda.
"use strict";

(() => {
  const { make } = Study;
  const SCOPES = [
    ["all", "All"],
    ["ticked", "Topics I ticked off"],
    ["missed", "What I missed"],
    ["core", "Core questions"],
  ];
  const UNITS = ["minutes", "cards"];

  const remember = (changes) =>
    Study.change((state) => {
      state.choices = { ...state.choices, cards: { ...state.choices?.cards, ...changes } };
    });

  // What of `cards` is to be done now, as Study.agenda.of says.
  const agenda = (cards, state) => Study.agenda.of(cards, state, new Date());

  // A field for a whole number; what is none of `least` to `most` becomes the nearest.
  function number(value, least, most, changed) {
    const input = make("input", { type: "number", min: least, max: most, value });
    input.onchange = () => {
      const wanted = Math.round(input.valueAsNumber) || 0;
      input.value = Math.min(most, Math.max(least, wanted));
      changed(Number(input.value));
    };
    return input;
  }

  function scope(cards) {
    const { scope, without, length, unit } = Study.agenda.settings(Study.read());
    const select = make(
      "select",
      { ariaLabel: "Minutes or cards", onchange: () => remember({ unit: select.value }) },
      ...UNITS.map((name) => make("option", { selected: name === unit }, name)),
    );
    const fresh = number(0, 0, 1000, (wanted) =>
      remember({ fresh: wanted, forDate: Study.read().plan?.date }),
    );
    const size = number(length, 1, 1000, (wanted) => remember({ length: wanted }));
    const form = make(
      "details.study-choices",
      make("summary", "Choose cards"),
      make("p.study-number", make("label", "A session of", size), select),
      make("label.study-number", "New cards a day", fresh),
      make(
        "div.study-chips",
        Study.options(
          "Which",
          "radio",
          SCOPES,
          (name) => name === scope,
          (name) => remember({ scope: name }),
        ),
      ),
      Study.choices(cards, without, (names) => remember({ without: names }), Study.LEVELS, true),
    );
    Study.watch(form, (state) => (fresh.value = agenda(cards, state).daily));
    return form;
  }

  // What the interview's date asks of new cards, in words; nothing without such a date.
  function pace({ pace, daily, isOwn, unseen }) {
    if (!pace) return null;
    const { days, fresh } = pace;
    const when = days ? `in ${days} day${days === 1 ? "" : "s"}` : "today";
    const words = !unseen.length
      ? "There is no new card left."
      : fresh
        ? `With ${fresh} new a day you have seen all before the last week.`
        : "In the last week none are new: those due come first, then the weakest.";
    const onclick = () => remember({ forDate: undefined });
    const take = make("button.study-link", { type: "button", onclick }, `Take ${fresh} a day`);
    const own = isOwn && daily !== fresh ? [` You chose ${daily}. `, take] : [];
    return make("p.study-told", `Your interview is ${when}. ${words}`, ...own);
  }

  Study.scope = { form: scope, agenda, pace };
})();
