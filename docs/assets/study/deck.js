// The cards of the book, and boxes to choose among them.
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
        anchor: Study.anchorOf(page),
        chapter: title,
        title: topics[topic] ?? title,
      })),
    );

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

  // Checkboxes for the parts and, if wanted, the levels of `cards` and each part's chapters:
  // ticked but for those of `without`; `changed` is given the list anew.
  function choices(cards, without, changed, levels = LEVELS, byChapter = false) {
    const ticked = (value) => !without.includes(value);
    const tell = () =>
      changed([...group.querySelectorAll("input:not(:checked)")].map(({ value }) => value));
    const boxes = (legend, values) =>
      values.length && options(legend, "checkbox", values, ticked, tell);
    const chapters = new Map(cards.map(({ part }) => [part, new Map()]));
    for (const { part, anchor, chapter } of cards) chapters.get(part).set(anchor, chapter);
    const parts = Object.entries(Study.book.parts).filter(([name]) => chapters.has(name));
    const ofPart = ([name, title]) => boxes(title, [...chapters.get(name)]);
    const every = (words, checked) =>
      Study.button(words, () => {
        for (const box of folded.querySelectorAll("input")) box.checked = checked;
        tell();
      });
    const folded = make(
      "details.study-choices",
      make("summary", "Chapters"),
      make("p.study-row", every("All chapters", true), every("No chapter", false)),
      ...parts.map(ofPart),
    );
    const group = make(
      "div.study-chips",
      boxes("Parts", parts),
      boxes("Levels", levels.map((name) => [name, name])),
      byChapter && folded,
    );
    return group;
  }

  Object.assign(Study, { LEVELS, deck, options, choices });
})();
