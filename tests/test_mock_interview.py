"""The mock interview in real Chromium, as a reader uses it."""

import json

import pytest
from conftest import PHONE
from study_site import (
    KEY,
    begin,
    every_state_accessible,
    holding,
    progress,
    question,
    reload,
    review,
    settled,
    state,
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


def choose(page, name):
    page.get_by_role("radio", name=name).set_checked(True, force=True)


def test_an_interview_leads_to_its_report_and_to_the_flashcards(
    study_address, visit
):
    page = visit(study_address(PAGE))
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

    kept = state(page)
    (interview,) = kept["interviews"]
    assert [a["grade"] for a in interview["answers"]] == [
        *("missed", "partly", "good", "skipped")
    ]
    assert len(kept["cards"]) == 3
    settled(page)
    page.goto(study_address("study/flashcards.html"))
    page.wait_for_selector(".study-counts")
    numbers = page.locator(".study-counts dd").all_inner_texts()
    assert numbers == ["1", "10", "3"]
    begin(page)
    assert question(page) == missed


def test_links_of_the_report_lead_to_topic_and_question(study, visit):
    page = visit(study + PAGE, before=holding(progress(interviews=[INTERVIEW])))
    page.get_by_role("button", name="2 January 2026, 15 minutes").click()
    assert "Data scientist" in page.locator("article").inner_text()
    assert "1:15 of 4:00" in page.locator(".study-topic").inner_text()
    chapter = f"{study}machine-learning/regularization.html"
    assert page.locator(".study-topic a").evaluate_all(
        "all => all.map((a) => a.href)"
    ) == [f"{chapter}#lasso", f"{chapter}#q-l1-l2"]
    page.locator(".study-topic a").first.click()
    page.wait_for_url(f"{chapter}#lasso")


def test_a_reload_does_not_end_it(study, visit):
    page = visit(study + PAGE, before=lambda page: page.clock.install())
    begin(page)
    review(page, 1, 2)
    third = question(page)
    page.clock.run_for(3000)
    reload(page)
    page.get_by_text("2 of 8 questions are answered").wait_for()
    page.get_by_role("button", name="Resume").click()
    assert question(page) == third
    assert page.get_by_role("timer").inner_text() < "4:00"
    review(page, *[3] * 6)
    assert "1 missed, 1 partly, 6 good" in page.locator("article").inner_text()
    reload(page)
    page.wait_for_selector(".study-interview h2")
    assert page.get_by_role("button", name="Resume").count() == 0
    assert len(state(page)["interviews"]) == 1


def test_an_interrupted_one_can_be_discarded(study, visit):
    page = visit(study + PAGE)
    begin(page)
    review(page, 1)
    reload(page)
    page.get_by_role("button", name="Discard").click()
    assert page.get_by_role("button", name="Resume").count() == 0
    assert stored(page) is None


def test_the_clock_runs_down_and_over_and_can_be_paused(study, visit):
    def install(page):
        page.clock.install(time="2026-01-02T10:00:00")

    page = visit(study + PAGE, before=install)
    page.get_by_role("button", name="Begin").wait_for()
    # From here on time passes only where the test lets it.
    page.clock.pause_at("2026-01-02T11:00:00")
    begin(page)
    timer = page.get_by_role("timer")
    page.clock.run_for(30_000)
    assert timer.inner_text() == "1:30"
    page.get_by_role("button", name="Pause").click()
    page.clock.run_for(600_000)
    assert timer.inner_text() == "1:30"
    page.get_by_role("button", name="Go on").click()
    page.clock.run_for(100_000)
    page.get_by_text("Time is up").wait_for()
    assert timer.inner_text() == "−0:10"
    page.get_by_role("button", name="Show answer").click()
    page.wait_for_selector(".short-answer")
    page.clock.run_for(60_000)
    assert timer.inner_text() == "−0:10", "reading the answer takes no time"
    page.keyboard.press("3")
    assert timer.inner_text() == "4:00"
    page.get_by_role("button", name="End").click()
    (interview,) = state(page)["interviews"]
    assert interview["answers"][0]["seconds"] == 130


def test_by_keyboard_alone(study_site, visit):
    page = visit(f"{study_site.as_uri()}/{PAGE}")
    page.wait_for_selector(".study-interview .study-chips")
    page.get_by_role("radio", name="ML engineer").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowLeft")
    page.get_by_text("4 questions").wait_for()
    page.get_by_role("button", name="Begin").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "H2"
    review(page, 1, 3)
    page.keyboard.press("Enter")
    page.wait_for_selector(".short-answer")
    page.get_by_label("Note").focus()
    page.keyboard.type("1 of 2")
    assert page.get_by_label("Note").input_value() == "1 of 2"
    page.get_by_role("button", name="Partly").focus()
    page.keyboard.press("Enter")
    review(page, 3)
    assert page.evaluate("document.activeElement.innerText").startswith(
        "Report of"
    )
    (interview,) = state(page)["interviews"]
    assert interview["role"] == "data-scientist"
    assert interview["answers"][2]["note"] == "1 of 2"


def test_the_choice_is_kept_and_without_parts_there_is_no_interview(
    study, visit
):
    page = visit(study + PAGE)
    choose(page, "Research scientist")
    choose(page, "60 minutes")
    linear, learning = page.locator("input[name=Parts]").all()
    learning.set_checked(False, force=True)
    reload(page)
    page.wait_for_selector(".study-interview .study-chips")
    assert page.get_by_role("radio", name="60 minutes").is_checked()
    assert page.get_by_role("radio", name="Research scientist").is_checked()
    # An hour has 16 questions, linear algebra 9 cards.
    page.get_by_text("9 questions, from a warm-up to a stretch.").wait_for()
    linear.set_checked(False, force=True)
    page.get_by_text("Choose at least one part.").wait_for()
    assert page.get_by_role("button", name="Begin").is_disabled()


@pytest.mark.parametrize(
    "kept",
    ["{", "null", "[]", "7", '{"ids":["q-gone"],"answers":[]}', '{"ids":7}'],
)
def test_a_broken_or_outdated_interview_is_passed_over(kept, study, visit):
    script = f"sessionStorage.setItem('{KEY}-interview', {json.dumps(kept)})"
    page = visit(study + PAGE, before=lambda page: page.add_init_script(script))
    begin(page)
    review(page, 3)
    page.get_by_role("button", name="End").click()
    assert "1 good" in page.locator("article").inner_text()


def test_ending_before_the_first_answer_leaves_no_report(study, visit):
    page = visit(study + PAGE)
    begin(page)
    page.get_by_role("button", name="End").click()
    page.get_by_role("button", name="Begin").wait_for()
    assert stored(page) is None


def test_leaving_by_instant_navigation_and_coming_back(study, visit):
    page = visit(study + PAGE)
    page.evaluate("window.stays = true")
    begin(page)
    review(page, 3)
    page.keyboard.press("Space")
    page.wait_for_selector(".study-grades")
    page.get_by_role("link", name="Checklist").first.click()
    page.wait_for_selector(".checklist")
    page.keyboard.press("1")
    page.go_back()
    page.get_by_role("button", name="Resume").click()
    assert "Question 2 of 8" in page.locator(".study-bar").inner_text()
    assert page.evaluate("window.stays")


def test_each_state_is_accessible(study, visit):
    def set_up(page):
        page.wait_for_selector(".study-interview .study-chips")

    def answer(page):
        page.keyboard.press("Space")
        page.wait_for_selector(".short-answer")
        page.get_by_label("Note").fill("x" * 200)

    def interrupted(page):
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Missed").click()
        reload(page)
        page.get_by_role("button", name="Resume").wait_for()

    def report(page):
        page.get_by_role("button", name="Resume").click()
        settled(page)
        page.get_by_role("button", name="End").click()

    earlier = progress(interviews=[INTERVIEW])
    page = visit(study + PAGE, PHONE, before=holding(earlier))
    every_state_accessible(page, set_up, begin, answer, interrupted, report)
