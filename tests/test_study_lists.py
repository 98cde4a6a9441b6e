"""Checklist, index of questions and ticks, as readers use them in Chromium."""

import json

import pytest
from conftest import DESKTOP, PHONE, assert_scripts_move_nothing, settle
from study_site import (
    CARD,
    CHAPTER,
    assert_usable,
    holding,
    progress,
    state,
    stored,
)

CHECKLIST = "study/checklist.html"
QUESTIONS = "study/questions.html"
SVD = "#chapter-linear-algebra-svd"
DAY = "2026-01-02"
REST = {"resets": {}, "days": {}, "done": {}}


def _keep(*ids):
    """For ``visit(before=...)``: an earlier visit ticked ``ids`` off."""
    return holding(progress(ticks=dict.fromkeys(ids, DAY)))


def _ticks(page):
    return set(state(page)["ticks"])


def _open(page, chapter=SVD):
    page.locator(f"{chapter} > summary").click()
    return page.locator(chapter)


def _box(page, name):
    return page.locator(f".checklist input[value={name}]")


def _find(page):
    return page.get_by_role("searchbox", name="Find")


def _count(page, group):
    return page.locator(f"{group} > summary .count").inner_text()


def _bar(page, group):
    return page.locator(group).evaluate("bar => [bar.value, bar.max]")


def _wait_until_in_view(page, selector):
    """Waits until ``selector`` is in the window and stands still."""
    settle(page)
    page.wait_for_function(
        """(selector) => {
          const { top, bottom } = document.querySelector(selector)
            .getBoundingClientRect();
          return 0 < top && bottom < innerHeight;
        }""",
        arg=selector,
    )


def test_a_tick_is_kept_and_counted(study_address, visit):
    page = visit(study_address(CHECKLIST))
    _open(page)
    _box(page, "svd").check()
    _box(page, "q-eckart-young").check()
    _box(page, "q-eckart-young").uncheck()
    _box(page, "q-svd-meaning").check()
    assert _ticks(page) == {"svd", "q-svd-meaning"}
    page.reload()
    # What was open is open again.
    page.locator(f"{SVD}[open]").wait_for()
    assert _box(page, "svd").is_checked()
    assert not _box(page, "q-eckart-young").is_checked()
    assert _count(page, SVD) == "2 of 8, 1 to come"
    assert _count(page, "#part-linear-algebra") == "2 of 14, 2 to come"
    assert _bar(page, "#part-linear-algebra > summary progress") == [2, 14]
    assert _count(page, "#part-machine-learning") == "0 of 7, 3 to come"
    assert _bar(page, "#part-machine-learning > summary progress") == [0, 7]
    assert page.locator(".all .count").inner_text() == "2 of 21, 7 to come"
    bar = page.get_by_label("All", exact=True)
    assert bar.evaluate("bar => [bar.value, bar.max]") == [2, 21]


def test_a_chapter_and_the_checklist_show_the_same_ticks(study_address, visit):
    page = visit(study_address(CHAPTER))
    line = page.locator(".chapter-progress")
    assert line.inner_text().strip() == "0 of 8 ticked off"
    topic = page.get_by_role("button", name="Tick off: Low-rank approximation")
    assert topic.get_attribute("aria-pressed") == "false"
    topic.click()
    ticked = page.get_by_role("button", name="Ticked: Low-rank approximation")
    assert ticked.get_attribute("aria-pressed") == "true"
    page.get_by_role("button", name="Tick off: State and prove the").click()
    assert line.inner_text().strip() == "2 of 8 ticked off"
    assert line.locator("progress").evaluate("bar => bar.value") == 2
    line.locator("a").click()
    page.wait_for_url(f"**/{CHECKLIST}{SVD}")
    page.locator(f"{SVD}[open]").wait_for()
    for topic in ("low-rank-approximation", "q-eckart-young"):
        box = page.locator(f"{SVD} input[value={topic}]:checked")
        box.wait_for(state="attached")
    _box(page, "low-rank-approximation").uncheck()
    page.locator(f"{SVD} a", has_text="Low-rank approximation").click()
    page.wait_for_url(f"**/{CHAPTER}#low-rank-approximation")
    page.get_by_role("button", name="Tick off: Low-rank approx").wait_for()
    assert line.inner_text().strip() == "1 of 8 ticked off"
    assert page.locator("#low-rank-approximation ~ .tick").count() == 1
    # Nothing of an earlier visit listens twice, or writes again.
    page.get_by_role("button", name="Tick off: Low-rank approx").click()
    assert _ticks(page) == {"low-rank-approximation", "q-eckart-young"}


