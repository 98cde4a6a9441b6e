// One long-lived KaTeX: reads a JSON array [tex, options] a line, answers with a
// JSON object a line, {html} or {error, position}. argv: the KaTeX folder.
"use strict";
const katex = require(process.argv[2]);
const lines = require("node:readline").createInterface({ input: process.stdin });

lines.on("line", (line) => {
  const [tex, options] = JSON.parse(line);
  let answer;
  try {
    answer = { html: katex.renderToString(tex, options) };
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    answer = { error: error.rawMessage, position: error.position ?? 0 };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
});
