// Run at each listing that can run in a browser: the build marks its link with `data-runs`, the
// section of the file that is shown. Nothing is loaded before the first click, which makes the
// listing an editor. From disk there is no button.
import { costAt } from "./kept.js";

const BASE = document.currentScript.src;
const load = (name) => import(new URL(name, BASE).href);
const MB = (bytes) => `${Math.ceil(bytes / 1e6)} MB`;
const MARK = /^\s*# --8<-- \[(start|end):([\w-]+)\]/;
const trimmed = (text) => text.trimEnd().replace(/[^\S\n]+$/gm, "");
const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};
const paragraph = (...words) => make("p", {}, ...words);
const read = (url) => fetch(url).then((response) => (response.ok ? response.text() : ""));

let cost; // bytes that the first run fetches
let running = null; // the program that is

// A file of which the page shows one or more sections. They are run together.
class Program {
  constructor(links) {
    this.url = links[0].href;
    this.path = this.url.split("/snippets/")[1];
    this.listings = links.map((link) => this.listing(link));
    // What comes of it ends the box of the last, behind its editor, or of what is recorded of that.
    this.last = this.listings.at(-1).box;
    const next = this.last.nextElementSibling;
    this.recorded = next?.matches(".output") ? next : null;
    this.result = make("div", { className: "python-result", role: "status" });
    this.label();
  }

  listing(link) {
    const [section, ariaDescription] = [link.dataset.runs, link.textContent];
    const button = (properties) => make("button", { type: "button", ariaDescription, ...properties });
    const run = button({ className: "python-run", onclick: () => this.click() });
    const reset = button({ textContent: "Reset", hidden: true, onclick: () => this.reset() });
    link.parentElement.append(make("span", { className: "python-bar" }, run, reset));
    return { section, run, reset, box: link.closest(".highlight") };
  }

  label() {
    const text = running === this ? "Stop" : cost ? `Run (${MB(cost)} once)` : "Run";
    for (const { run } of this.listings) run.textContent = text;
  }

  show(...children) {
    (this.recorded ?? this.last).append(this.result);
    this.result.replaceChildren(...children);
  }

  async click() {
    const python = await load("run.js").catch(() => null);
    const why = python ? python.supported() : "Python could not be loaded: is there a network?";
    if (why) return this.show(paragraph(why));
    python.stop(); // what runs, be it this
    if (running === this) return;
    running = this;
    this.label();
    try {
      await this.edit();
      await this.run(python.run);
    } catch ({ message }) {
      this.show(paragraph(`It could not be run: ${message}.`));
    }
    if (running === this) running = null;
    cost = await python.cost();
    for (const program of programs) program.label();
  }

  // Makes the listings editors, once.
  async edit() {
    if (this.lines) return;
    const [{ makeEditor }, source] = await Promise.all([load("editor.js"), read(this.url)]);
    const lines = source.trimEnd().split("\n");
    for (const listing of this.listings) {
      const { section, box, reset } = listing;
      const at = (side) => lines.findIndex((line) => MARK.exec(line)?.slice(1).join() === `${side},${section}`);
      [listing.start, listing.end] = section ? [at("start") + 1, at("end")] : [0, lines.length];
      const shown = lines.slice(listing.start, listing.end).filter((line) => !MARK.test(line));
      listing.text = shown.join("\n");
      const label = `Code of ${this.path} ${section}`;
      listing.editor = makeEditor(box, { text: listing.text, label, onRun: () => this.click() });
      box.classList.add("python-edited");
      reset.hidden = false;
    }
    this.lines = lines;
  }

  reset() {
    this.result.remove();
    for (const { editor, text } of this.listings) editor.set(text);
  }

  // The file as the reader has it, line by line: [text, editor, line in it], or [text] of one
  // that is not shown.
  rows() {
    const rows = [];
    let at = 0;
    for (const { start, end, editor } of this.listings.toSorted((a, b) => a.start - b.start)) {
      rows.push(...this.lines.slice(at, start).map((text) => [text]));
      rows.push(...editor.text().split("\n").map((text, n) => [text, editor, n + 1]));
      at = end;
    }
    rows.push(...this.lines.slice(at).map((text) => [text]));
    return rows.filter(([text]) => !MARK.test(text));
  }

  async run(run) {
    const rows = this.rows();
    const source = rows.map(([text]) => text).join("\n");
    const bar = make("progress", { ariaLabel: "Python" });
    const licences = make("a", { href: new URL("licences.txt", BASE) }, "what it holds, and licences");
    if (cost) this.show(paragraph(`Getting Python, ${MB(cost)}, once: `, licences), bar);
    else this.show(paragraph("Running."));
    for (const { editor } of this.listings) editor.clear();
    // It may name other files, by their place beside it, and the style of all figures.
    const files = { [this.path]: source };
    for (const [, name, kind] of source.matchAll(/"([\w.][\w./-]*\.(py|mplstyle))"/g)) {
      const { href } = new URL(name, kind === "py" ? this.url : this.url.replace(this.path, ""));
      files[href.split("/snippets/")[1]] ??= await read(href);
    }
    const progress = ({ done, total }) => Object.assign(bar, { max: total, value: done });
    this.tell(await run({ files, main: this.path, progress }), rows);
  }

  tell({ out, error, figures, ms, stopped }, rows) {
    const said = [];
    if (error) said.push(make("p", { className: "python-error" }, ...this.blame(error, rows)));
    else if (stopped) said.push(paragraph("Stopped."));
    else {
      const recorded = this.recorded?.querySelector("code").textContent;
      const edited = this.listings.some(({ editor, text }) => editor.text() !== text);
      const differs = `this differs from what is recorded${edited ? "" : ", as other machines round otherwise"}`;
      const compared = trimmed(recorded ?? "") === trimmed(out) ? "as recorded" : differs;
      said.push(paragraph(`Your run, ${(ms / 1000).toFixed(1)} s${recorded ? `: ${compared}` : ""}.`));
    }
    if (out || error?.trace) said.push(make("pre", {}, make("code", { tabIndex: 0 }, out + (error?.trace ?? ""))));
    for (const [n, svg] of figures.entries())
      said.push(make("img", { alt: `Figure ${n + 1} of your run`, src: `data:image/svg+xml,${encodeURIComponent(svg)}` }));
    this.show(...said);
  }

  // Marks the line of an error, or names it if it is not shown.
  blame({ kind, message, line, file }, rows) {
    const what = message ? `${kind}: ${message}` : kind;
    const [text, editor, number] = (file === this.path && rows[line - 1]) || [];
    if (editor) {
      editor.mark(number, what);
      return [`Line ${number}. ${what}`];
    }
    if (!text) return [what];
    const link = make("a", { href: this.url }, this.path.replace(/.*\//, ""));
    return ["A check of the book's that is not shown no longer holds: ", make("code", {}, text.trim()), ", in ", link, `. ${what}`];
  }
}

let programs = [];
if (location.protocol !== "file:")
  document$.subscribe(async () => {
    cost ??= await costAt(BASE);
    // A section that is shown again, in a card, is of another program.
    const all = [];
    for (const link of document.querySelectorAll("article a[data-runs]")) {
      const links = all.findLast(([{ href }]) => href === link.href);
      if (links?.every(({ dataset }) => dataset.runs !== link.dataset.runs)) links.push(link);
      else all.push([link]);
    }
    programs = all.map((links) => new Program(links));
  });
