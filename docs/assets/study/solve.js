// A problem's page: an attempt from Begin until it is solved.
// Needs: page, store, watch, coding, attempt, peeks, timer, judge, draft, testing, outcome, byhand.
"use strict";

Study.onPage(".study-solve", (root) => {
  const { make, button, primary } = Study;
  const problem = Study.coding.problems.find(({ name }) => name === root.dataset.problem);
  const { name, minutes } = problem;
  const KEEP = 15; // seconds
  const article = root.closest("article");
  const listing = root.querySelector(".highlight");
  const clock = Study.timer(root, minutes, tick);
  const told = make("span.study-said", { role: "status" });
  const tests = Study.testing(name, told, { begin: stand, end });
  const head = root.querySelector(".study-attempt");
  let kept = {}; // of this problem
  let draft = null; // once the editor is open
  let reason = null; // why there is none
  let shown = null; // which attempt, in which state
  let opening = null;
  let wasRunning; // the clock, before the tests

  // Opens the editor; returns why it cannot be, or null.
  async function load() {
    if (location.protocol === "file:") return "From disk, Python cannot run in the page.";
    if (!root.dataset.python) return "This copy of the site has no Python for the page.";
    try {
      const why = (await Study.judge.load("run.js")).supported();
      if (why) return why;
      draft = await Study.draft(listing, problem, told, tests.run);
      await tests.label();
      return null;
    } catch {
      return "The editor could not be loaded: is there a network?";
    }
  }

  async function open() {
    reason = await (opening ??= load());
    if (reason) opening = null;
    show(Study.read());
  }

  async function begin() {
    const { code } = kept;
    const opened = Study.peeks.opened(article);
    await open();
    if (!draft) return;
    tests.result.replaceChildren();
    told.textContent = "";
    Study.change((state) => Study.attempt.begin(state, name, opened, new Date()));
    if (code) draft.offer(code, "Your last answer is put away.");
    clock.go();
    if (root.getBoundingClientRect().bottom > innerHeight) root.scrollIntoView();
    draft.focus();
  }

  // Follows what is kept, in another tab too.
  function show(state) {
    kept = state.problems[name] ?? {};
    draft?.follow(state);
    if ((kept.begun || kept.code) && !draft && !reason) open();
    const view = [kept.begun, kept.solved, reason, Boolean(draft)].join();
    if (view === shown) return;
    shown = view;
    tests.foot.hidden = !draft;
    if (kept.begun && draft) {
      clock.set(kept.seconds);
      const time = make("span", clock.shown, ` of ${minutes} minutes`);
      const bar = make("div.study-row.study-bar", time, clock.pause, button("Reset", reset));
      head.replaceChildren(bar, clock.said);
    } else {
      clock.stand();
      head.replaceChildren(...(kept.solved ? Study.outcome(state, problem) : []), start());
    }
  }

  function start() {
    if (reason) return Study.byHand(article, problem, reason);
    return make(
      "p.study-row",
      kept.solved ? button("Begin again", begin) : primary("Begin", begin),
      make("span.study-told", `The clock gives ${minutes} minutes, and stops nothing.`),
    );
  }

  function reset() {
    if (confirm("Put the start in place of your code?")) draft.reset();
  }

  // Who types goes on.
  function tick() {
    if (draft?.look() && kept.begun && clock.stands()) clock.go();
    if (kept.begun && Math.abs(clock.seconds() - kept.seconds) >= KEEP) keep();
  }

  function keep() {
    draft?.look(true);
    const seconds = clock.seconds();
    if (draft && kept.begun && kept.seconds !== seconds)
      Study.change(({ problems }) => (problems[name].seconds = seconds));
  }

  // Python's way to the reader is nobody's time.
  function stand() {
    keep();
    wasRunning = !clock.stands();
    clock.stand();
    return draft;
  }

  function end(isSolved) {
    if (!kept.begun) return;
    if (isSolved !== undefined)
      Study.change((state) => {
        const mine = state.problems[name];
        Object.assign(mine, { attempts: mine.attempts + 1, seconds: clock.seconds() });
        if (isSolved) Study.attempt.solve(state, name, minutes, new Date());
      });
    if (isSolved) head.scrollIntoView({ block: "nearest" });
    else if (wasRunning) clock.go();
  }

  const leave = () => {
    if (root.isConnected) return keep();
    removeEventListener("pagehide", leave);
    document.removeEventListener("visibilitychange", leave);
  };
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", leave);
  root.append(tests.foot, tests.result);
  Study.peeks.note(article, name);
  Study.watch(root, show);
});
