// The cards of the book, and which of them a reader chose.
// Needs: page, study/cards/index.js.
"use strict";

(() => {
  const { make } = Study;
  const LEVELS = ["warm-up", "core", "stretch"];

  // Every card of `book`, the data that the build wrote.
  const deck = (book) =>
    book.chapters.flatMap(({ part, page, title, topics, cards }) =>
      cards.map(([id, level, topic, question]) => ({
        ...{ id, level, topic, question, part, page },
        chapter: title,
        title: topics[topic] ?? title,
      })),
    );

  // Those of no part and no level in `without`.
  const choose = (cards, without) =>
    cards.filter(({ part, level }) => !without.includes(part) && !without.includes(level));

  // A group of checkboxes or radio buttons; `values` are pairs of value and words, and
  // `changed` is told which of them was clicked.
  const options = (legend, type, values, checked, changed) =>
    make(
      "fieldset",
      make("legend", legend),
      ...values.map(([value, words]) => {
        const box = make("input", { type, name: legend, value, checked: checked(value) });
        box.onchange = () => changed(value);
        return make("label", box, make("span", words));
      }),
    );

  // Checkboxes for the parts and, if wanted, the levels of `cards`: ticked but for those of
  // `without`; `changed` is given the list anew.
  function choices(cards, without, changed, levels = LEVELS) {
    const parts = new Set(cards.map(({ part }) => part));
    const known = Object.entries(Study.book.parts).filter(([name]) => parts.has(name));
    const ticked = (value) => !without.includes(value);
    const tell = () =>
      changed([...group.querySelectorAll("input:not(:checked)")].map(({ value }) => value));
    const boxes = (legend, values) =>
      values.length && options(legend, "checkbox", values, ticked, tell);
    const pairs = levels.map((name) => [name, name]);
    const group = make("div.study-chips", boxes("Parts", known), boxes("Levels", pairs));
    return group;
  }

  Object.assign(Study, { LEVELS, deck, choose, options, choices });
})();