def test_another_tab_shows_a_tick_at_once(study, visit):
    page = visit(study + CHECKLIST)
    other = page.context.new_page()
    other.goto(study + CHAPTER)
    other.get_by_role("button", name="Tick off: Low-rank approx").click()
    page.wait_for_function(
        "document.querySelector('input[value=low-rank-approximation]').checked"
    )
    assert _count(page, SVD).startswith("1 of 8")


def test_what_was_merged_is_ticked_where_it_went(study, visit):
    # The short book says of both where they went.
    page = visit(study + CHAPTER, before=_keep("truncation", "q-inverse"))
    page.get_by_role("button", name="Ticked: Low-rank approx").wait_for()
    page.get_by_role("button", name="Ticked: What is the pseudo").wait_for()
    page.get_by_role("button", name="Tick off: Every matrix").click()
    page.locator(".chapter-progress a").click()
    page.locator(f"{SVD}[open]").wait_for()
    ticked = ".checklist input[value=low-rank-approximation]:checked"
    page.locator(ticked).wait_for()
    assert _count(page, SVD).startswith("3 of 8")
    _box(page, "q-pseudoinverse").uncheck()
    assert _ticks(page) == {"low-rank-approximation", "svd"}


def test_only_what_is_not_yet_ticked(study, visit):
    page = visit(
        study + CHECKLIST, before=_keep("low-rank-approximation", "svd")
    )
    chapter = _open(page)
    page.get_by_label("Not yet ticked only").check()
    told = page.locator(".study-tools [role=status]")
    assert told.inner_text() == "26 of 28 shown"
    # A topic stays above its questions that are left.
    assert chapter.locator("li:visible").count() == 9
    for name in ("q-eckart-young", "q-huge-matrix"):
        _box(page, name).check()
    assert _box(page, "q-eckart-young").is_visible()
    page.get_by_label("Not yet ticked only").uncheck()
    page.get_by_label("Not yet ticked only").check()
    assert not _box(page, "low-rank-approximation").is_visible()
    assert not _box(page, "q-eckart-young").is_visible()
    assert _box(page, "pseudoinverse").is_visible()
    assert chapter.locator("li:visible").count() == 6
    page.get_by_label("Not yet ticked only").uncheck()
    assert chapter.locator("li:visible").count() == 9
    assert told.inner_text() == ""


def test_a_chapter_is_ticked_in_one_go_and_that_is_taken_back(study, visit):
    page = visit(study + CHECKLIST, before=_keep("svd"))
    chapter = _open(page)
    chapter.get_by_role("button", name="Tick all 7 left").click()
    assert _count(page, SVD).startswith("8 of 8")
    assert state(page)["ticks"]["svd"] == DAY
    chapter.get_by_role("button", name="Untick these 7").click()
    assert _ticks(page) == {"svd"}
    # Once something else is unticked, there is nothing to take back.
    chapter.get_by_role("button", name="Tick all 7 left").click()
    _box(page, "svd").uncheck()
    chapter.get_by_role("button", name="Tick all 1 left").click()
    page.reload()
    page.locator(f"{SVD}[open]").wait_for()
    assert _count(page, SVD).startswith("8 of 8")
    assert chapter.get_by_role("button").count() == 0


