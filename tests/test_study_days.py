"""Day after day in real Chromium: late nights, two tabs, storage that is refused."""

import json
import re

import pytest
from study_site import (
    CARD,
    begin,
    counts,
    holding,
    progress,
    question,
    review,
    settled,
    state,
    stored,
)

PAGE = "study/flashcards.html"
# Three days after its review, which was on Sunday evening.
LATER = CARD | {
    "last_review": "2026-03-01T19:00:00.000Z",
    "due": "2026-03-04T12:00:00.000Z",
}


def at(time, text=None):
    """For ``visit(before=...)``: the clock stands at ``time``."""

    def before(page):
        page.clock.install(time=time)
        page.clock.pause_at(time)
        if text:
            holding(text)(page)

    return before


def wait_for_counts(page, *expected):
    page.wait_for_function(
        "expected => [...document.querySelectorAll('.study-counts dd')]"
        ".map((number) => number.innerText).join() === expected",
        arg=",".join(map(str, expected)),
    )


def test_a_page_left_open_learns_of_the_new_day(study_address, visit):
    kept = progress(cards={"q-l1-l2": LATER})
    page = visit(study_address(PAGE), before=at("2026-03-03T22:00:00", kept))
    assert counts(page) == [0, 10, 1]
    # The day ends at four in the morning.
    page.clock.run_for("05:50:00")
    assert counts(page) == [0, 10, 1]
    page.clock.run_for("00:12:00")
    wait_for_counts(page, 1, 10, 1)


def test_what_ends_a_session_learns_of_the_new_day(study, visit):
    kept = progress(cards={"q-l1-l2": LATER}, choices={"cards": {"fresh": 0}})
    page = visit(study + PAGE, before=at("2026-03-03T22:00:00", kept))
    begin(page, "Study 1 ahead")
    review(page, 1)
    page.get_by_role("button", name="End").click()
    page.get_by_role("button", name="Go on: 1 card").wait_for()
    begin(page, "Go on")
    review(page, 3)
    page.get_by_text("Nothing is due today. Next: 1 card on").wait_for()
    page.clock.run_for("24:00:00")
    page.get_by_role("button", name="Go on: 1 card").wait_for()


@pytest.mark.parametrize("event", ["focus", "visibilitychange"])
def test_a_page_that_slept_looks_at_the_day_when_it_wakes(event, study, visit):
    kept = progress(cards={"q-l1-l2": LATER})
    page = visit(study + PAGE, before=at("2026-03-03T22:00:00", kept))
    assert counts(page) == [0, 10, 1]
    page.evaluate(
        "window.begin = document.querySelector('.md-button--primary')"
    )
    wake = f"(document.hidden, {'window' if event == 'focus' else 'document'})"
    page.evaluate(f"{wake}.dispatchEvent(new Event('{event}'))")
    assert page.evaluate("window.begin.isConnected"), "drawn anew without need"
    page.clock.set_system_time("2026-03-04T08:00:00")
    page.evaluate(f"{wake}.dispatchEvent(new Event('{event}'))")
    wait_for_counts(page, 1, 10, 1)


def test_a_clock_that_was_ahead_strands_no_card(study, visit):
    ahead = CARD | {
        "last_review": "2027-03-01T10:00:00.000Z",
        "due": "2027-06-01T10:00:00.000Z",
        "stability": 90,
    }
    kept = progress(cards={"q-l1-l2": ahead})
    page = visit(study + PAGE, before=at("2026-03-03T22:00:00", kept))
    assert counts(page)[0] == 1
    begin(page)
    review(page, 3)
    card = state(page)["cards"]["q-l1-l2"]
    assert card["last_review"] == "2026-03-03T22:00:00.000Z"
    assert card["due"] < "2026-07"


def other_tab(page, address):
    tab = page.context.new_page()
    tab.goto(address)
    return tab


def test_another_tab_is_heard_of(study, visit):
    page = visit(study + PAGE)
    assert counts(page) == [0, 10, 0]
    tab = other_tab(page, study + PAGE)
    begin(tab)
    review(tab, 3)
    wait_for_counts(page, 0, 9, 1)


