"""The mock interview in real Chromium, as a reader uses it."""

import json

import pytest
from conftest import (
    DESKTOP,
    PHONE,
    assert_accessible,
    assert_no_sideways_scrolling,
)
from test_flashcards import (
    KEY,
    begin,
    counts,
    holding,
    progress,
    question,
    reload,
    settle,
    stored,
)

PAGE = "study/mock-interview.html"
INTERVIEW = {
    "when": "2026-01-02T10:00:00.000Z",
    "role": "data-scientist",
    "minutes": 15,
    "answers": [
        {"id": "q-l1-l2", "grade": "missed", "seconds": 75, "note": "Corners."},
        {"id": "q-removed", "grade": "good", "seconds": 60, "note": ""},
    ],
}


def answer(page, *grades):
    """Reveals and grades one question after the other by keyboard."""
    for grade in grades:
        page.keyboard.press("Space")
        page.wait_for_selector(".study-card .short-answer")
        page.keyboard.press(str(grade))


def choose(page, name):
    page.get_by_role("radio", name=name).set_checked(True, force=True)


def test_an_interview_leads_to_its_report_and_to_the_flashcards(address, visit):
    page = visit(address(PAGE))
    choose(page, "15 minutes")
    page.get_by_text("4 questions, from a warm-up to a stretch.").wait_for()
    begin(page)
    missed, levels = question(page), []
    for name in ["Missed", "Partly", "Good"]:
        levels.append(page.locator(".question").get_attribute("class"))
        page.get_by_role("button", name="Show answer").click()
        page.wait_for_selector(".short-answer")
        page.get_by_label("Note").fill(f"A note on {name}")
        page.get_by_role("button", name=name).click()
    assert "warm-up" in levels[0]
    assert "core" in levels[1]
    assert "stretch" in page.locator(".question").get_attribute("class")
    page.get_by_role("button", name="Skip").click()
    report = page.locator(".study-interview")
    assert "1 missed, 1 partly, 1 good, 1 skipped" in report.inner_text()
    first = report.locator(".study-topic").first
    assert missed in first.inner_text()
    assert "A note on Missed" in first.inner_text()
    assert "of 2:00" in first.inner_text()

    state = json.loads(stored(page))
    (interview,) = state["interviews"]
    assert [a["grade"] for a in interview["answers"]] == [
        *("missed", "partly", "good", "skipped")
    ]
    assert len(state["cards"]) == 3
    settle(page)
    page.goto(address("study/flashcards.html"))
    assert counts(page) == [1, 10, 3]
    begin(page)
    assert question(page) == missed


def test_links_of_the_report_lead_to_topic_and_question(address, visit):
    page = visit(
        address(PAGE), before=holding(progress(interviews=[INTERVIEW]))
    )
    page.get_by_role("button", name="2 January 2026, 15 minutes").click()
    assert "Data scientist" in page.locator("article").inner_text()
    assert "1:15 of 4:00" in page.locator(".study-topic").inner_text()
    chapter = "machine-learning/regularization.html"
    assert [
        link.partition("/machine-learning/")[2]
        for link in page.locator(".study-topic a").evaluate_all(
            "all => all.map((a) => a.href)"
        )
    ] == ["regularization.html#lasso", "regularization.html#q-l1-l2"]
    page.locator(".study-topic a").first.click()
    page.wait_for_url(f"**/{chapter}#lasso")


def test_a_reload_does_not_end_it(address, visit):
    page = visit(address(PAGE))
    begin(page)
    answer(page, 1, 2)
    third = question(page)
    page.wait_for_timeout(1600)
    reload(page)
    page.get_by_text("2 of 8 questions are answered").wait_for()
    page.get_by_role("button", name="Resume").click()
    assert question(page) == third
    assert page.locator(".study-timer").inner_text() < "4:00"
    answer(page, *[3] * 6)
    assert "1 missed, 1 partly, 6 good" in page.locator("article").inner_text()
    reload(page)
    page.wait_for_selector(".study-interview h2")
    assert page.get_by_role("button", name="Resume").count() == 0
    assert len(json.loads(stored(page))["interviews"]) == 1


def test_an_interrupted_one_can_be_discarded(server, visit):
    page = visit(server + PAGE)
    begin(page)
    answer(page, 1)
    reload(page)
    page.get_by_role("button", name="Discard").click()
    assert page.get_by_role("button", name="Resume").count() == 0
    assert stored(page) is None


