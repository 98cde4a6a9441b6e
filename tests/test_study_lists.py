"""Checklist, index of questions and plans, as readers use them in Chromium."""

import json
import re

import pytest
from conftest import (
    DESKTOP,
    PHONE,
    ROOT,
    assert_accessible,
    assert_no_sideways_scrolling,
)

PAGES = ["index", "checklist", "questions", "plans"]
CHECKLIST = "study/checklist.html"
QUESTIONS = "study/questions.html"
CHAPTER = "linear-algebra/svd.html"
KEY = "ml-interview-handbook"
SVD = "#chapter-linear-algebra-svd"


def _keep(ticks):
    """For ``visit(before=...)``: what an earlier visit has stored."""
    state = {"version": 1, "ticks": ticks, "cards": {}, "interviews": []}
    return _store(json.dumps(state))


def _store(text):
    script = (
        f"localStorage.getItem('{KEY}') ??"
        f" localStorage.setItem('{KEY}', {json.dumps(text)})"
    )
    return lambda page: page.add_init_script(script)


def _ticks(page):
    return page.evaluate(f"JSON.parse(localStorage.getItem('{KEY}')).ticks")


def _open(page, chapter=SVD):
    page.locator(f"{chapter} > summary").click()
    return page.locator(chapter)


def _box(page, name):
    return page.locator(f".checklist input[value={name}]")


def _find(page):
    return page.get_by_role("searchbox", name="Find")


def _count(page, group):
    summary = page.locator(f"{group} > summary")
    bar = summary.locator("progress")
    value = bar.evaluate("bar => bar.value") if bar.count() else None
    return summary.locator(".count").inner_text(), value


def test_a_tick_is_kept_and_counted(address, visit):
    page = visit(address(CHECKLIST))
    total = int(
        re.search(r"of (\d+)", page.locator(".all .count").inner_text())[1]
    )
    _open(page)
    _box(page, "svd").check()
    _box(page, "q-eckart-young").check()
    _box(page, "q-eckart-young").uncheck()
    _box(page, "q-svd-meaning").check()
    assert set(_ticks(page)) == {"svd", "q-svd-meaning"}
    page.reload()
    # What was open is open again.
    page.locator(f"{SVD}[open]").wait_for()
    assert _box(page, "svd").is_checked()
    assert not _box(page, "q-eckart-young").is_checked()
    assert _count(page, SVD)[0] == "2 of 16"
    text, value = _count(page, "#part-linear-algebra")
    assert text.startswith("2 of ") and value == 2
    assert _count(page, "#part-start")[1] == 0
    assert page.locator(".all .count").inner_text().startswith(f"2 of {total},")
    bar = page.get_by_label("All", exact=True)
    assert bar.evaluate("bar => [bar.value, bar.max]") == [2, total]


def test_a_chapter_and_the_checklist_show_the_same_ticks(address, visit):
    page = visit(address(CHAPTER))
    line = page.locator(".chapter-progress")
    assert line.inner_text().strip() == "0 of 16 ticked off"
    topic = page.get_by_role("button", name="Tick off: Low-rank approximation")
    assert topic.get_attribute("aria-pressed") == "false"
    topic.click()
    ticked = page.get_by_role("button", name="Ticked: Low-rank approximation")
    assert ticked.get_attribute("aria-pressed") == "true"
    page.get_by_role("button", name="Tick off: State and prove the").click()
    assert line.inner_text().strip() == "2 of 16 ticked off"
    assert line.locator("progress").evaluate("bar => bar.value") == 2
    line.locator("a").click()
    page.wait_for_url(f"**/{CHECKLIST}{SVD}")
    page.locator(f"{SVD}[open]").wait_for()
    assert _box(page, "low-rank-approximation").is_checked()
    assert _box(page, "q-eckart-young").is_checked()
    _box(page, "low-rank-approximation").uncheck()
    page.locator(f"{SVD} a", has_text="Low-rank approximation").click()
    page.wait_for_url(f"**/{CHAPTER}#low-rank-approximation")
    page.get_by_role("button", name="Tick off: Low-rank approx").wait_for()
    assert line.inner_text().strip() == "1 of 16 ticked off"
    assert page.locator("#low-rank-approximation ~ .tick").count() == 1
    # Nothing of an earlier visit listens twice, or writes again.
    page.get_by_role("button", name="Tick off: Low-rank approx").click()
    assert set(_ticks(page)) == {"low-rank-approximation", "q-eckart-young"}


