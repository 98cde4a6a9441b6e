"""Pages on paper, on a phone with large letters, in colours of the system."""

import io

import pypdfium2
import pytest
from conftest import PHONE, open_answers, settle, too_wide
from PIL import Image

PAGES = [
    "linear-algebra/svd.html",
    "machine-learning/dimensionality-reduction.html",
]
WIDE = """() => [...document.querySelectorAll(
  ".katex-display, .highlight code, .md-typeset__scrollwrap")]
  .filter((e) => e.scrollWidth > e.clientWidth && e.checkVisibility())"""
# Of A4 between its margins.
COLUMN = {"width": 680, "height": 980}


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_clipped_on_paper(name, server, visit):
    page = visit(server + name, PHONE)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.set_viewport_size(COLUMN)
    settle(page)
    assert page.evaluate(f"({WIDE})().map((e) => e.textContent)") == []
    for box in page.locator(".md-clipboard, .book-report").all():
        assert not box.is_visible()
    for answer in page.locator(".short-answer").all():
        assert answer.is_visible()


@pytest.mark.parametrize("name", PAGES)
def test_no_page_of_paper_ends_with_a_label(name, server, visit):
    page = visit(server + name)
    labels = page.evaluate(
        """() => [...document.querySelectorAll(
          ".filename, .level, article :is(h1, h2, h3)")]
          .map((e) => e.innerText.replace("¶", "").trim().toUpperCase())"""
    )
    paper = pypdfium2.PdfDocument(page.pdf(format="A4"))
    ends = [_lowest_line(sheet.get_textpage()) for sheet in paper]
    assert len(ends) > 10 and len(labels) > 50
    assert [end for end in ends if end.upper() in labels] == []


def _lowest_line(text):
    boxes = [text.get_charbox(n) for n in range(text.count_chars())]
    foot = min(low for left, low, right, _ in boxes if right > left)
    return text.get_text_bounded(bottom=foot, top=foot + 10).strip()


def test_what_goes_on_beyond_its_box_shows_it(server, visit):
    page = visit(server + PAGES[0], PHONE)
    boxes = page.evaluate_handle(WIDE)
    assert boxes.evaluate("all => all.length") > 10
    for n in range(3):
        box = boxes.evaluate_handle(f"all => all[{n}]").as_element()
        box.scroll_into_view_if_needed()
        before, after = [], []
        for edge in (before, after):
            picture = Image.open(io.BytesIO(box.screenshot())).convert("L")
            width, _ = picture.size
            # Along the upper edge nothing is written.
            edge += [picture.getpixel((x, 2)) for x in (1, width - 2)]
            box.evaluate("e => { e.scrollLeft = e.scrollWidth; }")
        assert before[0] > before[1] + 20, "no shadow where it goes on"
        assert after[1] > after[0] + 20, "a shadow where it ends"


@pytest.mark.parametrize(
    "name",
    [
        "index.html",
        "404.html",
        "labs/loans.html",
        "machine-learning/index.html",
        "study/checklist.html",
        "study/flashcards.html",
        "study/mock-interview.html",
        "study/plans.html",
        "study/questions.html",
        "study/statistics.html",
    ],
)
def test_letters_of_twice_the_size_fit_a_phone(name, server, visit):
    page = visit(server + name, PHONE)
    double_letters(page)
    assert too_wide(page) == []


def double_letters(page):
    page.evaluate(
        """() => {
          const { style } = document.documentElement;
          const { fontSize } = getComputedStyle(document.documentElement);
          style.fontSize = `${2 * parseFloat(fontSize)}px`;
        }"""
    )
    open_answers(page)
    settle(page)


STRUTS = """() => [...document.querySelectorAll("article .katex-strut")]
  .map((e) => e.getBoundingClientRect().top)"""
INLINE = """() => [...document.querySelectorAll(".katex-base")]
  .filter((e) => !e.closest(".katex-display") && e.checkVisibility())"""


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("name", [*PAGES, "linear-algebra/orthogonality.html"])
def test_formulas_of_twice_the_size_fit_a_phone(name, width, server, visit):
    page = visit(server + name, PHONE | {"width": width})
    double_letters(page)
    assert too_wide(page) == []
    bases = page.evaluate_handle(INLINE)
    wide = "all => all.filter((e) => e.scrollWidth > e.clientWidth + 2).length"
    assert bases.evaluate(wide) > 10
    clipped = """all => all.filter((e) => e.scrollHeight > e.clientHeight)
      .map((e) => e.textContent)"""
    assert bases.evaluate(clipped) == []
    # A box that scrolls stands where one that does not would.
    before = page.evaluate(STRUTS)
    page.add_style_tag(content=".katex-base { overflow: visible !important }")
    assert page.evaluate(STRUTS) == before


def test_formulas_of_common_size_do_not_scroll(server, visit):
    page = visit(server + PAGES[0], PHONE)
    bases = page.evaluate_handle(INLINE)
    kinds = "all => [...new Set(all.map((e) => getComputedStyle(e).overflow))]"
    assert bases.evaluate(kinds) == ["visible"]


def test_the_system_colours_tell_chosen_from_not(server, visit):
    page = visit(server + "study/questions.html")
    page.emulate_media(forced_colors="active")
    page.locator(".study-chips label").first.click()
    assert _stands_out(page, ".study-chips :checked + span")


def test_the_system_colours_show_arrows_and_ticks(server, visit):
    page = visit(server + PAGES[0])
    page.emulate_media(forced_colors="active")
    assert _stands_out(page, ".question summary", "::before")
    page.locator("button.tick").first.click()
    page.locator("button.tick[aria-pressed='true']").wait_for()
    assert _stands_out(page, "button.tick[aria-pressed='true']")


def _stands_out(page, selector, part=None):
    return page.evaluate(
        """([selector, part]) => {
          const ground = (e, part) => getComputedStyle(e, part).backgroundColor;
          const box = document.querySelector(selector);
          return ground(box, part) !== ground(document.body);
        }""",
        [selector, part],
    )
