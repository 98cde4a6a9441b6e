// A session of flashcards: asks one card after the other, takes grades and takes them back.
// Needs: page, store, watch, agenda, schedule, card.
"use strict";

(() => {
  const { make, button, schedule } = Study;
  const GRADES = ["Again", "Hard", "Good", "Easy"];
  // A card that lies open longer was left alone.
  const LONGEST = 300;

  // What waits, by id, and what was done. What is due again in this session goes to the end;
  // `back` takes the grade back.
  const begin = (ids) => ({ waiting: [...ids], done: [] });

  function record(session, { grade, days, back, seconds = 0 }) {
    const id = session.waiting.shift();
    if (days === 0) session.waiting.push(id);
    session.done.push({ id, grade, back, seconds });
  }

  // Takes the last grade back in `state` and says whether it could be: not if the card was
  // graded elsewhere since.
  function takeBack(session, state) {
    const { id, back } = session.done.pop();
    const isBack = back(state);
    const others = session.waiting.filter((name) => name !== id);
    session.waiting = isBack ? [id, ...others] : others;
    return isBack;
  }

  // Asks `chosen`, cards, in `root`, for so many `minutes` if any are said; at the end calls
  // `finish(session, undo)`.
  function run(root, chosen, minutes, finish) {
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
    const tomorrow = () => ({ until: Study.addDays(Study.today(), 1) });
    const bury = () => setAside(tomorrow(), "It waits until tomorrow.");
    const suspend = () => setAside({}, "It is set aside until you bring it back.");
    const rest = make(
      "p.study-row.study-shelve",
      button("Not today", bury, { "aria-keyshortcuts": "b" }),
      button("Set aside", suspend, { "aria-keyshortcuts": "x" }),
    );
    const reviewOf = (state, id) => state.cards[id]?.last_review;
    // The last review of each card that this session knows of.
    const reviews = new Map();
    const learn = (state, id) => reviews.set(id, reviewOf(state, id));
    let asked = null; // the id of the card that is shown, and since when
    let since;

    // What another tab graded, reset or set aside leaves the queue.
    function follow(state) {
      const today = Study.today();
      session.waiting = session.waiting.filter(
        (id) => reviewOf(state, id) === reviews.get(id) && !Study.agenda.isAside(state, id, today),
      );
      if (asked === null || session.waiting[0] === asked) return;
      said.textContent = "The card was graded or set aside in another tab.";
      ask();
    }

    function ask() {
      asked = null;
      if (!session.waiting.length) return finish(session, undo);
      if (!place.isConnected) {
        root.replaceChildren(head, place, foot, said, rest);
        Study.watch(place, follow);
      }
      const open = new Set(session.waiting).size;
      bar.value = chosen.length - open;
      left.textContent = `${open} left`;
      back.disabled = !session.done.length;
      asked = session.waiting[0];
      since = Date.now();
      Study.pose(cardOf.get(asked), { root, place, foot, label, reveal, grade, press });
      Study.prefetch(session.waiting.slice(0, 2));
    }

    function press({ key }) {
      const action = { u: session.done.length && undo, b: bury, x: suspend }[key];
      if (action) action();
      return Boolean(action);
    }

    function reveal() {
      const outcomes = schedule.outcomes(Study.read().cards[asked], new Date());
      return outcomes.map(({ days }, n) => [GRADES[n], schedule.inWords(days)]);
    }

    function grade(n) {
      const id = asked;
      const seconds = Math.round(Math.min(LONGEST, Math.max(0, Date.now() - since) / 1000));
      asked = null;
      let made;
      Study.change((state) => {
        made = schedule.grade(state, id, GRADES[n].toLowerCase(), seconds, new Date());
        learn(state, id);
      });
      record(session, { ...made, seconds });
      said.textContent = `${GRADES[n]}: comes back in ${schedule.inWords(made.days)}.`;
      const spent = session.done.reduce((sum, one) => sum + one.seconds, 0);
      if (minutes && spent >= 60 * minutes && session.waiting.length) finish(session, undo, true);
      else ask();
    }

    function setAside(entry, words) {
      const id = asked;
      asked = null;
      record(session, {
        grade: "aside",
        back({ aside }) {
          const isOurs = !aside[id] || aside[id].until === entry.until;
          return isOurs && delete aside[id];
        },
      });
      Study.change(({ aside }) => (aside[id] = entry));
      said.textContent = words;
      ask();
    }

    function undo() {
      asked = null;
      const { id } = session.done.at(-1);
      let isBack;
      Study.change((state) => {
        isBack = takeBack(session, state);
        learn(state, id);
      });
      said.textContent = isBack
        ? "The last grade is taken back."
        : "The card was graded or set aside in another tab: that stays.";
      ask();
    }

    const state = Study.read();
    for (const id of session.waiting) learn(state, id);
    ask();
  }

  Study.session = { begin, record, takeBack, run };
})();
