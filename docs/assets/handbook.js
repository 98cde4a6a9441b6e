// Boxes that scroll sideways can be reached and scrolled by keyboard.
const BOXES = ".katex-display, .md-typeset__scrollwrap, .highlight code";
function reach(box) {
  if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  else box.removeAttribute("tabindex");
}
function reachBoxes(root) {
  const sizes = new ResizeObserver((entries) => entries.forEach(({ target }) => reach(target)));
  root.querySelectorAll(BOXES).forEach((box) => sizes.observe(box));
}

// With instant navigation Material swaps pages in place, hence document$.
document$.subscribe(() => reachBoxes(document));

// A font that comes late widens what is in a box, and not the box.
document.fonts.addEventListener("loadingdone", () => {
  for (const box of document.querySelectorAll(BOXES))
    if (box.checkVisibility({ contentVisibilityAuto: true })) reach(box);
});

// What is far is laid out box by box, when a reader has begun and the browser has nothing
// else to do. At once where somebody is led into a page or away from it, by a link or back:
// the place would move while boxes come to their size.
{
  const { classList } = document.documentElement;
  const layOut = () => classList.add("laid-out");
  let waiting = false;
  const next = () => {
    waiting = false;
    if (classList.contains("laid-out")) return;
    const box = document.querySelector(".far:not(.near)");
    if (!box) return;
    box.classList.add("near");
    begin();
  };
  const begin = () => {
    if (!waiting) globalThis.requestIdleCallback?.(next);
    waiting = true;
  };
  for (const input of ["scroll", "keydown", "pointerdown"]) addEventListener(input, begin, { passive: true });
  addEventListener("popstate", layOut);
  addEventListener("click", ({ target }) => target.closest?.("a[href]") && layOut(), true);
  if (location.hash || history.state?.y > 0) layOut();
  // The page that comes, if not led into.
  document$.subscribe(() => {
    if (!location.hash && !(history.state?.y > 0)) classList.remove("laid-out");
  });
}

// Material leaves the search dialog without a name, and names a section's menu by a
// label that is not there or not shown.
document$.subscribe(() => {
  document.querySelector("[data-md-component=search]")?.setAttribute("aria-label", "Search");
  for (const menu of document.querySelectorAll("nav.md-nav[aria-labelledby]")) {
    const title = menu.querySelector(".md-nav__title");
    if (title) menu.setAttribute("aria-label", title.textContent.trim());
    menu.removeAttribute("aria-labelledby");
  }
});

// Material makes a nav of each listing's copy button: landmarks without a name.
document$.subscribe(() => {
  const unmark = () => {
    for (const nav of document.querySelectorAll("nav.md-code__nav")) nav.setAttribute("role", "none");
  };
  unmark();
  new MutationObserver(unmark).observe(document.querySelector("article"), { childList: true, subtree: true });
});

// An error report names the section, and holds the words, that were marked last; else
// the section of the address.
let marked = null;
document.addEventListener("selectionchange", () => {
  const selection = getSelection();
  if (!selection.isCollapsed) marked = { words: selection.toString(), node: selection.anchorNode };
});
document.addEventListener("click", ({ target }) => {
  const link = target.closest?.(".book-report a");
  if (!link) return;
  const url = new URL(link.href);
  const article = link.closest("article");
  const here = article.contains(marked?.node) ? marked : null;
  const before = (heading) => heading.compareDocumentPosition(here.node) & Node.DOCUMENT_POSITION_FOLLOWING;
  const section = here
    ? [...article.querySelectorAll("h2[id], h3[id]")].findLast(before)?.id
    : location.hash.slice(1);
  if (section) url.searchParams.set("section", section);
  if (here) url.searchParams.set("words", here.words.slice(0, 500));
  link.href = url;
});

// Buttons of a page that open the search.
document.addEventListener("click", ({ target }) => {
  if (!target.closest?.("[data-opens-search]")) return;
  document.querySelector("[data-md-toggle=search]").click();
  document.querySelector("input[name=query]").focus();
});

// On paper every answer is open; browsers that cannot do it by style are told here. And
// nothing scrolls: a formula wider than the column of a page is set smaller.
// In pixels: of A4 the margins leave 680, of letter 703; cards and theorems indent.
const COLUMN_ON_PAPER = 640;
addEventListener("beforeprint", () => {
  for (const answer of document.querySelectorAll(".question details")) answer.open = true;
  const formula = document.createRange();
  for (const display of document.querySelectorAll(".katex-display")) {
    formula.selectNodeContents(display.querySelector(".katex-html") ?? display);
    const { width } = formula.getBoundingClientRect();
    if (width > COLUMN_ON_PAPER) display.style.fontSize = `${COLUMN_ON_PAPER / width}em`;
  }
});
addEventListener("afterprint", () => {
  for (const display of document.querySelectorAll(".katex-display")) display.style.fontSize = "";
});

// The scripts that a page asks for, each run once a visit, in their order. From disk a
// visit is a page.
const scripts = new Set();
document$.subscribe(() => {
  for (const { href } of document.querySelectorAll("link[as=script]")) {
    if (scripts.has(href)) continue;
    scripts.add(href);
    const script = Object.assign(document.createElement("script"), { src: href, async: false });
    document.body.append(script);
  }
});
