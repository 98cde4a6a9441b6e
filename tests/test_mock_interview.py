"""The mock interview in real Chromium, as a reader uses it."""

from conftest import PHONE, open_answers, settle
from study_site import (
    begin,
    every_state_accessible,
    holding,
    progress,
    question,
    reload,
    review,
    settled,
    state,
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


UNDER_WAY = {
    "when": "2026-01-02T10:00:00.000Z",
    "role": "data-scientist",
    "minutes": 15,
    "ids": ["q-wide"],
    "answers": [],
    "seconds": 5,
    "note": "",
}
WIDE = progress(underWay=UNDER_WAY)


def resume(page):
    page.get_by_role("button", name="Resume").click()
    page.wait_for_selector(".study-card")


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
    assert len(kept["cards"]) == 4
    assert "Due today: 2 cards" in report.inner_text()
    assert report.locator("small", has_text="due today").count() == 2
    settled(page)
    page.get_by_role("link", name="Due today").click()
    page.wait_for_url("**/study/flashcards.html")
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
    resume(page)
    assert question(page) == third
    assert page.get_by_role("timer").inner_text() < "4:00"
    review(page, *[3] * 6)
    assert "1 missed, 1 partly, 6 good" in page.locator("article").inner_text()
    reload(page)
    page.wait_for_selector(".study-interview h2")
    assert page.get_by_role("button", name="Resume").count() == 0
    assert len(state(page)["interviews"]) == 1


def test_a_closed_tab_loses_nothing(study_address, visit):
    page = visit(study_address(PAGE), before=lambda page: page.clock.install())
    begin(page)
    review(page, 3)
    second = question(page)
    page.get_by_label("Note").fill("Half a thought")
    page.clock.run_for(30_000)
    # Even if the browser ends without a word.
    assert state(page)["underWay"]["note"] == "Half a thought"
    other = page.context.new_page()
    page.close()
    other.goto(study_address(PAGE))
    other.get_by_text("1 of 8 questions are answered").wait_for()
    resume(other)
    assert question(other) == second
    assert other.get_by_label("Note").input_value() == "Half a thought"
    # It is written where the answer is read, too, and kept with the grade.
    review(other, 2)
    assert state(other)["underWay"]["answers"][1]["note"] == "Half a thought"
    assert other.get_by_label("Note").input_value() == ""


def test_each_grade_counts_at_once(study, visit):
    page = visit(study + PAGE)
    begin(page)
    assert state(page)["cards"] == {}
    review(page, 1)
    page.get_by_role("button", name="Skip").click()
    page.get_by_text("Question 3 of 8").wait_for()
    kept = state(page)
    assert len(kept["cards"]) == 2
    # What was skipped is asked again at once, as what was missed.
    assert all(c["due"] == c["last_review"] for c in kept["cards"].values())
    (counts,) = kept["days"].values()
    assert (counts["reviews"], counts["fresh"]) == (2, 2)
    assert kept["interviews"] == []


def test_a_grade_can_be_taken_back(study, visit):
    page = visit(study + PAGE)
    choose(page, "15 minutes")
    begin(page)
    undo = page.get_by_role("button", name="Undo")
    assert undo.is_disabled()
    first = question(page)
    page.get_by_label("Note").fill("A note")
    page.get_by_label("Note").blur()
    review(page, 1)
    page.get_by_text("Question 2 of 4").wait_for()
    page.keyboard.press("u")
    page.get_by_text("Question 1 of 4").wait_for()
    assert question(page) == first
    assert page.get_by_label("Note").input_value() == "A note"
    kept = state(page)
    assert kept["cards"] == {}
    assert kept["underWay"]["answers"] == []
    review(page, *[3] * 4)
    before = state(page)
    page.get_by_role("button", name="Undo the last grade").click()
    page.get_by_text("Question 4 of 4").wait_for()
    kept = state(page)
    assert (len(before["interviews"]), len(kept["interviews"])) == (1, 0)
    assert (len(before["cards"]), len(kept["cards"])) == (4, 3)
    assert undo.is_enabled()
    review(page, 1)
    assert "1 missed, 3 good" in page.locator("article").inner_text()


def test_another_tab_goes_on_with_it(study, visit):
    page = visit(study + PAGE)
    begin(page)
    other = page.context.new_page()
    other.goto(study + PAGE)
    resume(other)
    assert question(other) == question(page)
    review(other, 3)
    page.get_by_text("Question 2 of 8").wait_for()
    assert question(page) == question(other)
    review(page, 2)
    other.get_by_text("Question 3 of 8").wait_for()
    other.get_by_role("button", name="End", exact=True).click()
    other.get_by_text("Report of").wait_for()
    page.get_by_role("button", name="Begin").wait_for()
    (interview,) = state(page)["interviews"]
    assert [a["grade"] for a in interview["answers"]] == ["good", "partly"]


def test_undo_leaves_what_another_tab_answered(study, visit):
    page = visit(study + PAGE)
    begin(page)
    review(page, 3)
    page.get_by_text("Question 2 of 8").wait_for()
    other = page.context.new_page()
    other.goto(study + PAGE)
    resume(other)
    review(other, 2)
    page.get_by_text("Question 3 of 8").wait_for()
    assert page.get_by_role("button", name="Undo").is_disabled()
    page.keyboard.press("u")
    other.get_by_role("button", name="Undo").click()
    page.get_by_text("Question 2 of 8").wait_for()
    kept = state(page)
    assert [a["grade"] for a in kept["underWay"]["answers"]] == ["good"]
    assert len(kept["cards"]) == 1
    # It ends there, and another begins here, with nothing to take back.
    other.get_by_role("button", name="End", exact=True).click()
    begin(page)
    assert page.get_by_role("button", name="Undo").is_disabled()


def test_undo_of_a_finished_one_leaves_one_that_began_elsewhere(study, visit):
    page = visit(study + PAGE)
    begin(page)
    review(page, 3)
    page.get_by_text("Question 2 of 8").wait_for()
    page.get_by_role("button", name="End", exact=True).click()
    other = page.context.new_page()
    other.goto(study + PAGE)
    begin(other)
    kept = state(page)
    page.get_by_role("button", name="Undo the last grade").click()
    page.get_by_text("0 of 8 questions are answered").wait_for()
    assert state(page)["underWay"]["when"] == kept["underWay"]["when"]
    assert state(page)["interviews"] == kept["interviews"]


def test_one_that_was_left_can_be_ended(study, visit):
    page = visit(study + PAGE)
    begin(page)
    review(page, 1)
    reload(page)
    page.get_by_role("button", name="End it").click()
    assert "1 missed" in page.locator("article").inner_text()
    page.get_by_role("button", name="New interview").click()
    page.get_by_role("button", name="Begin").wait_for()
    assert page.get_by_role("button", name="Resume").count() == 0


def test_the_grades_do_not_cover_the_note(study, visit):
    page = visit(study + PAGE, PHONE, before=holding(WIDE))
    resume(page)
    page.keyboard.press("Space")
    page.wait_for_selector(".short-answer")
    open_answers(page)
    note = page.get_by_label("Note")
    note.fill("A line.\n" * 20)
    for place in ("0", "document.body.scrollHeight / 2", "1e6"):
        page.evaluate(f"scrollTo(0, {place})")
        settle(page)
        assert note.evaluate(
            """(note) => {
              const { left, top, width, height } = note.getBoundingClientRect();
              return [1, height / 2, height - 1].every(
                (y) => document.elementFromPoint(left + width / 2, top + y) === note,
              );
            }"""
        )


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
    page.get_by_role("button", name="End", exact=True).click()
    (interview,) = state(page)["interviews"]
    assert interview["answers"][0]["seconds"] == 130


def test_a_page_left_open_over_night_counts_half_an_hour(study, visit):
    def install(page):
        page.clock.install(time="2026-01-02T22:00:00")
        holding(WIDE)(page)

    page = visit(study + PAGE, before=install)
    resume(page)
    page.clock.fast_forward("09:00:00")
    review(page, 3)
    page.get_by_text("Report of").wait_for()
    (interview,) = state(page)["interviews"]
    assert interview["answers"][0]["seconds"] == 1800


def test_by_keyboard_alone(study_site, visit):
    page = visit(f"{study_site.as_uri()}/{PAGE}")
    page.wait_for_selector(".study-interview .study-chips")
    page.get_by_role("radio", name="ML engineer").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
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
    page.get_by_text("Choose more parts.").wait_for()
    assert page.get_by_role("button", name="Begin").is_disabled()


def test_a_loop_goes_from_station_to_station_and_ends_with_a_problem(
    study, visit
):
    page = visit(study + PAGE)
    choose(page, "Research scientist")
    choose(page, "A loop of stations")
    page.get_by_text(
        "Mathematics, Machine learning: a quarter of an hour each, then a coding"
        " problem"
    ).wait_for()
    assert page.get_by_role("radio", name="60 minutes").is_hidden()
    begin(page)
    page.get_by_text("Question 1 of 9 · Mathematics").wait_for()
    review(page, *[3] * 4)
    page.get_by_text("Question 5 of 9 · Machine learning").wait_for()
    reload(page)
    resume(page)
    review(page, *[3] * 4)
    page.get_by_text("Question 9 of 9 · Coding problem").wait_for()
    page.get_by_role("button", name="Skip").click()
    report = page.locator("article").inner_text()
    assert "Research scientist, 30 minutes, a loop: " in report
    assert "1 skipped" in report
    (interview,) = state(page)["interviews"]
    assert interview["loop"] is True


def test_questions_that_left_the_book_are_passed_over(study, visit):
    kept = UNDER_WAY | {"ids": ["q-gone", "q-ridge", "q-lost"]}
    page = visit(study + PAGE, before=holding(progress(underWay=kept)))
    resume(page)
    assert question(page) == "What does ridge do?"
    review(page, 3)
    assert "1 good" in page.locator("article").inner_text()


def test_ending_before_the_first_answer_leaves_no_report(study, visit):
    page = visit(study + PAGE)
    begin(page)
    page.get_by_role("button", name="End", exact=True).click()
    page.get_by_role("button", name="Begin").wait_for()
    kept = state(page)
    assert "underWay" not in kept
    assert kept["interviews"] == []


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
        page.get_by_role("button", name="End", exact=True).click()

    earlier = progress(interviews=[INTERVIEW])
    page = visit(study + PAGE, PHONE, before=holding(earlier))
    every_state_accessible(page, set_up, begin, answer, interrupted, report)
