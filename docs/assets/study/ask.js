// A question of a mock interview against the clock.
// Needs: page, draw, card, report.
"use strict";

(() => {
  const { make, button, interview } = Study;
  const GRADES = ["missed", "partly", "good"];
  // Who takes longer has left the page open.
  const LONGEST = 1800;

  // Asks `card` in `root`, the next of `current`, the interview under way. `keep` is given the
  // seconds spent so far and the note, now and then; `answer` what is to be kept of the answer.
  // `end` and, if there is a grade to take back, `undo` are offered.
  Study.ask = (root, card, number, current, { answer, keep, end, undo }) => {
    const budget = interview.seconds(card);
    const longest = Math.max(LONGEST, 2 * budget);
    const timer = make("span.study-timer", { role: "timer" });
    const said = make("p.study-said", { role: "status" });
    const pause = button("Pause", toggle);
    const back = button("Undo", undo, { "aria-keyshortcuts": "u", disabled: !undo });
    const stop = button("End", end);
    const head = make("div.study-row.study-bar", make("span", number), timer, pause, back, stop);
    const place = make("div");
    const note = make("textarea", {
      ...{ maxLength: 2000, rows: 1, value: current.note },
      ...{ placeholder: "Note", ariaLabel: "Note, if you like", onchange: store },
    });
    const controls = make("div");
    const foot = make("div.study-foot", make("div.study-note", note), controls);
    const others = [button("Skip", () => grade("skipped"))];
    const label = "How was your answer?";
    let { seconds } = current;
    let since = Date.now(); // null while the clock stands
    let typed = current.note;

    root.replaceChildren(head, place, foot, said);
    Study.pose(card, {
      ...{ root, place, foot: controls, others, label, reveal },
      grade: (n) => grade(GRADES[n]),
      press: ({ key }) => key === "u" && undo && (undo(), true),
    });
    Study.prefetch([card.id]);
    const ticking = setInterval(() => {
      if (place.isConnected) return tick();
      store();
      clearInterval(ticking);
      removeEventListener("pagehide", store);
      document.removeEventListener("visibilitychange", store);
    }, 500);
    addEventListener("pagehide", store);
    document.addEventListener("visibilitychange", store);
    tick();

    function tick() {
      if (since !== null) {
        const now = Date.now();
        const over = seconds >= budget;
        seconds = Math.min(longest, seconds + Math.max(0, now - since) / 1000);
        since = now;
        if (!over && seconds >= budget) said.textContent = "Time is up: come to an end.";
      }
      timer.textContent = Study.clock(Math.ceil(budget - seconds));
      timer.classList.toggle("over", seconds >= budget);
      // While one types nothing is written.
      if (typed !== note.value) typed = note.value;
      else if (typed !== current.note) store();
    }

    function store() {
      current.note = note.value;
      keep(current, seconds, note.value);
    }

    function toggle() {
      tick();
      since = since === null ? Date.now() : null;
      pause.textContent = since === null ? "Go on" : "Pause";
      store();
    }

    function reveal() {
      tick();
      since = null;
      pause.disabled = true;
      store();
      return GRADES.map((name) => [Study.report.GRADES[name]]);
    }

    function grade(name) {
      tick();
      answer({ id: card.id, grade: name, seconds: Math.round(seconds), note: note.value });
    }
  };
})();