def test_a_card_graded_in_one_tab_leaves_the_queue_of_the_other(study, visit):
    page = visit(study + PAGE)
    begin(page)
    first = question(page)
    tab = other_tab(page, study + PAGE)
    begin(tab)
    assert question(tab) == first
    review(tab, 3)
    page.get_by_text("graded or set aside in another tab").wait_for()
    assert question(page) == question(tab) != first
    assert page.locator(".study-bar").inner_text().startswith("9 left")
    # One that waits, too, and one that is only set aside.
    second = question(tab)
    review(page, 3)
    tab.get_by_text("graded or set aside in another tab").wait_for()
    assert question(tab) != second
    tab.get_by_role("button", name="Set aside").click()
    tab.get_by_role("button", name="End").click()
    page.get_by_text("7 left").wait_for()
    assert [card["reps"] for card in state(page)["cards"].values()] == [1, 1]


def test_undo_in_one_tab_leaves_what_the_other_wrote(study, visit):
    page = visit(study + PAGE)
    begin(page)
    review(page, 1)
    (name,) = state(page)["cards"]
    tab = other_tab(page, study + PAGE)
    begin(tab)
    review(tab, 3)
    written = state(page)["cards"][name]
    assert written["reps"] == 2
    page.get_by_role("button", name="Undo").click()
    page.get_by_text("in another tab: that stays").wait_for()
    assert state(page)["cards"][name] == written


def test_undo_brings_back_no_card_set_aside_elsewhere(study, visit):
    page = visit(study + PAGE)
    begin(page)
    page.keyboard.press("b")
    (name,) = state(page)["aside"]
    tab = other_tab(page, study + "study/cards.html")
    tab.on("dialog", lambda dialog: dialog.accept())
    row = tab.locator(f"li:has(#card-{name})")
    row.get_by_role("button", name="Bring back").click()
    row.get_by_role("button", name="Set aside").click()
    page.get_by_role("button", name="Undo").click()
    page.get_by_text("in another tab: that stays").wait_for()
    assert state(page)["aside"] == {name: {}}
    # The other way round: reset here, set aside there.
    review(page, 3)
    (graded,) = state(page)["cards"]
    row = tab.locator(f"li:has(#card-{graded})")
    row.get_by_role("button", name="Reset").click()
    tab.get_by_text("1 card reset").wait_for()
    page.evaluate(f"Study.change(({{ aside }}) => (aside['{graded}'] = {{}}))")
    tab.get_by_role("button", name="Undo").click()
    tab.get_by_text("Taken back").wait_for()
    assert list(state(tab)["cards"]) == [graded]
    assert state(tab)["aside"][graded] == {}


def test_with_nothing_to_take_back_the_key_does_nothing(study, visit):
    page = visit(study + PAGE)
    begin(page)
    first = question(page)
    page.keyboard.press("u")
    review(page, 3)
    assert question(page) != first


FULL = """Storage.prototype.setItem = () => {
  throw new DOMException("full", "QuotaExceededError");
};"""
NO_ROOM = """const { setItem } = Storage.prototype;
Storage.prototype.setItem = function (key, value) {
  if (this === localStorage && value.length > 200)
    throw new DOMException("full", "QuotaExceededError");
  setItem.call(this, key, value);
};"""
# Material, too, looks into the storage, and does not catch anything.
BLOCKED = """const { localStorage } = window;
Object.defineProperty(window, "localStorage", {
  get() {
    if (!new Error().stack.includes("/study/store.js")) return localStorage;
    throw new DOMException("no", "SecurityError");
  },
});"""


@pytest.mark.parametrize(
    "obstacle", [FULL, NO_ROOM, BLOCKED], ids=["full", "no room", "blocked"]
)
def test_a_browser_that_stores_nothing_is_told_of(obstacle, study, visit):
    page = visit(study + PAGE, before=lambda p: p.add_init_script(obstacle))
    begin(page)
    review(page, 3, 3)
    notice = page.get_by_role("alert")
    notice.wait_for()
    assert "until you leave" in notice.inner_text()
    page.get_by_role("button", name="End").click()
    page.get_by_role("button", name="Overview").click()
    assert counts(page) == [0, 8, 2]
    with page.expect_download() as download:
        page.get_by_role("button", name="Export progress").click()
    kept = json.loads(download.value.path().read_text("utf-8"))
    assert len(kept["cards"]) == 2


