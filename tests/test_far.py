"""What is far from the window is not laid out, and nobody notices."""

import pytest
from conftest import DESKTOP, PHONE, settle

CHAPTERS = [
    "linear-algebra/svd.html",
    "machine-learning/dimensionality-reduction.html",
]
LAID_OUT = "e => e.checkVisibility({ contentVisibilityAuto: true })"
# The place of each block, and of each formula's line.
PLACES = """() => [...document.querySelectorAll(
  "article :is(h1, h2, h3, p, li, pre, table, figure, .question, .katex-base)")]
  .filter((e) => e.checkVisibility())
  .map((e) => [e.getBoundingClientRect(), e.textContent.slice(0, 40)])
  .map(([{ x, y, width, height }, text]) =>
    [...[x, y, width, height].map((n) => Math.round(n * 8) / 8), text])"""
CUT = """() => [...document.querySelectorAll(".far")].flatMap((box) => {
  const { left, right, top, bottom } = box.getBoundingClientRect();
  const margin = parseFloat(getComputedStyle(box).overflowClipMargin);
  return [...box.querySelectorAll("*")].filter((e) => {
    if (!e.checkVisibility()) return false;
    // Within a formula boxes are larger than what is seen.
    if (e.closest(".katex") && !e.matches(".katex, .katex-base")) return false;
    for (let p = e.parentElement; p !== box; p = p.parentElement)
      if (getComputedStyle(p).overflowX !== "visible") return false;
    const at = e.getBoundingClientRect();
    return at.width && (at.left < left - margin || at.right > right + margin
      || at.top < top - margin || at.bottom > bottom + margin);
  }).map((e) => e.outerHTML.slice(0, 80));
})"""


@pytest.fixture(params=CHAPTERS)
def chapter(request, server):
    return server + request.param


@pytest.mark.parametrize("window", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_boxes_move_and_cut_nothing(window, chapter, visit):
    page = visit(chapter, window)
    page.locator("button.tick").first.wait_for()
    settle(page)
    assert page.evaluate(CUT) == []
    boxed = page.evaluate(PLACES)
    page.evaluate(
        """() => {
          for (const box of document.querySelectorAll(".far"))
            box.replaceWith(...box.childNodes);
        }"""
    )
    assert page.evaluate(PLACES) == boxed


def test_most_of_a_chapter_is_not_laid_out(chapter, visit):
    page = visit(chapter, PHONE)
    page.wait_for_load_state("networkidle")
    blocks = page.locator("article .far > *")
    laid_out = blocks.evaluate_all(f"all => all.filter({LAID_OUT}).length")
    assert 0 < laid_out < blocks.count() / 4


def test_what_is_far_can_be_found(chapter, visit):
    page = visit(chapter, PHONE)
    far = page.locator("article .question h3").last
    assert not far.evaluate(LAID_OUT)
    words = far.text_content()[:20]
    backwards = "words => window.find(words, true, true)"
    assert page.evaluate(backwards, words)
    page.wait_for_function(LAID_OUT, arg=far.element_handle())


def test_a_link_leads_to_what_is_far(chapter, visit):
    page = visit(chapter, PHONE)
    far = page.locator("article .question h3").last
    assert not far.evaluate(LAID_OUT)
    name = far.get_attribute("id")
    for link in ("q-none", name):
        page.evaluate("link => { location.hash = link; }", link)
    _stands_at_top(page, name)
    # So does the address of a page.
    page = visit(f"{chapter}#{name}", PHONE)
    _stands_at_top(page, name)


def _stands_at_top(page, name):
    page.wait_for_function(
        """name => {
          const heading = document.getElementById(name);
          const { scrollMarginTop } = getComputedStyle(heading);
          const { top } = heading.getBoundingClientRect();
          return top > 0 && top < parseFloat(scrollMarginTop) + 100;
        }""",
        arg=name,
    )


def test_the_contents_follow_through_what_is_far(chapter, visit):
    page = visit(chapter)
    headings = page.locator("article h2[id]")
    for number in (headings.count() - 4, 3, headings.count() - 2):
        name = headings.nth(number).get_attribute("id")
        page.evaluate(
            "name => document.getElementById(name).scrollIntoView()", name
        )
        page.wait_for_function(
            """name => [...document.querySelectorAll(
              ".md-sidebar--secondary .md-nav__link--active")]
              .at(-1)?.hash === "#" + name""",
            arg=name,
        )


def test_all_is_laid_out_once_a_reader_has_begun(chapter, visit):
    page = visit(chapter, PHONE)
    far = page.locator("article .question h3").last
    assert not far.evaluate(LAID_OUT)
    page.mouse.wheel(0, 10)
    page.wait_for_function(LAID_OUT, arg=far.element_handle())


def test_the_keyboard_scrolls_what_was_far(chapter, visit):
    page = visit(chapter, PHONE)
    wide = page.locator(".far > p > .katex-display, .far > .katex-display")
    assert not wide.last.evaluate(LAID_OUT)
    wide.last.scroll_into_view_if_needed()
    page.wait_for_function(
        "e => e.scrollWidth <= e.clientWidth || e.tabIndex === 0",
        arg=wide.last.element_handle(),
    )


def test_on_paper_what_is_far_is_set_smaller_too(chapter, visit):
    page = visit(chapter)
    page.add_style_tag(content=".katex-display { font-size: 2em; }")
    smaller = """() => {
      dispatchEvent(new Event("beforeprint"));
      const all = [...document.querySelectorAll(".katex-display")];
      const sizes = all.map((e) => parseFloat(e.style.fontSize || 1));
      dispatchEvent(new Event("afterprint"));
      return sizes;
    }"""
    before = page.evaluate(smaller)
    settle(page)
    # Fonts that only far formulas want come late: they are as wide but for a little.
    assert page.evaluate(smaller) == pytest.approx(before, rel=0.1)
    assert min(before) < 0.9


def test_a_link_from_another_page_leads_to_what_is_far(chapter, visit):
    folder, _, file = chapter.rpartition("/")
    page = visit(chapter)
    name = page.locator("article .question h3").last.get_attribute("id")
    page = visit(f"{folder}/index.html", PHONE)
    # Material swaps pages in place once it has the list of them.
    page.wait_for_load_state("networkidle")
    page.evaluate(
        """(to) => {
          window.stays = true;
          const link = Object.assign(document.createElement("a"), { href: to });
          document.querySelector("article").append(link);
          link.click();
        }""",
        f"{file}#{name}",
    )
    page.locator("article .question h3").last.wait_for()
    _stands_at_top(page, name)
    page.wait_for_load_state("networkidle")
    settle(page)
    _stands_at_top(page, name)
    assert page.evaluate("window.stays")


@pytest.mark.parametrize("again", ["reload", "back"])
def test_a_reader_finds_the_place_again(again, chapter, visit):
    page = visit(chapter, PHONE)
    heading = page.locator("article .question h3").nth(3)
    heading.scroll_into_view_if_needed()
    in_view = """e => {
      const { top } = e.getBoundingClientRect();
      return top > 0 && top < innerHeight;
    }"""
    page.wait_for_function(in_view, arg=heading.element_handle())
    page.wait_for_function("!document.querySelector('.far:not(.near)')")
    # Material notes the place a moment later.
    page.wait_for_function("history.state?.y > 0")
    if again == "reload":
        page.reload()
    else:
        title = page.title()
        page.evaluate("document.querySelector('.md-footer__link').click()")
        page.wait_for_function("title => document.title !== title", arg=title)
        page.go_back()
        page.wait_for_function("title => document.title === title", arg=title)
    page.wait_for_function(in_view, arg=heading.element_handle())