@pytest.mark.parametrize("name", [CHECKLIST, QUESTIONS])
def test_a_question_says_when_its_card_is_due(name, study, visit):
    cards = {
        "q-wide": CARD | {"due": "2026-01-05T10:00:00.000Z"},
        "q-svd-meaning": CARD | {"due": "2026-01-01T10:00:00.000Z"},
    }
    aside = {"q-huge-matrix": {}}

    def before(page):
        page.clock.install(time="2026-01-03T10:00:00")
        holding(progress(version=2, cards=cards, aside=aside, **REST))(page)

    page = visit(study + name, before=before)
    page.locator(".study-mark").first.wait_for(state="attached")
    assert page.locator(".study-mark").all_text_contents() == [
        "due today",
        "due 5 Jan 2026",
        "set aside",
    ]
    row = page.locator("li", has=page.locator("a[href$='#q-wide']")).last
    assert "due 5 Jan 2026" in row.text_content()
    # The page stays open; the day comes.
    page.clock.run_for(48 * 3600 * 1000)
    page.locator(".study-mark", has_text="due today").nth(1).wait_for(
        state="attached"
    )


SHOWN = {
    "Due today": {"q-svd-meaning", "q-ridge"},
    "Due later": {"q-wide"},
    "Missed": {"q-ridge"},
    "Set aside": {"q-huge-matrix", "q-prior"},
}


@pytest.mark.parametrize("name", [CHECKLIST, QUESTIONS])
def test_questions_are_filtered_by_their_cards(name, study, visit):
    later = CARD | {"due": "2026-01-05T10:00:00.000Z"}
    cards = {
        "q-wide": later,
        "q-svd-meaning": CARD,
        "q-ridge": CARD | {"lapses": 1},
        "q-prior": CARD,
    }
    aside = {"q-huge-matrix": {}, "q-prior": {}}

    def before(page):
        page.clock.install(time="2026-01-03T10:00:00")
        holding(progress(cards=cards, aside=aside))(page)

    page = visit(study + name, before=before)
    cards_shown = page.get_by_role("combobox", name="Cards")

    def shown():
        return {
            link.split("#")[1]
            for link in page.locator(
                ":is(.checklist, .questions) li:visible > a[href*='#q-']"
            ).evaluate_all("links => links.map((link) => link.href)")
        }

    for words, expected in SHOWN.items():
        cards_shown.select_option(words)
        assert shown() == expected, words
    cards_shown.select_option("New")
    assert len(shown()) == 9
    assert "q-trace" in shown()
    _find(page).fill("trace")
    assert shown() == {"q-trace"}
    _find(page).fill("")
    cards_shown.select_option("Due later")
    if name == QUESTIONS:
        page.reload()
        page.locator(".study-mark:visible").first.wait_for()
        assert shown() == SHOWN["Due later"]
        page.locator(".study-clear").click()
        assert len(shown()) == 14
    else:
        # Of the topics, those that lead to what is left.
        assert page.locator(".checklist li:visible").count() == 2
        cards_shown.select_option("All")
        assert page.locator(".chapter[open]").count() == 0


def test_finding_opens_what_matches_and_clearing_restores(study, visit):
    page = visit(study + CHECKLIST)
    _open(page, "#chapter-linear-algebra-eigenvalues")
    _find(page).fill("YOUNG eckart")
    assert page.locator("details.chapter:visible").count() == 1
    assert page.locator("details.part:visible").count() == 1
    # The question, and the topic it belongs to.
    assert page.locator(".checklist li:visible").count() == 2
    assert _box(page, "q-eckart-young").is_visible()
    _find(page).fill("nothing has this")
    assert page.locator("details.part:visible").count() == 0
    # A chapter's title finds all that it holds.
    _find(page).fill("clustering")
    assert page.locator(".checklist li:visible").count() == 3
    # Nothing of this part is written, so it is folded at first.
    assert page.locator("#part-probability").get_attribute("open") is None
    _find(page).fill("spread variance")
    page.locator("li[data-id=variance]").wait_for()
    _find(page).fill("")
    opened = page.locator("details.chapter[open]")
    assert opened.count() == 1
    assert opened.get_attribute("id") == "chapter-linear-algebra-eigenvalues"
    page.get_by_role("button", name="Fold all").click()
    assert page.locator("details.chapter[open]").count() == 0
    page.get_by_role("button", name="Open all").click()
    assert page.locator("details.chapter:not([open])").count() == 0


