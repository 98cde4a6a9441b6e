// A card on the page: its question, and its answer once it is fetched.
"use strict";

(() => {
  const { make } = Study;
  const folder = new URL("../../study/cards/", document.currentScript.src);
  const fetched = new Map();

  Study.answers = {};

  // The answer of the card `id` as HTML: the short answer, and the rest.
  function answer(id) {
    if (!fetched.has(id)) fetched.set(id, fetchAnswer(id));
    return fetched.get(id);
  }

  const fetchAnswer = (id) =>
    new Promise((resolve, reject) => {
      const script = make("script", { src: new URL(`${id}.js`, folder).href });
      script.onload = script.onerror = () => {
        script.remove();
        if (Study.answers[id]) return resolve(Study.answers[id]);
        fetched.delete(id);
        reject(new Error("The answer could not be loaded."));
      };
      document.body.append(script);
    });

  const link = (page, id) => new URL(`../../${page}#${id}`, folder).href;

  // The front; `show` puts the back below it.
  function front(card) {
    return make(
      "section",
      { className: `question ${card.level} study-card` },
      make(
        "p",
        { className: "level" },
        card.level,
        make("span", { className: "study-chapter" }, card.chapter),
      ),
      make("h2", { tabIndex: -1, innerHTML: card.question }),
    );
  }

  async function show(section, card) {
    const back = make("div", { className: "study-back", tabIndex: -1, ariaLabel: "Answer" });
    back.setAttribute("role", "group");
    section.append(back);
    const home = make("a", { href: link(card.page, card.id) }, "Read it in its chapter");
    try {
      const [short, rest] = await answer(card.id);
      back.append(make("div", { className: "short-answer", innerHTML: short }));
      if (rest)
        back.append(
          make(
            "details",
            { className: "answer" },
            make("summary", null, "Full answer"),
            make("div", { innerHTML: rest }),
          ),
        );
    } catch (error) {
      const again = () => {
        back.remove();
        show(section, card);
      };
      back.append(
        make("p", { role: "alert" }, error.message),
        make("p", null, Study.button("Try again", again)),
      );
    }
    back.append(make("p", { className: "study-home" }, home));
    reachBoxes(back);
    back.focus({ preventScroll: true });
  }

  // A group of checkboxes or radio buttons; `values` are pairs of value and words.
  const options = (legend, type, values, checked, onchange) =>
    make(
      "fieldset",
      null,
      make("legend", null, legend),
      ...values.map(([value, words]) => {
        const box = make("input", { type, name: legend, value, checked: checked(value), onchange });
        return make("label", null, box, make("span", null, words));
      }),
    );

  // Checkboxes for the parts and, if wanted, the levels of `cards`: ticked but for those of
  // `without`; `changed` is given the list anew.
  function choices(cards, without, changed, levels = Study.LEVELS) {
    const parts = new Set(cards.map(({ part }) => part));
    const ticked = (value) => !without.includes(value);
    const tell = () =>
      changed([...group.querySelectorAll("input:not(:checked)")].map(({ value }) => value));
    const known = Object.entries(Study.book.parts).filter(([name]) => parts.has(name));
    const group = make("div", { className: "study-chips" });
    group.append(options("Parts", "checkbox", known, ticked, tell));
    if (levels.length)
      group.append(
        options("Levels", "checkbox", levels.map((name) => [name, name]), ticked, tell),
      );
    return group;
  }

  // What the keyboard does now: a function that is given the event and says whether it was meant.
  Study.keys = null;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.target.closest("input, textarea, select")) return;
    if (Study.keys?.(event)) event.preventDefault();
  });
  // Space and Enter show the answer, where they do not press something else.
  const shows = ({ key, target }) =>
    (key === " " || key === "Enter") && !target.closest("a, button, summary");

  // Turns to `heading`, the first thing to read of what `root` now shows.
  function turnTo(heading, root) {
    heading.focus({ preventScroll: true });
    if (root.getBoundingClientRect().top < 0) root.scrollIntoView();
  }

  Object.assign(Study, { shows, turnTo, answer, front, show, link, options, choices });
})();