@pytest.mark.parametrize("obstacle", [FULL, NO_ROOM], ids=["full", "no room"])
def test_the_next_page_knows_too_and_says_so_before_leaving(
    obstacle, study_address, visit
):
    address = study_address(PAGE)
    page = visit(address, before=lambda p: p.add_init_script(obstacle))
    begin(page)
    review(page, 3)
    settled(page)
    asked = []

    def leave(dialog):
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", leave)
    page.goto(study_address("study/checklist.html"))
    assert asked == ["beforeunload"]
    notice = page.get_by_role("alert")
    notice.wait_for()
    assert "does not store your progress" in notice.inner_text()
    page.goto(address)
    counted = counts(page)
    # Where not even the tab keeps anything, it is lost, as was said.
    assert counted == ([0, 10, 0] if obstacle == FULL else [0, 9, 1])
    page.get_by_role("alert").wait_for()
    if obstacle == NO_ROOM:
        page.get_by_role("button", name="Export progress").click()
        asked.clear()
        page.goto(address)
        assert not asked, "what was exported is no loss"


def test_once_there_is_room_everything_is_stored(study, visit):
    before = progress(ticks={"svd": "2026-01-01"})
    room = NO_ROOM.replace("value.length > 200", "window.isFull")
    page = visit(
        study + PAGE,
        before=lambda p: (p.add_init_script(room), holding(before)(p)),
    )
    page.evaluate("window.isFull = true")
    begin(page)
    review(page, 3)
    page.get_by_role("alert").wait_for()
    assert stored(page) == before
    # Meanwhile another page found room.
    other = progress(ticks={"svd": "2026-01-01", "ridge": "2026-01-01"})
    page.evaluate("window.isFull = false")
    page.evaluate(f"localStorage.setItem('ml-interview-handbook', {other!r})")
    review(page, 3)
    page.get_by_role("alert").wait_for(state="hidden")
    assert set(state(page)["ticks"]) == {"svd", "ridge"}
    assert len(state(page)["cards"]) == 2
    asked = []
    page.on("dialog", lambda dialog: (asked.append(1), dialog.accept()))
    page.reload()
    assert counts(page)[2] == 2
    assert not asked


def test_an_import_that_is_not_stored_is_not_called_done(
    study, visit, tmp_path
):
    page = visit(study + PAGE, before=lambda p: p.add_init_script(FULL))
    file = tmp_path / "file.json"
    file.write_text(progress(cards={"q-l1-l2": CARD}), "utf-8")
    page.locator("input[type=file]").set_input_files(file)
    told = page.get_by_text("this browser did not store it: 1 card.")
    told.wait_for()
    assert "Imported" not in page.locator("article").inner_text()


def test_an_import_says_what_it_changed(study, visit, tmp_path):
    known = {"q-l1-l2": LATER, "q-wide": LATER}
    ticks = {"svd": "2026-01-01"}
    page = visit(
        study + PAGE, before=holding(progress(cards=known, ticks=ticks))
    )
    file = tmp_path / "file.json"
    theirs = {"q-l1-l2": CARD, "q-wide": LATER, "q-ridge": LATER}
    ticks |= {"ridge": "2026-01-01", "lasso": "2026-01-01"}
    plan = {"role": "ml-engineer", "begun": "2026-01-01"}
    text = progress(cards=theirs, ticks=ticks, plan=plan)
    file.write_text(text, "utf-8")
    told = page.locator(".study-told[role=status]")
    for words in (
        "Imported. New or changed here: 2 ticks, 1 card, the plan.",
        "Nothing in this file is newer than what is here.",
    ):
        page.locator("input[type=file]").set_input_files(file)
        told.get_by_text(words).wait_for()


@pytest.mark.parametrize("exported", [None, "2026-02-10T10:00:00.000Z"])
def test_after_two_weeks_one_is_reminded_to_export(exported, study, visit):
    changes = {"exported": exported} if exported else {}
    ticks = {"svd": "2026-02-10"}
    kept = progress(ticks=ticks, **changes)
    page = visit(study + PAGE, before=at("2026-02-23T12:00:00", kept))
    page.wait_for_selector(".study-counts")
    button = page.get_by_role("button", name="Export now")
    assert button.count() == 0
    page.clock.run_for("24:00:00")
    button.wait_for()
    notice = page.locator(".study-notice").inner_text()
    words = "14 days ago" if exported else "never exported"
    assert re.search(f"{words}.*Safari deletes", notice, re.DOTALL)
    with page.expect_download() as download:
        button.click()
    text = download.value.path().read_text("utf-8")
    assert json.loads(text)["exported"].startswith("2026-02-24")
    assert state(page) == json.loads(text)
    assert button.count() == 0