def test_the_checklist_by_keyboard_alone(study_site, visit):
    page = visit(f"{study_site.as_uri()}/{CHECKLIST}")
    _find(page).focus()
    page.keyboard.type("eckart")
    _box(page, "q-eckart-young").wait_for()
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.value") == "q-eckart-young":
            break
    page.keyboard.press("Space")
    assert _ticks(page) == {"q-eckart-young"}
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{CHAPTER}#q-eckart-young")
    button = page.get_by_role("button", name="Ticked: State and prove the")
    button.focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Tick off: State and prove the").wait_for()
    assert page.evaluate("document.activeElement.ariaPressed") == "false"
    assert _ticks(page) == set()


@pytest.mark.parametrize("name", [CHECKLIST, QUESTIONS, CHAPTER])
def test_accessible(name, study, visit):
    page = visit(study + name, PHONE, before=_keep("svd", "q-eckart-young"))
    if name == QUESTIONS:
        page.get_by_label("core").check()
    if name == CHAPTER:
        page.locator(".tick[aria-pressed=true]").first.wait_for()
    assert_usable(page)


def test_a_broken_state_is_told_and_left_alone(study, visit):
    newer = '{"version": 99}'
    page = visit(study + CHECKLIST, before=holding(newer))
    page.get_by_role("alert").get_by_text("newer version").wait_for()
    _open(page)
    _box(page, "svd").check()
    assert _count(page, SVD).startswith("1 of 8")
    assert stored(page) == newer
    page.goto(study + CHAPTER)
    page.get_by_role("alert").wait_for()
    page.get_by_role("button", name="Tick off: Low-rank approx").click()
    page.get_by_role("button", name="Ticked: Low-rank approx").wait_for()
    assert stored(page) == newer


def test_ids_the_book_does_not_know_are_kept_and_not_counted(study, visit):
    page = visit(study + CHECKLIST, before=_keep("q-gone"))
    assert page.locator(".all .count").inner_text().startswith("0 of")
    _open(page)
    _box(page, "svd").check()
    assert _ticks(page) == {"q-gone", "svd"}


def test_progress_can_be_exported_from_the_checklist(study, visit):
    page = visit(study + CHECKLIST, before=_keep("svd"))
    with page.expect_download() as download:
        page.get_by_role("button", name="Export progress").click()
    kept = json.loads(download.value.path().read_text("utf-8"))
    assert kept["ticks"] == {"svd": DAY}


def _shown(page):
    return page.locator(".questions li:visible").count()


def test_questions_are_filtered_as_one_types(study, visit):
    page = visit(study + QUESTIONS)
    told = page.locator("article [role=status]")
    assert told.inner_text() == "14 questions"
    assert _shown(page) == 14
    _find(page).press_sequentially("prove THE")
    assert told.inner_text() == "3 of 14 questions"
    rows = page.locator(".questions li:visible").all_inner_texts()
    assert len(rows) == 3
    assert all("the" in row.lower() for row in rows)
    # Groups without a row are gone.
    assert page.locator(".questions .chapter:visible").count() == 2
    assert page.locator(".questions .part:visible").count() == 1
    _find(page).fill("")
    page.get_by_label("stretch").check()
    page.get_by_role("checkbox", name="Machine learning").check()
    levels = page.locator(".questions li:visible .level").all_inner_texts()
    assert [level.lower() for level in levels] == ["stretch"]
    assert page.locator(".questions .part:visible").count() == 1
    page.get_by_label("warm-up").check()
    assert _shown(page) == 2
    page.locator(".study-clear").click()
    assert _shown(page) == 14
    assert told.inner_text() == "14 questions"
    assert "#" not in page.url
    page.keyboard.type("zzz")
    assert _shown(page) == 0


