// The clock of an attempt: runs while the page is seen, and says when the time is up.
// Needs: page.
"use strict";

(() => {
  // Longer between two ticks, the machine was asleep.
  const LONGEST = 5;

  // For so many `minutes`; `each` is called every second while `root` is on the page.
  Study.timer = (root, minutes, each) => {
    const shown = Study.make("span.study-timer", { role: "timer" });
    const said = Study.make("p.study-said", { role: "status" });
    const pause = Study.button("", () => (since === null ? go() : stand()));
    let seconds = 0;
    let since = null; // null while it stands

    function show() {
      const left = 60 * minutes - seconds;
      shown.textContent = Study.clock(Math.ceil(left));
      shown.classList.toggle("over", left <= 0);
      pause.textContent = since === null ? "Go on" : "Pause";
    }

    function count() {
      const now = Date.now();
      const before = seconds;
      const passed = since === null || document.hidden ? 0 : Math.max(0, now - since) / 1000;
      if (since !== null) since = now;
      seconds += Math.min(LONGEST, passed);
      if (before < 60 * minutes && seconds >= 60 * minutes)
        said.textContent = "Time is up: an interviewer would now ask what is missing. Go on if you like.";
      show();
    }

    function go() {
      since ??= Date.now();
      show();
    }

    function stand() {
      count();
      since = null;
      show();
    }

    // So many seconds have passed, and it stands.
    function set(value) {
      [seconds, since] = [value, null];
      said.textContent = "";
      show();
    }

    const ticking = setInterval(() => {
      if (!root.isConnected) return clearInterval(ticking);
      count();
      each();
    }, 1000);

    const stands = () => since === null;
    return { shown, said, pause, go, stand, set, stands, seconds: () => Math.min(1e5, Math.round(seconds)) };
  };
})();
