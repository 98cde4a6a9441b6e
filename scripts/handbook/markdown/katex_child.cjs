// One long-lived KaTeX: says its version, then reads JSON a line: first the options of
// all formulas, then [tex, whether it is displayed] for each, and answers with a JSON
// object a line: {pieces}, a formula's HTML cut where a line may end, or {error,
// position, mend}. argv: katex.js.
"use strict";
const katex = require(process.argv[2]);
const lines = require("node:readline").createInterface({ input: process.stdin });

// No colour of CSS: what KaTeX does not carry out, it sets in the colour of errors.
const RED = "not carried out";
const UNTRUSTED = /\\(?:href|url|includegraphics|html(?:Class|Data|Id|Style))(?![A-Za-z])/;
const LINE_BREAK = /\\(?:\\|newline(?![A-Za-z]))/g;
// Browsers and parsers of HTML give up between 250 and 500; today's formulas need 30.
const DEEPEST = 200;

class Refused extends Error {
  constructor(error, position, mend) {
    super(error);
    Object.assign(this, { position, mend });
  }
}

// The tree of a formula, and how often it asks for a new line where KaTeX makes none.
function parse(tex, options) {
  let breaks = 0;
  const strict = (code) => {
    if (code === "newLineInDisplayMode") breaks += 1;
    return "error";
  };
  const tree = katex.__renderToDomTree(tex, { ...options, strict, errorColor: RED });
  return { tree, breaks };
}

// The first line break without which `tex` asks for fewer of them.
function findBreak(tex, options, breaks) {
  for (const { index, 0: command } of tex.matchAll(LINE_BREAK)) {
    const blank = " ".repeat(command.length);
    const without = tex.slice(0, index) + blank + tex.slice(index + command.length);
    try {
      if (parse(without, options).breaks < breaks) return index;
    } catch {
      // It stands in an environment that needs it.
    }
  }
  return 0;
}

function depth(node) {
  return 1 + Math.max(0, ...(node.children ?? []).map(depth));
}

// Of an operator such as \max KaTeX makes a name and an invisible sign, also where a
// script may have one child, and it wraps in a sign what \overset makes: no MathML.
const APPLY = "\u2061";
const SCRIPTS = new Set(["msub", "msup", "msubsup", "munder", "mover", "munderover"]);
const isSign = (node) => node.type === "mo";
const applies = (node) => isSign(node) && node.children[0]?.text === APPLY;
function mendMathML(node) {
  for (const [n, child] of (node.children ?? []).entries()) {
    if (SCRIPTS.has(node.type) && !child.type) child.children = child.children.filter((c) => !applies(c));
    if (isSign(child) && child.children[0]?.type) node.children[n] = child.children[0];
    mendMathML(node.children[n]);
  }
}

// A line may end before each part of a formula in a line but the first.
function cut(tree, html) {
  const [mathml, visible] = tree.children;
  if (visible.children.length < 2) return [html];
  const parts = visible.children.map((part) => part.toMarkup());
  let end = html.indexOf(parts.join(""), mathml.toMarkup().length);
  const ends = parts.slice(0, -1).map((part) => (end += part.length));
  return [0, ...ends].map((from, i) => html.slice(from, ends[i]));
}

function render(tex, options) {
  const { tree, breaks } = parse(tex, options);
  if (breaks)
    throw new Refused(
      "line break outside an environment, of which KaTeX makes none",
      findBreak(tex, options, breaks),
      "put the lines between \\begin{aligned} and \\end{aligned}",
    );
  if (depth(tree) > DEEPEST) throw new RangeError();
  mendMathML(tree.children[0]);
  const html = tree.toMarkup();
  if (html.includes(`color:${RED}`)) throw untrusted(tex);
  return options.displayMode ? [html] : cut(tree, html);
}

function untrusted(tex) {
  const { index, 0: command } = UNTRUSTED.exec(tex) ?? { index: 0, 0: "a macro" };
  return new Refused(
    `${command} is not carried out`,
    index,
    "write links and images in Markdown, outside the formula",
  );
}

function refusal(error, tex) {
  if (error instanceof RangeError) {
    return new Refused("formula nested too deeply", 0, "take it apart");
  }
  if (!(error instanceof katex.ParseError)) return error;
  // What strict mode forbids comes without a place.
  if (error.rawMessage.endsWith("[htmlExtension]")) return untrusted(tex);
  return new Refused(error.rawMessage, error.position);
}

console.log(katex.version);
let shared;
lines.on("line", (line) => {
  if (!shared) {
    shared = JSON.parse(line);
    return;
  }
  const [tex, displayMode] = JSON.parse(line);
  // KaTeX writes into the macros what a formula defines.
  const options = { ...shared, displayMode, macros: { ...shared.macros } };
  let answer;
  try {
    answer = { pieces: render(tex, options) };
  } catch (caught) {
    const { message, position, mend } = refusal(caught, tex);
    answer = { error: message, position: position ?? 0, mend };
  }
  console.log(JSON.stringify(answer));
});
