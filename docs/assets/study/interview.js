// The mock interview page: one question after the other, what is kept of it, its report.
// Needs: page, store, watch, study/cards/index.js, deck, loop, setup, report, ask, card, station,
// begun.
"use strict";

Study.onPage(".study-interview", (root) => {
  const { make, button, primary, loop, station } = Study;
  const cards = Study.deck(Study.book);
  const all = [...cards, ...station.cards()];
  const cardOf = new Map(all.map((card) => [card.id, card]));
  // Of each grade of this visit: the interview, the number of its answer, what takes it back.
  const backs = [];
  let current = null; // the interview under way, as kept
  let isActive = false; // begun or resumed here
  let view = null; // what is shown of which interview

  // The page follows what is kept: in another tab, too, the interview goes on or ends.
  function show({ underWay }) {
    if (view === "report") return;
    isActive &&= Boolean(underWay);
    const wanted = underWay ? [isActive, underWay.when, underWay.answers.length].join() : "";
    if (wanted === view) return;
    view = wanted;
    current = underWay;
    if (isActive) next();
    else setUp();
  }

  function setUp() {
    Study.keys = null;
    const { interviews } = Study.read();
    root.replaceChildren(
      make(
        "div",
        current && resumption(),
        Study.setUp(cards, start),
        interviews.length && make("h2", "Earlier interviews"),
        interviews.length && make("ul", ...interviews.toReversed().map(line)),
      ),
    );
  }

  const resumption = () =>
    make(
      "div.study-notice",
      make(
        "p",
        `An interview is under way: ${current.answers.length} of ${current.ids.length}` +
          " questions are answered.",
      ),
      make("p.study-row", primary("Resume", resume), button("End it", finish)),
    );

  function resume() {
    isActive = true;
    show(Study.read());
  }

  function start(wanted) {
    const kept = Study.read();
    if (kept.underWay) finish();
    isActive = true;
    view = null;
    const begun = Study.begun(kept, cards, wanted, new Date());
    Study.change((state) => (state.underWay = begun));
  }

  // Asks the first question that is not answered yet.
  function next() {
    const answered = new Set(current.answers.map(({ id }) => id));
    const open = current.ids.filter((id) => cardOf.has(id) && !answered.has(id));
    if (!open.length) return finish();
    const card = cardOf.get(open[0]);
    const number = `Question ${current.ids.length - open.length + 1} of ${current.ids.length}`;
    const where = current.loop ? `${number} · ${loop.titleOf(card, current.role)}` : number;
    const more = { answer, keep, end: finish, undo: canUndo() && undo };
    Study.ask(root, card, where, current, more);
  }

  const isCurrent = ({ underWay }) =>
    underWay?.when === current.when && underWay.answers.length === current.answers.length;

  const keep = (asked, seconds, note) => {
    if (asked === current && isCurrent(Study.read()))
      Study.change(({ underWay }) => Object.assign(underWay, { seconds, note }));
  };

  function answer(given) {
    Study.change((state) => {
      if (!isCurrent(state)) return;
      const { id, grade } = given;
      // The time of an answer said aloud is not that of a flashcard.
      const { back } = station.grade(state, id, grade, 0, new Date());
      backs.push({ when: current.when, count: state.underWay.answers.push(given), back });
      Object.assign(state.underWay, { seconds: 0, note: "" });
    });
  }

  // Whether the last answer was given here: another tab may have gone on.
  function canUndo() {
    const last = backs.at(-1);
    return last?.when === current.when && last.count === current.answers.length;
  }

  // Takes the last grade back, of a finished interview too, unless another is under way now.
  function undo() {
    const { underWay } = Study.read();
    view = null;
    if (underWay && underWay.when !== current.when) return show(Study.read());
    isActive = true;
    Study.change((state) => {
      backs.pop().back(state);
      state.interviews = state.interviews.filter(({ when }) => when !== current.when);
      const answers = [...current.answers];
      const { seconds, note } = answers.pop();
      state.underWay = { ...current, answers, seconds, note };
    });
  }

  function finish() {
    const { underWay } = Study.read();
    if (!underWay) return;
    const { when, role, minutes, answers, loop: isLoop } = underWay;
    const held = { when, role, minutes, answers, loop: isLoop };
    current = underWay;
    isActive = false;
    if (answers.length) view = "report";
    Study.change((state) => {
      if (answers.length) state.interviews.push(held);
      delete state.underWay;
    });
    if (answers.length) report(held, canUndo() && undo);
  }

  const line = (past) => Study.report.line(past, () => report(past));

  function report(past, undo) {
    Study.keys = null;
    view = "report";
    const again = primary("New interview", () => {
      view = null;
      show(Study.read());
    });
    Study.report.show(root, past, all, again, undo && button("Undo the last grade", undo));
  }

  Study.watch(root, show);
});
