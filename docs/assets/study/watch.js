// Parts of a page that follow what is stored and which day it is.
// Needs: page, store.
"use strict";

(() => {
  const MINUTE = 60_000;
  let shown = null; // the day and what was stored, when the page was last told

  const now = () => Study.today() + Study.stored();

  // Calls `show` with what is stored: now, at each change and on each new day, while `root` is
  // on the page.
  function watch(root, show) {
    const again = () => {
      if (root.isConnected) show(Study.read());
      else removeEventListener("study", again);
    };
    addEventListener("study", again);
    show(Study.read());
    shown ??= now();
  }

  // An element with what `draw(state)` returns.
  function live(draw) {
    const box = Study.make("div");
    watch(box, (state) => box.replaceChildren(...draw(state).filter(Boolean)));
    return box;
  }

  // A page that was asleep heard of nothing, and days end while it is open. Nothing is drawn
  // anew without need: a button would be gone when it is pressed.
  function look() {
    if (!document.hidden && shown !== null && shown !== now())
      dispatchEvent(new CustomEvent("study"));
  }

  addEventListener("study", () => (shown = now()));
  addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  setInterval(look, MINUTE);

  Object.assign(Study, { watch, live });
})();
