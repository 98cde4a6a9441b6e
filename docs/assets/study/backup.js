// Buttons that export and import what a reader has done, and the reminder to export it.
// Needs: page, store.
"use strict";

(() => {
  const { make, button } = Study;
  const LARGEST_FILE = 10e6;
  const DAYS = 14;
  const NAMES = {
    ...{ ticks: "tick", cards: "card", interviews: "interview", aside: "card set aside" },
    ...{ done: "step of the plan", days: "day of statistics" },
    problems: "coding problem",
  };
  const OTHERS = {
    ...{ plan: "the plan", choices: "what is chosen", underWay: "an interview under way" },
  };

  function save() {
    Study.change((state) => (state.exported = new Date().toISOString()));
    Study.download(Study.exportText());
  }

  const differ = (a, b) => JSON.stringify(a) !== JSON.stringify(b);

  // "3 cards, 1 tick": how many entries differ.
  function changes(before, after) {
    const byKey = (items) =>
      Array.isArray(items) ? Object.fromEntries(items.map((item) => [item.when, item])) : items;
    const counts = Object.entries(NAMES).map(([name, one]) => {
      const [old, now] = [byKey(before[name]), byKey(after[name])];
      const count = Object.keys({ ...old, ...now }).filter(
        (key) => differ(old[key], now[key]),
      ).length;
      return count && `${count} ${count === 1 ? one : one.replace(/^\w+/, "$&s")}`;
    });
    const others = Object.entries(OTHERS).map(
      ([name, words]) => differ(before[name], after[name]) && words,
    );
    return [...counts, ...others].filter(Boolean).join(", ");
  }

  async function merge(file) {
    if (file.size > LARGEST_FILE) throw new Error("This file is too large to be progress.");
    const { before, after, isKept } = Study.importText(await file.text());
    const changed = changes(before, after);
    if (!changed) return "Nothing in this file is newer than what is here.";
    if (isKept) return `Imported. New or changed here: ${changed}.`;
    return `Read, but this browser did not store it: ${changed}. It is kept only until you leave.`;
  }

  Study.backup = (element) => {
    const status = make("p.study-told", { role: "status" });
    const input = make("input", { type: "file", accept: ".json,application/json", hidden: true });
    input.onchange = async () => {
      const [file] = input.files;
      input.value = "";
      try {
        status.textContent = await merge(file);
      } catch (error) {
        status.textContent = `${error.message} Nothing was changed.`;
      }
    };
    element.replaceChildren(
      make(
        "p.study-row",
        button("Export progress", save),
        button("Import progress", () => input.click()),
      ),
      input,
      status,
    );
  };

  // Words and a button, once a reader has not exported for two weeks.
  Study.reminder = ({ exported, ticks, days, cards, interviews }) => {
    const began = [
      ...Object.values(ticks),
      ...Object.keys(days),
      ...Object.values(cards).map(({ last_review }) => last_review),
      ...interviews.map(({ when }) => when),
    ].sort()[0];
    const last = exported ?? began;
    const since = last ? Study.daysBetween(last.slice(0, 10), Study.today()) : 0;
    if (since < DAYS) return null;
    return make(
      "div.study-notice",
      make(
        "p",
        exported
          ? `Your last export was ${since} days ago.`
          : "You have never exported your progress.",
        " It is stored in this browser alone, and Safari deletes it after seven days without a" +
          " visit.",
      ),
      make("p.study-row", button("Export now", save)),
    );
  };
})();
