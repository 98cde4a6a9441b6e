// The page: its elements and messages, files to keep, one start for each page visited. Makes
// the namespace.
// Needs: nothing.
"use strict";

globalThis.Study = {};

(() => {
  // make("p.study-row", { id: "here" }, "words", element...): properties come first, if
  // there are any; of the children, those that are empty are left out.
  function make(selector, ...children) {
    const [tag, ...classes] = selector.split(".");
    const element = document.createElement(tag);
    const properties = children[0]?.constructor === Object ? children.shift() : {};
    for (const [name, value] of Object.entries(properties))
      if (name in element) element[name] = value;
      else element.setAttribute(name, value);
    element.classList.add(...classes);
    element.append(...children.filter(Boolean));
    return element;
  }

  const button = (words, onclick, properties) =>
    make("button.md-button", { type: "button", onclick, ...properties }, words);

  function primary(...args) {
    const main = button(...args);
    main.classList.add("md-button--primary");
    return main;
  }

  // A message at the top of the page; `actions` are pairs of words and function.
  function say(words, ...actions) {
    const article = globalThis.document?.querySelector("article");
    let notice = article?.querySelector(".study-notice");
    if (!article || notice?.firstChild.textContent === words) return;
    notice?.remove();
    const row = actions.map((action) => button(...action));
    notice = make("div.study-notice", { role: "alert" }, make("p", words));
    if (row.length) notice.append(make("p.study-row", ...row));
    article.prepend(notice);
  }

  const unsay = () => document.querySelector(".study-notice")?.remove();

  function download(content) {
    const url = URL.createObjectURL(new Blob([content], { type: "application/json" }));
    make("a", { href: url, download: `ml-interview-handbook-${Study.today()}.json` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }

  // Runs `build(root)` once for each page visited that has an element like `selector`.
  function onPage(selector, build) {
    const built = new WeakSet();
    document$.subscribe(() => {
      const root = document.querySelector(selector);
      if (!root || built.has(root)) return;
      built.add(root);
      build(root);
    });
  }

  // Names the chapter at the address `page` as the checklist does.
  const anchorOf = (page) => `chapter-${page.replace("/", "-").replace(".html", "")}`;

  // Turns to `heading`, the first thing to read of what `root` now shows.
  function turnTo(heading, root) {
    heading.focus({ preventScroll: true });
    if (root.getBoundingClientRect().top < 0) root.scrollIntoView();
  }

  // Days are written "2026-11-23". A study day is the reader's own, not that of Greenwich, and
  // ends at four in the morning.
  const HOUR = 4;
  function today(now = new Date()) {
    const day = now.getDate() - (now.getHours() < HOUR);
    return new Date(Date.UTC(now.getFullYear(), now.getMonth(), day)).toISOString().slice(0, 10);
  }

  // Days of the calendar: none is 23 or 25 hours long.
  const addDays = (day, count) =>
    new Date(Date.parse(day) + count * 864e5).toISOString().slice(0, 10);
  const daysBetween = (first, last) => (Date.parse(last) - Date.parse(first)) / 864e5;

  // "1:05", and "-0:07" when the time is over.
  const clock = (left) => {
    const size = Math.abs(left);
    return `${left < 0 ? "−" : ""}${Math.floor(size / 60)}:${String(size % 60).padStart(2, "0")}`;
  };

  Object.assign(Study, { make, button, primary, say, unsay, download, onPage, turnTo });
  Object.assign(Study, { anchorOf, today, addDays, daysBetween, clock });
})();
