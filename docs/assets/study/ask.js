// A question of a mock interview against the clock.
// Needs: page, draw, card, report.
"use strict";

(() => {
  const { make, button, interview } = Study;
  const GRADES = ["missed", "partly", "good"];

  // Asks `card` in `root`. What is answered, and the seconds spent on it, go into `current`, the
  // interview under way, which `keep` stores; then `next` or, on request, `end` is called with it.
  Study.ask = (root, card, number, current, { keep, next, end }) => {
    const budget = interview.seconds(card.level);
    const timer = make("span.study-timer", { role: "timer" });
    const said = make("p.study-said", { role: "status" });
    const pause = button("Pause", toggle);
    const stop = button("End", () => end(current));
    const head = make("div.study-row.study-bar", make("span", number), timer, pause, stop);
    const place = make("div");
    const foot = make("div.study-foot");
    const note = make("textarea", { maxLength: 2000, rows: 2 });
    const others = [button("Skip", () => answer("skipped"))];
    const label = "How was your answer?";
    const grade = (n) => answer(GRADES[n]);
    let since = Date.now(); // null while the clock stands

    root.replaceChildren(head, place, foot, said);
    Study.pose(card, { root, place, foot, others, label, reveal, grade });
    Study.prefetch([card.id]);
    const ticking = setInterval(() => {
      if (!place.isConnected) clearInterval(ticking);
      else tick();
    }, 500);
    tick();

    function tick() {
      if (since !== null) {
        const now = Date.now();
        const over = current.seconds >= budget;
        current.seconds += Math.max(0, now - since) / 1000;
        since = now;
        if (!over && current.seconds >= budget) said.textContent = "Time is up: come to an end.";
        keep(current);
      }
      timer.textContent = interview.clock(Math.ceil(budget - current.seconds));
      timer.classList.toggle("over", current.seconds >= budget);
    }

    function toggle() {
      tick();
      since = since === null ? Date.now() : null;
      pause.textContent = since === null ? "Go on" : "Pause";
    }

    function reveal() {
      tick();
      since = null;
      pause.disabled = true;
      foot.before(make("label.study-note", "Note, if you like", note));
      return GRADES.map((name) => [Study.report.GRADES[name]]);
    }

    function answer(name) {
      tick();
      const seconds = Math.min(86400, Math.round(current.seconds));
      current.answers.push({ id: card.id, grade: name, seconds, note: note.value });
      current.seconds = 0;
      next(current);
    }
  };
})();
