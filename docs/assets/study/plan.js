// What the plan asks today, and lists of its steps with boxes to tick.
// Needs: page, store, planner.
"use strict";

(() => {
  const { make, planner } = Study;
  const home = new URL("../../", document.currentScript.src);

  const dayOf = (day) =>
    new Date(day).toLocaleDateString("en-GB", {
      ...{ timeZone: "UTC", weekday: "long", day: "numeric", month: "long" },
    });
  // To five minutes: "50 min", "1 h 45".
  function timeOf(hours) {
    const minutes = Math.max(5, 5 * Math.round(12 * hours));
    const rest = minutes % 60;
    if (minutes < 60) return `${minutes} min`;
    return `${(minutes - rest) / 60} h${rest ? ` ${String(rest).padStart(2, "0")}` : ""}`;
  }

  // A list of steps of `plan`, each with a box; `done` says on which day each was done.
  function list(plan, steps, done, state) {
    const row = ({ id, hours }) => {
      const { title, page, soon, note } = planner.step(plan, id, hours);
      const box = make("input", { type: "checkbox", value: id, ariaLabel: `Done: ${title}` });
      box.checked = Boolean(done[id]);
      // What follows from ticks and interviews is not taken back here.
      box.disabled = box.checked && !state.done[id];
      box.onchange = () =>
        Study.change((kept) => {
          if (box.checked) kept.done[id] = Study.today();
          else delete kept.done[id];
        });
      const anchor = page.replace(/^([^/]+)\/(.*)\.html$/, "chapter-$1-$2");
      const address = soon ? `study/checklist.html#${anchor}` : page;
      const link = page ? make("a", { href: new URL(address, home).href }, title) : title;
      const more = [soon && "to come", note, timeOf(hours)].filter(Boolean).join(", ");
      return make("li", box, link, make("small", more));
    };
    return make("ul.study-steps", ...steps.map(row));
  }

  // What there is to do on the day `today`; null without a plan that has a date to come.
  function of(state, today = Study.today()) {
    const { plan } = state;
    if (!plan?.date || plan.date < today) return null;
    const done = planner.doneOf(state);
    const laid = planner.layout(plan, done, today);
    const day = Study.daysBetween(plan.begun, today) + 1;
    return { ...laid, day, done, now: laid.steps.filter(({ from }) => !from) };
  }

  // Shows `children` in `root`; what was open is open again, and a box keeps the focus; if it is
  // gone, the first link has it.
  function redraw(root, ...children) {
    const { activeElement } = document;
    const isHere = root.contains(activeElement);
    const same = `[value="${activeElement.value}"]`;
    const open = [...root.querySelectorAll("details")].map((group) => group.open);
    root.replaceChildren(...children.filter(Boolean));
    root.querySelectorAll("details").forEach((group, n) => (group.open = Boolean(open[n])));
    if (isHere) (root.querySelector(same) ?? root.querySelector("a"))?.focus();
  }

  Study.plan = { of, list, redraw, dayOf, timeOf };
})();
