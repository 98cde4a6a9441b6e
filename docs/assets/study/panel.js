// How far one is: what is due today, where to go on, the day of the plan.
// Needs: page, watch, study/cards/outline.js, plan, planform, agenda, coding.
"use strict";

(() => {
  const { make } = Study;
  const home = new URL("../../", document.currentScript.src);
  const link = (page, words) => make("a", { href: new URL(page, home).href }, words);
  const cards = (count) => `${count} card${count === 1 ? "" : "s"}`;

  // Each card of the book with what one can choose it by.
  const deck = Study.outline.flatMap(([part, page, , ids, levels]) => {
    let topic;
    return ids.flatMap((id, n) => {
      if (levels[n]) return { id, level: levels[n], topic, part, anchor: Study.anchorOf(page) };
      topic = id;
      return [];
    });
  });

  // The chapter of the last tick, while something of it is left: [address, title].
  function place({ ticks }) {
    // An import adds older ticks at the end.
    const latest = Object.values(ticks).sort().at(-1);
    const last = Object.keys(ticks).findLast((id) => ticks[id] === latest);
    const found = Study.outline.find(([, , , ids]) => ids.includes(last));
    const next = found?.[3].find((id) => !ticks[id]);
    return next && [`${found[1]}#${next}`, found[2]];
  }

  Study.onPage(".study-panel", (root) => {
    let form = null;

    function show(state) {
      const { ticks, cards: known, problems, interviews, underWay } = state;
      const plan = Study.plan.of(state);
      const isNew =
        !Object.keys({ ...ticks, ...known, ...problems }).length && !interviews.length && !underWay;
      // One is about to choose a date.
      if (!plan && form?.isConnected && isNew) return;
      form = plan ? null : Study.planForm();
      Study.plan.redraw(
        root,
        make("h2", isNew && !plan ? "When is your interview?" : "Today"),
        ...(isNew ? [] : lines(state)),
        ...(plan ? days(plan, state) : [form]),
      );
    }

    function lines(state) {
      const { underWay } = state;
      const count = Study.agenda.of(deck, state, new Date()).due.length;
      const [page, title] = place(state) ?? [];
      return [
        make("p", link("study/flashcards.html", count ? `${cards(count)} due` : "No card is due")),
        underWay &&
          make(
            "p",
            link("study/mock-interview.html", "Resume the mock interview"),
            `: ${underWay.answers.length} of ${underWay.ids.length} questions are answered.`,
          ),
        page && make("p", "Go on where you stopped: ", link(page, title)),
        Object.keys(state.problems).length > 0 && coding(state),
      ];
    }

    // "2 problems due, 12 of 58 solved: go on with k-means."
    function coding(state) {
      const today = Study.today();
      const { solved, due, all } = Study.coding.count(state, today);
      const { problem, why } = Study.coding.next(state, today) ?? {};
      const many = due ? `${due} problem${due === 1 ? "" : "s"} due, ` : "";
      const words = { due: ": begin with ", begun: ": go on with ", new: ": next is " };
      return make(
        "p",
        link("study/coding.html", `${many}${solved} of ${all} coding problems solved`),
        problem && words[why],
        problem && make("a", { href: problem.href }, problem.title),
      );
    }

    function days({ day, days, left, now, done }, state) {
      const words = left ? `Day ${day} of ${days}` : "The interview is today";
      return [
        make("p", link("study/plans.html#your-plan", words), left ? " of your plan:" : "."),
        left && Study.plan.list(state.plan, now, done, state),
      ];
    }

    Study.watch(root, show);
  });
})();
