// A session of flashcards: asks one card after the other, takes grades and takes them back.
// Needs: page, store, schedule, card.
"use strict";

(() => {
  const { make, button, schedule } = Study;
  const GRADES = ["Again", "Hard", "Good", "Easy"];

  // What waits, by id, and what was graded. A failed card goes to the end; `before` is its
  // state before the grade, if it had one.
  const begin = (ids) => ({ waiting: [...ids], done: [] });

  function record(session, grade, before) {
    const id = session.waiting.shift();
    if (grade === "again") session.waiting.push(id);
    session.done.push({ id, grade, before });
  }

  // Takes the last grade back and says which it was.
  function takeBack(session) {
    const last = session.done.pop();
    if (last.grade === "again") session.waiting.pop();
    session.waiting.unshift(last.id);
    return last;
  }

  // Asks `chosen`, cards, in `root`; at the end calls `finish(session, undo)`.
  function run(root, chosen, finish) {
    const cardOf = new Map(chosen.map((card) => [card.id, card]));
    const session = begin(cardOf.keys());
    const said = make("p.study-said", { role: "status" });
    const bar = make("progress", { max: chosen.length, ariaLabel: "Cards done" });
    const left = make("span");
    const back = button("Undo", undo, { "aria-keyshortcuts": "u" });
    const end = button("End", () => finish(session, undo));
    const head = make("div.study-row.study-bar", bar, left, back, end);
    const place = make("div");
    const foot = make("div.study-foot");
    const label = "How well did you know it?";

    function ask() {
      if (!session.waiting.length) return finish(session, undo);
      if (!place.isConnected) root.replaceChildren(head, place, foot, said);
      const open = new Set(session.waiting).size;
      bar.value = chosen.length - open;
      left.textContent = `${open} left`;
      back.disabled = !session.done.length;
      const card = cardOf.get(session.waiting[0]);
      Study.pose(card, { root, place, foot, label, reveal, grade, press });
      Study.prefetch(session.waiting.slice(0, 2));
    }

    function press({ key }) {
      if (key !== "u" || !session.done.length) return false;
      undo();
      return true;
    }

    function reveal() {
      const known = Study.read().cards[session.waiting[0]];
      const outcomes = schedule.outcomes(known, new Date());
      return outcomes.map(({ days }, n) => [GRADES[n], schedule.inWords(days)]);
    }

    function grade(n) {
      const id = session.waiting[0];
      let outcome, before;
      Study.change((state) => {
        before = state.cards[id];
        outcome = schedule.outcomes(before, new Date())[n];
        state.cards[id] = before ? outcome.card : { ...outcome.card, since: Study.today() };
      });
      record(session, outcome.grade, before);
      said.textContent = `${GRADES[n]}: comes back in ${schedule.inWords(outcome.days)}.`;
      ask();
    }

    function undo() {
      const { id, before } = takeBack(session);
      Study.change((state) => {
        if (before) state.cards[id] = before;
        else delete state.cards[id];
      });
      said.textContent = "The last grade is taken back.";
      ask();
    }

    ask();
  }

  Study.session = { begin, record, takeBack, run };
})();
