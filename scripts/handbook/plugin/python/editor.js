// The editor of a listing: CodeMirror, in the page's own colours.
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { setDiagnostics } from "@codemirror/lint";
import { EditorView, keymap } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const colours = Object.entries({
  keyword: [tags.keyword, tags.operatorKeyword],
  string: [tags.string, tags.special(tags.string)],
  number: [tags.number],
  constant: [tags.bool, tags.null, tags.self],
  function: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.className)],
  operator: [tags.operator, tags.meta],
  comment: [tags.comment],
}).map(([name, tag]) => ({ tag, color: `var(--md-code-hl-${name}-color)` }));

// An editor in `parent`, of `text`, which `label` names for screen readers. `onRun` is called at
// Ctrl-Enter or Cmd-Enter. Of CodeMirror itself is that Escape, then Tab leaves it.
export function makeEditor(parent, { text, label, onRun }) {
  const runs = { key: "Mod-Enter", run: () => (onRun?.(), true) };
  const view = new EditorView({
    parent,
    doc: text,
    extensions: [
      keymap.of([runs, indentWithTab, ...defaultKeymap, ...historyKeymap]),
      history(),
      pythonLanguage,
      indentUnit.of("    "),
      indentOnInput(),
      bracketMatching(),
      syntaxHighlighting(HighlightStyle.define(colours)),
      // A box that scrolls is to hold something with a tabindex.
      EditorView.contentAttributes.of({ tabindex: "0", "aria-label": `${label}. Escape, then Tab leaves the editor.` }),
    ],
  });
  const tell = (diagnostics) => view.dispatch(setDiagnostics(view.state, diagnostics));
  return {
    text: () => view.state.doc.toString(),
    set: (insert) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert } }, setDiagnostics(view.state, [])),
    // Marks the line, counted from 1; `clear` takes the mark away.
    mark(line, message) {
      const { from, to } = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
      tell([{ from, to, message, severity: "error" }]);
    },
    clear: () => tell([]),
    focus: () => view.focus(),
  };
}