def test_another_tab_shows_a_tick_at_once(server, visit):
    page = visit(server + CHECKLIST)
    other = page.context.new_page()
    other.goto(server + CHAPTER)
    other.get_by_role("button", name="Tick off: Low-rank approx").click()
    page.wait_for_function(
        "document.querySelector('input[value=low-rank-approximation]').checked"
    )
    assert _count(page, SVD)[0] == "1 of 16"


def test_only_what_is_not_yet_ticked(address, visit):
    page = visit(
        address(CHECKLIST),
        before=_keep(
            {"low-rank-approximation": "2026-01-02", "svd": "2026-01-02"}
        ),
    )
    chapter = _open(page)
    rows = chapter.locator("li").count()
    page.get_by_label("Not yet ticked only").check()
    told = page.locator(".study-tools [role=status]")
    total = int(re.fullmatch(r"(\d+) of (\d+) shown", told.inner_text())[2])
    assert told.inner_text() == f"{total - 2} of {total} shown"
    # A topic stays above its questions that are left.
    assert chapter.locator("li:visible").count() == rows
    for name in ("q-eckart-young", "q-svd-huge-matrix"):
        _box(page, name).check()
    assert _box(page, "q-eckart-young").is_visible()
    page.get_by_label("Not yet ticked only").uncheck()
    page.get_by_label("Not yet ticked only").check()
    assert not _box(page, "low-rank-approximation").is_visible()
    assert not _box(page, "q-eckart-young").is_visible()
    assert _box(page, "pseudoinverse").is_visible()
    assert chapter.locator("li:visible").count() == rows - 3
    page.get_by_label("Not yet ticked only").uncheck()
    assert chapter.locator("li:visible").count() == rows
    assert told.inner_text() == ""


def test_finding_opens_what_matches_and_clearing_restores(address, visit):
    page = visit(address(CHECKLIST))
    _open(page, "#chapter-start-how-interviews-work")
    _find(page).fill("YOUNG eckart")
    assert page.locator("details.chapter:visible").count() == 1
    assert page.locator("details.part:visible").count() == 1
    # The question, and the topic it belongs to.
    assert page.locator(".checklist li:visible").count() == 2
    assert _box(page, "q-eckart-young").is_visible()
    _find(page).fill("nothing has this")
    assert page.locator("details.part:visible").count() == 0
    _find(page).fill("clustering")
    page.locator("#part-machine-learning").get_by_text(
        "k-means"
    ).first.wait_for()
    # Nothing of this part is written, so it is folded at first.
    assert page.locator("#part-probability").get_attribute("open") is None
    _find(page).fill("mutual information")
    page.locator("li[data-id=mutual-information]").wait_for()
    _find(page).fill("")
    opened = page.locator("details.chapter[open]")
    assert opened.count() == 1
    assert opened.get_attribute("id") == "chapter-start-how-interviews-work"
    page.get_by_role("button", name="Fold all").click()
    assert page.locator("details.chapter[open]").count() == 0
    page.get_by_role("button", name="Open all").click()
    assert page.locator("details.chapter:not([open])").count() == 0


def test_what_is_to_come_is_neither_linked_nor_tickable(server, visit):
    page = visit(server + CHECKLIST)
    chapter = _open(page, "#chapter-machine-learning-clustering")
    assert chapter.locator("li").count() == 3
    assert chapter.locator("a, input").count() == 0
    assert "3 to come" in chapter.locator("summary").inner_text()


def test_the_checklist_by_keyboard_alone(address, visit):
    page = visit(address(CHECKLIST))
    _find(page).focus()
    page.keyboard.type("eckart")
    _box(page, "q-eckart-young").wait_for()
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.value") == "q-eckart-young":
            break
    page.keyboard.press("Space")
    assert list(_ticks(page)) == ["q-eckart-young"]
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{CHAPTER}#q-eckart-young")
    button = page.get_by_role("button", name="Ticked: State and prove the")
    button.focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Tick off: State and prove the").wait_for()
    assert page.evaluate("document.activeElement.ariaPressed") == "false"
    assert _ticks(page) == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("name", PAGES)
