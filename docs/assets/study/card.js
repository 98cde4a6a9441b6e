// A card on the page: its question, its answer once that is fetched, its grades, its keys.
// Needs: page.
"use strict";

(() => {
  const { make } = Study;
  const folder = new URL("../../study/cards/", document.currentScript.src);
  const fetched = new Map();

  Study.answers = {};

  // The answer of the card `id` as HTML: the short answer, and the rest.
  function answer(id) {
    if (Study.answers[id]) return Promise.resolve(Study.answers[id]);
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

  // Fetches answers to come while the reader thinks.
  function prefetch(ids) {
    for (const id of ids) answer(id).catch(() => {});
  }

  const link = (page, id) => new URL(`../../${page}#${id}`, folder).href;
  const linkTo = ({ page, id, question }) =>
    make("a", { href: link(page, id), innerHTML: question });

  const front = (card) =>
    make(
      `section.question.${card.level}.study-card`,
      make("p.level", card.level, make("span.study-chapter", card.chapter)),
      make("h2", { tabIndex: -1, innerHTML: card.question }),
      ...(card.more?.() ?? []),
    );

  async function show(section, card) {
    const back = make("div.study-back", { tabIndex: -1, role: "group", ariaLabel: "Answer" });
    section.append(back);
    try {
      const [short, rest] = await answer(card.id);
      const full = make("div", { innerHTML: rest });
      back.append(make("div.short-answer", { innerHTML: short }));
      if (rest) back.append(make("details.answer", make("summary", "Full answer"), full));
    } catch (error) {
      const again = () => {
        back.remove();
        show(section, card);
      };
      back.append(
        make("p", { role: "alert" }, error.message),
        make("p", Study.button("Try again", again)),
      );
    }
    const words = card.home ?? "Read it in its chapter";
    const home = make("a", { href: link(card.page, card.id) }, words);
    back.append(make("p.study-home", home));
    reachBoxes(back);
    back.focus({ preventScroll: true });
  }

  // Pairs of words and, if there is more to say, a note.
  const grades = (label, choices, grade) =>
    make(
      "div.study-grades",
      { role: "group", ariaLabel: label },
      ...choices.map(([words, note], n) =>
        make(
          "button.md-button",
          { type: "button", onclick: () => grade(n), "aria-keyshortcuts": n + 1 },
          make("kbd", { ariaHidden: "true" }, String(n + 1)),
          make("span", words),
          note && make("small", note),
        ),
      ),
    );

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

  // Asks `card` in `root`: in `place` its question, in `foot` the button that shows the answer
  // and `others` beside it. Then `reveal()` returns the grades to choose from, headed by
  // `label`, and `grade(n)` is told which it is. Other keys are given to `press`.
  function pose(card, { root, place, foot, others = [], label, reveal, grade, press }) {
    const section = front(card);
    let choices = null; // once the answer is shown
    function turn() {
      choices = reveal();
      foot.replaceChildren(grades(label, choices, grade));
      show(section, card);
    }
    const shortcut = { "aria-keyshortcuts": "Space Enter" };
    const answer = Study.primary(card.shows ?? "Show answer", turn, shortcut);
    place.replaceChildren(section);
    foot.replaceChildren(make("p.study-row", answer, ...others));
    Study.keys = (event) => {
      if (!root.isConnected) return false;
      // Material, on the window, would turn to the page before or after.
      if ("np,.".includes(event.key)) event.stopPropagation();
      if (choices?.[event.key - 1]) grade(event.key - 1);
      else if (!choices && shows(event)) turn();
      else return Boolean(press?.(event));
      return true;
    };
    Study.turnTo(section.querySelector("h2"), root);
  }

  Object.assign(Study, { prefetch, link, linkTo, pose });
})();
