// Judges an answer by a problem's tests, in the page's Python.
// Needs: page.
"use strict";

(() => {
  const site = new URL("../../", document.currentScript.src);
  const RUNNING = "Your code can be run";
  const BEGINS = '{"title": ';
  const MAIN = "import judge\njudge.main()\n";

  const load = (name) => import(new URL(`assets/python/${name}`, site).href);

  async function textOf(path) {
    const response = await fetch(new URL(path, site));
    if (!response.ok) throw new Error(`${path} could not be loaded`);
    return response.text();
  }

  const start = (name) => textOf(`snippets/problems/${name}/start.py`);

  // What each test says of `answer`, as judge.py writes it; nothing if one stopped it.
  async function judge(name, answer, progress) {
    const [tests, hidden] = await Promise.all(
      ["tests", "hidden"].map((file) => textOf(`snippets/problems/${name}/${file}.py`)),
    );
    return ask({ "answer.py": answer, "tests.py": tests, "hidden.py": hidden }, progress);
  }

  async function ask(given, progress) {
    const [python, judging] = await Promise.all([load("run.js"), textOf("assets/problems/judge.py")]);
    const files = { ...given, "judge.py": judging, "main.py": MAIN };
    const { out, error, stopped } = await python.run({ files, main: "main.py", progress });
    return stopped && !error ? null : read(out, error);
  }

  // The tests that ended, by what judge.py printed, and the one that did not: there is a loop that
  // never ends, or the answer ends Python.
  function read(out, error) {
    const rows = [];
    let running = { title: RUNNING, hidden: false };
    for (const line of out.split("\n").filter((line) => line.startsWith(BEGINS))) {
      const row = JSON.parse(line);
      running = "passed" in row ? null : row;
      if (!running) rows.push(row);
    }
    if (running || error) {
      const late = error?.kind === "TimeLimit" ? " A loop that never ends?" : "";
      const message = error ? `${error.kind}: ${error.message}${late}` : "Python ended before the test did.";
      const line = error?.file === "answer.py" ? error.line : 0;
      rows.push({ ...(running ?? { title: RUNNING }), passed: false, message, line, printed: "" });
    }
    return rows;
  }

  Study.judge = { load, start, judge, ask };
})();
