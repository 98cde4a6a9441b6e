// The button that tests an answer, and what the tests said.
// Needs: page, judge, verdict.
"use strict";

(() => {
  const { make, judge } = Study;

  // For the problem `name`: { foot, result, run, label }, of which `foot` holds the button and
  // `told`, where others may say something, too. `begin` is called before the tests and returns
  // the draft, `end` after them, with whether all passed, or nothing if there was no result.
  Study.testing = (name, told, { begin, end }) => {
    const button = Study.primary("Test", run, { "aria-keyshortcuts": "Control+Enter" });
    const foot = make("div.study-foot", make("p.study-row", button, told));
    const result = make("div.study-verdict");
    let python; // run.js
    let isRunning = false;

    async function label() {
      python ??= await judge.load("run.js");
      const bytes = await python.cost();
      const size = bytes ? ` (${Math.ceil(bytes / 1e6)} MB once)` : "";
      button.textContent = isRunning ? "Stop" : `Test${size}`;
      return bytes;
    }

    async function run() {
      if (isRunning) return python.stop();
      isRunning = true;
      const draft = begin();
      draft.clear();
      let rows;
      try {
        const isFirst = Boolean(await label());
        const bar = make("progress", { ariaLabel: "Getting Python" });
        const progress = ({ done, total }) => Object.assign(bar, { value: done, max: total });
        told.replaceChildren(isFirst ? "Getting Python, once. " : "Testing.", ...(isFirst ? [bar] : []));
        rows = await judge.judge(name, draft.text(), progress);
        told.textContent = rows ? tell(rows, draft) : "Stopped.";
      } catch (error) {
        told.textContent = `It could not be tested: ${error.message}.`;
      }
      isRunning = false;
      label();
      end(rows?.every(({ passed }) => passed));
    }

    function tell(rows, draft) {
      const failed = rows.filter(({ passed }) => !passed);
      result.replaceChildren(Study.verdict(rows));
      const { line, message } = failed[0] ?? {};
      if (line) draft.mark(line, message);
      result.scrollIntoView({ block: "nearest" });
      return `${rows.length - failed.length} of ${rows.length} tests passed.`;
    }

    return { foot, result, run, label };
  };
})();
