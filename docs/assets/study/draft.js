// The reader's code of a problem: an editor that keeps what is typed.
// Needs: page, store, judge.
"use strict";

(() => {
  const LONGEST = 20_000;

  // Makes an editor of the listing `box` for the problem { name, title }. What became of code is
  // said in `told`; Ctrl-Enter calls `onRun`.
  Study.draft = async (box, { name, title }, told, onRun) => {
    const [{ makeEditor }, start] = await Promise.all([
      Study.judge.load("editor.js"),
      Study.judge.start(name),
    ]);
    const codeOf = ({ problems }) => problems[name]?.code ?? start;
    let kept = codeOf(Study.read());
    let last = kept; // at the last look
    const editor = makeEditor(box, { text: kept, label: `Your answer: ${title}`, onRun });
    box.classList.add("python-edited");

    // Keeps the code once one has stopped typing, or `now`. Says whether one has typed.
    function look(now) {
      const code = editor.text();
      const isTyped = code !== last;
      last = code;
      if (code === kept || (isTyped && !now)) return isTyped;
      kept = code;
      if (code.length > LONGEST) told.textContent = "Code of more than 20,000 characters is not kept.";
      else
        Study.change(({ problems: { [name]: mine } }) => {
          if (mine) Object.assign(mine, { code, edited: new Date().toISOString() });
        });
      return isTyped;
    }

    // What another tab kept, or a new attempt begins with.
    function follow(state) {
      const code = codeOf(state);
      if (code === kept) return;
      kept = last = code;
      editor.clear();
      editor.set(code);
    }

    // Says that `code` was taken away, with a button that brings it back.
    function offer(code, words) {
      if (code === editor.text()) return;
      const link = make("button.study-link", { type: "button", onclick: () => put(code, "Taken back.") }, "Undo");
      told.replaceChildren(`${words} `, link);
    }

    function put(code, words) {
      const before = editor.text();
      editor.clear();
      editor.set(code);
      look(true);
      offer(before, words);
    }

    const { make } = Study;
    const { text, mark, clear, focus } = editor;
    return { ...{ text, mark, clear, focus, look, follow, offer }, reset: () => put(start, "The start is back.") };
  };
})();
