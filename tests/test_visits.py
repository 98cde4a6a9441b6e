"""Every page as readers meet it: one visit, and all that is asked of the page.

Parametrised by page, so that ``-k svd`` asks it of one chapter.
"""

import gzip
from pathlib import Path

import pytest
from conftest import (
    BY_SCHEME_OR_WIDTH,
    DESKTOP,
    PHONE,
    ROOT,
    open_answers,
    settle,
    too_wide,
    violations,
)
from handbook.source.book import read_book

CHAPTERS = [
    chapter.address
    for chapter in read_book(ROOT).chapters
    if (ROOT / chapter.path).exists()
]
OTHERS = sorted(
    page.relative_to(ROOT / "docs").with_suffix(".html").as_posix()
    for pattern in ("**/index.md", "news.md", "labs/*.py", "study/plans.md")
    for page in (ROOT / "docs").glob(pattern)
)
# By address: styles and scripts are the same on every page.
WEIGHTS: dict[str, int] = {}
# axe takes seconds for the thousands of elements of formulas and listings and of the
# book's contents, which are alike: a few of each kind stay; of the others a formula
# becomes a letter, a token its text. Pages that are no chapters keep their contents.
KEPT = 2
COLOUR = "color-contrast"
THIN_OUT = """([kept, isChapter]) => {
  for (const kind of [".katex-display .katex", ":not(.katex-display) > .katex"])
    for (const formula of [...document.querySelectorAll(kind)].slice(kept))
      (formula.closest(".glued") ?? formula).replaceWith("x");
  const seen = {};
  for (const token of document.querySelectorAll(".highlight code span[class]"))
    if ((seen[token.className] = (seen[token.className] ?? 0) + 1) > kept)
      token.replaceWith(...token.childNodes);
  if (!isChapter) return;
  for (const list of document.querySelectorAll(".md-nav--primary .md-nav__list"))
    for (const item of [...list.children].slice(kept))
      if (!item.matches(".md-nav__item--active")) item.remove();
}"""
# Each run of axe costs by the element, and what a scheme changes belongs to a kind of
# element, by its classes and style and those around it: of each kind a few stay.
ONE_OF_A_KIND = """(kept) => {
  const all = [...document.body.querySelectorAll("*")];
  const kinds = new Map();
  const seen = {};
  const stays = new Set();
  for (const e of all) {
    const own = `${e.tagName}.${e.className} ${e.getAttribute("style") ?? ""}`;
    const kind = `${kinds.get(e.parentElement) ?? ""} ${own}`;
    kinds.set(e, kind);
    if ((seen[kind] = (seen[kind] ?? 0) + 1) <= kept)
      for (let s = e; s && !stays.has(s); s = s.parentElement) stays.add(s);
  }
  for (const e of all) if (!stays.has(e)) e.remove();
}"""
UNREACHABLE = """() => [
  ...document.querySelectorAll(".katex-display, .md-typeset__scrollwrap"),
]
  .filter((e) => e.scrollWidth > e.clientWidth && e.tabIndex < 0)
  .map((e) => `no keyboard scrolls ${e.textContent.slice(0, 60)}`)"""
PARTED = """() => [
  ...document.querySelectorAll("article .glued > .katex"),
].filter((k) => {
  const stop = k.nextSibling;
  if (!stop) return false;
  const range = document.createRange();
  range.selectNode(stop);
  const base = k.querySelector(".katex-html").lastChild;
  return range.getBoundingClientRect().left + 1 < base.getBoundingClientRect().left;
}).map((k) => `a line begins with the stop behind ${k.textContent.slice(0, 60)}`)"""


@pytest.mark.parametrize("name", [*OTHERS, *CHAPTERS, "404.html"])
def test_visit(name, server, visit):
    responses = []
    page = visit(
        server + name,
        PHONE,
        before=lambda page: page.on("response", lambda r: responses.append(r)),
    )
    at_first = len(responses)
    open_answers(page)
    found = [f"on a phone: {what}" for what in too_wide(page)]
    found += page.evaluate(UNREACHABLE) + page.evaluate(PARTED)
    page.set_viewport_size(DESKTOP)
    settle(page)
    found += page.evaluate(UNREACHABLE) + page.evaluate(PARTED)
    page.evaluate(THIN_OUT, [KEPT, name in CHAPTERS])
    found += violations(page, without=[COLOUR])
    page.evaluate(ONE_OF_A_KIND, KEPT)
    found += violations(page, [COLOUR])
    # As the button in the header does.
    page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
    page.set_viewport_size(PHONE)
    found += [f"dark: {what}" for what in violations(page, BY_SCHEME_OR_WIDTH)]
    assert not found, "\n".join(found)
    # But for fonts that only the whole page, with its answers open, asked for.
    late = [r for r in responses[at_first:] if not r.url.endswith(".woff2")]
    weight = sum(map(_weight, [*responses[:at_first], *late]))
    assert weight <= 350 * 1024 or name not in CHAPTERS, weight


def _weight(response) -> int:
    """Bytes on their way to the reader, text compressed."""
    if response.url not in WEIGHTS:
        body = response.body()
        packed = Path(response.url).suffix in (".woff2", ".png")
        WEIGHTS[response.url] = len(body if packed else gzip.compress(body))
    return WEIGHTS[response.url]