def test_the_clock_runs_down_and_over_and_can_be_paused(server, visit):
    page = visit(server + PAGE, before=lambda page: page.clock.install())
    begin(page)
    timer = page.get_by_role("timer")
    page.clock.run_for(30_000)
    assert timer.inner_text() in ("1:30", "1:29")
    page.get_by_role("button", name="Pause").click()
    stands = timer.inner_text()
    page.clock.run_for(600_000)
    assert timer.inner_text() == stands
    page.get_by_role("button", name="Go on").click()
    page.clock.run_for(100_000)
    page.get_by_text("Time is up").wait_for()
    assert timer.inner_text().startswith("−0:")
    page.get_by_role("button", name="Show answer").click()
    page.wait_for_selector(".short-answer")
    over = timer.inner_text()
    page.clock.run_for(60_000)
    assert timer.inner_text() == over, "reading the answer takes no time"
    page.keyboard.press("3")
    assert timer.inner_text() in ("2:00", "4:00")
    page.get_by_role("button", name="End").click()
    (interview,) = json.loads(stored(page))["interviews"]
    assert 125 <= interview["answers"][0]["seconds"] <= 135


def test_by_keyboard_alone(address, visit):
    page = visit(address(PAGE))
    page.wait_for_selector(".study-interview .study-chips")
    page.get_by_role("radio", name="ML engineer").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowLeft")
    page.get_by_text("4 questions").wait_for()
    page.get_by_role("button", name="Begin").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "H2"
    answer(page, 1, 3)
    page.keyboard.press("Enter")
    page.wait_for_selector(".short-answer")
    page.get_by_label("Note").focus()
    page.keyboard.type("1 of 2")
    assert page.get_by_label("Note").input_value() == "1 of 2"
    page.get_by_role("button", name="Partly").focus()
    page.keyboard.press("Enter")
    answer(page, 3)
    assert page.evaluate("document.activeElement.innerText").startswith(
        "Report of"
    )
    (interview,) = json.loads(stored(page))["interviews"]
    assert interview["role"] == "data-scientist"
    assert interview["answers"][2]["note"] == "1 of 2"


def test_the_choice_is_kept_and_without_parts_there_is_no_interview(
    address, visit
):
    page = visit(address(PAGE))
    choose(page, "Research scientist")
    choose(page, "60 minutes")
    boxes = page.locator("input[name=Parts]")
    for box in boxes.all()[1:]:
        box.set_checked(False, force=True)
    reload(page)
    page.wait_for_selector(".study-interview .study-chips")
    assert page.get_by_role("radio", name="60 minutes").is_checked()
    assert page.get_by_role("radio", name="Research scientist").is_checked()
    # The first part has fewer cards than an hour has questions.
    count = page.get_by_role("status").filter(has_text="questions")
    assert int(count.inner_text().split()[0]) < 16
    boxes.first.set_checked(False, force=True)
    page.get_by_text("Choose at least one part.").wait_for()
    assert page.get_by_role("button", name="Begin").is_disabled()


@pytest.mark.parametrize(
    "kept",
    ["{", "null", "[]", "7", '{"ids":["q-gone"],"answers":[]}', '{"ids":7}'],
)
def test_a_broken_or_outdated_interview_is_passed_over(kept, server, visit):
    script = f"sessionStorage.setItem('{KEY}-interview', {json.dumps(kept)})"
    page = visit(
        server + PAGE, before=lambda page: page.add_init_script(script)
    )
    begin(page)
    answer(page, 3)
    page.get_by_role("button", name="End").click()
    assert "1 good" in page.locator("article").inner_text()


def test_ending_before_the_first_answer_leaves_no_report(server, visit):
    page = visit(server + PAGE)
    begin(page)
    page.get_by_role("button", name="End").click()
    page.get_by_role("button", name="Begin").wait_for()
    assert stored(page) is None


def test_leaving_by_instant_navigation_and_coming_back(server, visit):
    page = visit(server + PAGE)
    page.evaluate("window.stays = true")
    begin(page)
    answer(page, 3)
    page.keyboard.press("Space")
    page.wait_for_selector(".study-grades")
    page.get_by_role("link", name="Checklist").first.click()
    page.wait_for_selector(".checklist")
    page.keyboard.press("1")
    page.go_back()
    page.get_by_role("button", name="Resume").click()
    assert "Question 2 of 8" in page.locator(".study-bar").inner_text()
    assert page.evaluate("window.stays")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_accessible_in_each_state(viewport, scheme, server, visit):
    state = progress(interviews=[INTERVIEW])
    page = visit(server + PAGE, viewport, scheme, holding(state))

    def look():
        settle(page)
        page.wait_for_timeout(300)
        assert_accessible(page)
        assert_no_sideways_scrolling(page)

    page.wait_for_selector(".study-interview .study-chips")
    look()
    begin(page)
    look()
    page.keyboard.press("Space")
    page.wait_for_selector(".short-answer")
    page.get_by_label("Note").fill("x" * 200)
    look()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Missed").click()
    reload(page)
    page.get_by_role("button", name="Resume").wait_for()
    look()
    page.get_by_role("button", name="Resume").click()
    settle(page)
    page.get_by_role("button", name="End").click()
    look()