def test_back_from_a_card_finds_the_filter_again(study_address, visit):
    page = visit(study_address(QUESTIONS))
    _find(page).fill("eckart")
    page.get_by_label("core").check()
    page.locator(".questions a:visible").first.click()
    page.wait_for_url(f"**/{CHAPTER}#q-eckart-young")
    _wait_until_in_view(page, "#q-eckart-young")
    assert not page.locator("#q-eckart-young ~ details").get_attribute("open")
    page.go_back()
    page.wait_for_url("**/questions.html#*")
    filtered = (
        "document.querySelectorAll('.questions li:not([hidden])').length === 1"
    )
    page.wait_for_function(filtered)
    assert _find(page).input_value() == "eckart"
    assert page.get_by_label("core").is_checked()
    # A copied address does the same.
    copied = page.url
    page.goto("about:blank")
    page.goto(copied)
    page.wait_for_function(filtered)


def test_the_questions_by_keyboard_alone(study, visit):
    page = visit(study + QUESTIONS)
    _find(page).focus()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert page.locator("#card").input_value() == "due"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Clear"
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.get_by_label("warm-up").is_checked()
    levels = page.locator(".questions li:visible .level").all_inner_texts()
    assert [level.lower() for level in levels] == ["warm-up"] * 3


def test_a_link_opens_a_chapter_on_the_checklist(study, visit):
    page = visit(study + "index.html")
    # In a part that is folded at first.
    page.get_by_role("link", name="On the checklist").click()
    chapter = "#chapter-probability-random-variables"
    page.wait_for_url(f"**/{CHECKLIST}{chapter}")
    page.locator(f"{chapter}[open]").wait_for()
    _wait_until_in_view(page, f"{chapter} > summary")


def test_instant_navigation_back_and_forth(study, visit):
    page = visit(study + CHECKLIST)
    page.evaluate("window.stays = true")
    for _ in range(2):
        page.locator("nav.md-nav--primary a", has_text="All questions").click()
        page.locator(".questions").wait_for()
        page.locator("nav.md-nav--primary a", has_text="Checklist").click()
        page.locator(".checklist").wait_for()
        page.get_by_role("button", name="Export progress").wait_for()
    _open(page)
    _box(page, "svd").check()
    assert _count(page, SVD).startswith("1 of 8")
    assert page.evaluate("window.stays")


@pytest.mark.parametrize(
    ("name", "done"),
    [
        (CHAPTER, ".tick"),
        (CHECKLIST, "input[value=svd]:checked"),
        (QUESTIONS, "[role=status]:has-text('questions')"),
    ],
)
def test_scripts_move_nothing_in_view(name, done, study, visit):
    assert_scripts_move_nothing(visit, study + name, done, _keep("svd"))


def test_the_buttons_of_a_chapter_take_no_room(study, visit):
    page = visit(study + CHAPTER)
    page.locator(".tick").first.wait_for()
    heights = """() => document.querySelector("article").scrollHeight"""
    for viewport in (DESKTOP, PHONE):
        page.set_viewport_size(viewport)
        with_buttons = page.evaluate(heights)
        hide = page.add_style_tag(content=".tick { display: none !important; }")
        assert page.evaluate(heights) == with_buttons
        hide.evaluate("style => style.remove()")


def test_paper_shows_no_ticks(study, visit):
    page = visit(study + CHAPTER)
    page.locator(".tick").first.wait_for()
    page.emulate_media(media="print")
    assert page.locator(".tick:visible, .chapter-progress:visible").count() == 0


def test_without_scripts_the_lists_are_plain_lists(browser, study):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(study + CHECKLIST)
    _open(page)
    link = page.locator(f"{SVD} a", has_text="Low-rank approximation")
    assert link.is_visible()
    assert page.locator("article input:visible").count() == 0
    assert page.locator("article progress:visible").count() == 0
    page.goto(study + QUESTIONS)
    assert _shown(page) == 14
    assert page.locator("article input:visible").count() == 0
    page.goto(study + CHAPTER)
    assert not page.locator(".chapter-progress").is_visible()
    context.close()