def test_accessible(name, viewport, scheme, server, visit):
    ticks = {"svd": "2026-01-02", "q-eckart-young": "2026-01-02"}
    page = visit(
        f"{server}study/{name}.html", viewport, scheme, before=_keep(ticks)
    )
    if name == "questions":
        page.get_by_label("core").check()
    assert_accessible(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_chapter_with_ticks_is_accessible(scheme, server, visit):
    ticks = {"svd": "2026-01-02", "q-eckart-young": "2026-01-02"}
    page = visit(server + CHAPTER, PHONE, scheme, before=_keep(ticks))
    page.locator(".tick[aria-pressed=true]").first.wait_for()
    assert_accessible(page)


@pytest.mark.parametrize("name", [*(f"study/{n}.html" for n in PAGES), CHAPTER])
def test_a_phone_never_scrolls_sideways(name, server, visit):
    page = visit(server + name, PHONE)
    page.evaluate(
        "for (const d of document.querySelectorAll('details')) d.open = true"
    )
    assert_no_sideways_scrolling(page)


@pytest.mark.parametrize(
    ("stored", "said"),
    [
        ("{not json", "it is not JSON"),
        ('{"version": 99}', "newer version"),
        ('{"version": 1, "ticks": [1]}', "cannot be read"),
    ],
)
def test_a_broken_state_is_told_and_left_alone(stored, said, address, visit):
    page = visit(address(CHECKLIST), before=_store(stored))
    alert = page.get_by_role("alert")
    alert.wait_for()
    assert said in alert.inner_text()
    _open(page)
    _box(page, "svd").check()
    assert _count(page, SVD)[0] == "1 of 16"
    assert page.evaluate(f"localStorage.getItem('{KEY}')") == stored
    page.goto(address(CHAPTER))
    page.get_by_role("alert").wait_for()
    page.get_by_role("button", name="Tick off: Low-rank approx").click()
    page.get_by_role("button", name="Ticked: Low-rank approx").wait_for()
    assert page.evaluate(f"localStorage.getItem('{KEY}')") == stored


def test_ids_the_book_does_not_know_are_kept_and_not_counted(server, visit):
    page = visit(server + CHECKLIST, before=_keep({"q-gone": "2026-01-02"}))
    assert page.locator(".all .count").inner_text().startswith("0 of")
    _open(page)
    _box(page, "svd").check()
    assert set(_ticks(page)) == {"q-gone", "svd"}


def test_progress_can_be_exported_from_the_checklist(server, visit):
    page = visit(server + CHECKLIST, before=_keep({"svd": "2026-01-02"}))
    with page.expect_download() as download:
        page.get_by_role("button", name="Export progress").click()
    state = json.loads(download.value.path().read_text("utf-8"))
    assert state["ticks"] == {"svd": "2026-01-02"}


def _shown(page):
    return page.locator(".questions li:visible").count()


def test_questions_are_filtered_as_one_types(address, visit):
    page = visit(address(QUESTIONS))
    told = page.locator("article [role=status]")
    total = int(told.inner_text().split()[0])
    assert _shown(page) == total > 100
    _find(page).press_sequentially("prove RANK")
    shown = _shown(page)
    assert 0 < shown < 20
    assert told.inner_text() == f"{shown} of {total} questions"
    rows = page.locator(".questions li:visible").all_inner_texts()
    assert all("rank" in row.lower() for row in rows)
    # Groups without a row are gone.
    chapters = page.locator(".questions .chapter")
    for n in range(chapters.count()):
        rows = chapters.nth(n).locator("li:visible").count()
        assert chapters.nth(n).is_visible() == bool(rows)
    _find(page).fill("")
    page.get_by_label("stretch").check()
    page.get_by_role("checkbox", name="Machine learning").check()
    levels = page.locator(".questions li:visible .level").all_inner_texts()
    assert {level.lower() for level in levels} == {"stretch"}
    assert page.locator(".questions .part:visible").count() == 1
    page.get_by_label("warm-up").check()
    assert _shown(page) > len(levels)
    page.locator(".study-clear").click()
    assert _shown(page) == total
    assert told.inner_text() == f"{total} questions"
    assert "#" not in page.url
    page.keyboard.type("zzz")
    assert _shown(page) == 0


def test_back_from_a_card_finds_the_filter_again(address, visit):
    page = visit(address(QUESTIONS))
    _find(page).fill("eckart")
    page.get_by_label("core").check()
    page.locator(".questions a:visible").first.click()
    page.wait_for_url(f"**/{CHAPTER}#q-eckart-young")
    page.wait_for_timeout(300)
    heading = page.locator("#q-eckart-young")
    assert heading.bounding_box()["y"] < DESKTOP["height"]
    assert not page.locator("#q-eckart-young ~ details").get_attribute("open")
    page.go_back()
    page.wait_for_url("**/questions.html#*")
    page.wait_for_function(
        "document.querySelectorAll('.questions li:not([hidden])').length === 1"
    )
    assert _find(page).input_value() == "eckart"
    assert page.get_by_label("core").is_checked()
    # A copied address does the same.
    copied = page.url
    page.goto("about:blank")
    page.goto(copied)
    page.wait_for_function(
        "document.querySelectorAll('.questions li:not([hidden])').length === 1"
    )


def test_the_questions_by_keyboard_alone(server, visit):
    page = visit(server + QUESTIONS)
    _find(page).focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Clear"
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.get_by_label("warm-up").is_checked()
    levels = page.locator(".questions li:visible .level").all_inner_texts()
    assert {level.lower() for level in levels} == {"warm-up"}


@pytest.mark.parametrize(
    "chapter",
    [
        "linear-algebra-matrix-properties",
        # In a part that is folded at first.
        "probability-random-variables",
    ],
)
def test_a_link_to_a_chapter_of_the_checklist_opens_it(chapter, address, visit):
    page = visit(address(f"{CHECKLIST}#chapter-{chapter}"))
    page.locator(f"#chapter-{chapter}[open]").wait_for()
    page.wait_for_timeout(300)
    box = page.locator(f"#chapter-{chapter} > summary").bounding_box()
    assert 0 < box["y"] < DESKTOP["height"]


def test_instant_navigation_back_and_forth(server, visit):
    page = visit(server + CHECKLIST)
    page.evaluate("window.stays = true")
    for _ in range(2):
        page.locator("nav.md-nav--primary a", has_text="All questions").click()
        page.locator(".questions").wait_for()
        page.locator("nav.md-nav--primary a", has_text="Checklist").click()
        page.locator(".checklist").wait_for()
        page.get_by_role("button", name="Export progress").wait_for()
    _open(page)
    _box(page, "svd").check()
    assert _count(page, SVD)[0] == "1 of 16"
    assert page.evaluate("window.stays")


IN_VIEW = """() => {
  const blocks = "h1, h2, h3, p, li, pre, img, summary, label, fieldset";
  return [...document.querySelectorAll(`article :is(${blocks})`)]
    .map((block) => [block.localName, block.getBoundingClientRect()])
    .filter(([_, box]) => box.height && box.top < innerHeight)
    .map(([name, { x, y, width, height }]) =>
      [name, ...[x, y, width, height].map(Math.round)]);
}"""


@pytest.mark.parametrize(
    ("name", "done"),
    [
        (CHAPTER, ".tick"),
        ("labs/pca_and_svd_on_digits.html", ".md-code__nav"),
        (CHECKLIST, "input[value=svd]:checked"),
        (QUESTIONS, "[role=status]:has-text('questions')"),
    ],
)
def test_scripts_move_nothing_in_view(name, done, server, visit):
    def withhold(page):
        page.route("**/*.js", lambda route: route.fulfill(body=""))

    page = visit(server + name, before=withhold)
    before = page.evaluate(IN_VIEW)
    page.close()  # Or Chromium warns of what it loaded for nothing.
    page = visit(server + name, before=_keep({"svd": "2026-01-02"}))
    page.locator(done).first.wait_for(state="attached")
    assert page.evaluate(IN_VIEW) == before
    assert len(before) >= 3


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_buttons_of_a_chapter_take_no_room(viewport, server, visit):
    page = visit(server + CHAPTER, viewport)
    page.locator(".tick").first.wait_for()
    heights = page.evaluate(
        """() => {
          const article = document.querySelector("article");
          const before = article.scrollHeight;
          for (const button of document.querySelectorAll(".tick")) button.remove();
          return [before, article.scrollHeight];
        }"""
    )
    assert heights[0] == heights[1]


def test_paper_shows_no_ticks(server, visit):
    page = visit(server + CHAPTER)
    page.locator(".tick").first.wait_for()
    page.emulate_media(media="print")
    assert page.locator(".tick:visible, .chapter-progress:visible").count() == 0


def test_without_scripts_the_lists_are_plain_lists(browser, server):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server + CHECKLIST)
    _open(page)
    link = page.locator(f"{SVD} a", has_text="Low-rank approximation")
    assert link.is_visible()
    assert page.locator("article input:visible").count() == 0
    assert page.locator("article progress:visible").count() == 0
    page.goto(server + QUESTIONS)
    assert _shown(page) > 100
    assert page.locator("article input:visible").count() == 0
    page.goto(server + CHAPTER)
    assert not page.locator(".chapter-progress").is_visible()
    context.close()


def test_our_scripts_are_light():
    folder = ROOT / "docs" / "assets" / "study"
    names = ("checklist", "questions", "ticks", "filter")
    assert sum((folder / f"{n}.js").stat().st_size for n in names) < 15_000
