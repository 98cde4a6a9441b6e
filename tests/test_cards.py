"""Which cards are asked, and the list of all of them, in real Chromium."""

import json
import re

import pytest
from conftest import PHONE
from study_site import (
    CARD,
    begin,
    counts,
    every_state_accessible,
    holding,
    progress,
    question,
    reload,
    review,
    state,
)

PAGE = "study/flashcards.html"
CARDS = "study/cards.html"
NOW = "2026-03-02T20:00:00"
LATER = CARD | {
    "last_review": "2026-03-01T19:00:00.000Z",
    "due": "2026-03-05T12:00:00.000Z",
}
MISSED = LATER | {"lapses": 2}


def at(time, text):
    """For ``visit(before=...)``: at ``time`` the browser holds ``text``."""

    def before(page):
        page.clock.set_fixed_time(time)
        holding(text)(page)

    return before


def choose(page, *names):
    """Clicks chips under "Choose cards"."""
    page.get_by_text("Choose cards").click()
    for name in names:
        page.get_by_label(name, exact=True).first.click(force=True)


def test_the_scope_is_chosen_and_kept(study, visit):
    kept = progress(
        ticks={"ridge": "2026-01-01"},
        cards={"q-l1-l2": MISSED, "q-wide": LATER},
        choices={"cards": {"fresh": 100}},
    )
    page = visit(study + PAGE, before=at(NOW, kept))
    assert counts(page) == [0, 12, 2]
    choose(page, "Topics I ticked off")
    assert counts(page) == [0, 3, 0]
    page.get_by_label("What I missed").click(force=True)
    assert counts(page) == [0, 0, 1]
    page.get_by_label("Core questions").click(force=True)
    assert counts(page) == [0, 6, 2]
    page.get_by_text("Chapters", exact=True).click()
    page.get_by_label("Eigenvalues").click(force=True)
    assert counts(page) == [0, 4, 2]
    reload(page)
    assert counts(page) == [0, 4, 2]
    # One chapter alone.
    choose(page)
    page.get_by_text("Chapters", exact=True).click()
    page.get_by_role("button", name="No chapter").click()
    assert counts(page) == [0, 0, 0]
    page.get_by_label("Regularisation").click(force=True)
    assert counts(page) == [0, 2, 1]
    page.get_by_role("button", name="All chapters").click()
    page.get_by_label("Eigenvalues").click(force=True)
    begin(page)
    assert "Eigenvalues" not in page.locator(".study-card").inner_text()
    assert state(page)["choices"]["cards"] == {
        "without": ["chapter-linear-algebra-eigenvalues"],
        "scope": "core",
        "fresh": 100,
    }


def test_a_session_holds_as_many_cards_as_its_minutes(study, visit):
    day = {"reviews": 40, "known": 40, "recalled": 40, "fresh": 0}
    kept = progress(days={"2026-03-01": day | {"seconds": 40 * 100}})
    page = visit(study + PAGE, before=at(NOW, kept))
    page.get_by_role("button", name="Begin: 10 cards, about 17 min").wait_for()
    choose(page)
    page.get_by_label("A session of").fill("8")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Begin: 4 cards, about 7 min").wait_for()
    assert "6 cards of today will be left" in page.content()
    page.get_by_label("Minutes or cards").select_option("cards")
    page.get_by_role("button", name="Begin: 8 cards, about 13 min").wait_for()
    reload(page)
    page.get_by_role("button", name="Begin: 8 cards, about 13 min").wait_for()


def test_a_session_ends_when_its_time_is_over(study, visit):
    kept = progress(
        cards={"q-l1-l2": CARD},
        choices={"cards": {"length": 2, "unit": "minutes"}},
    )

    def before(page):
        page.clock.install(time=NOW)
        page.clock.pause_at(NOW)
        holding(kept)(page)

    page = visit(study + PAGE, before=before)
    begin(page, "Begin: 2 cards")
    assert question(page) == "How do L1 and L2 differ?", "due before new"
    page.clock.run_for(70_000)
    review(page, 1)
    page.clock.run_for(70_000)
    review(page, 3)
    page.get_by_role("heading", name="Your time is over").wait_for()
    day = state(page)["days"]["2026-03-02"]
    assert day == {
        "reviews": 2,
        "known": 1,
        "recalled": 0,
        "fresh": 1,
        "seconds": 140,
    }
    # What is left waits; the last grade can be taken back.
    page.get_by_role("button", name="Undo the last grade").click()
    assert page.locator(".study-bar").inner_text().startswith("2 left")
    assert state(page)["days"]["2026-03-02"]["seconds"] == 70


def test_a_page_that_was_left_alone_counts_five_minutes(study, visit):
    def before(page):
        page.clock.install(time=NOW)
        page.clock.pause_at(NOW)

    page = visit(study + PAGE, before=before)
    begin(page)
    page.clock.run_for("02:00:00")
    review(page, 3)
    assert state(page)["days"]["2026-03-02"]["seconds"] == 300


def test_the_interview_sets_new_cards_a_day_and_one_can_change_them(
    study, visit
):
    plan = {"role": "ml-engineer", "begun": "2026-03-01", "date": "2026-03-14"}
    page = visit(study + PAGE, before=at(NOW, progress(plan=plan)))
    # 14 cards in 12 - 7 days.
    assert counts(page) == [0, 3, 0]
    words = page.locator(".study-flashcards").inner_text
    assert (
        "Your interview is in 12 days."
        " With 3 new a day you have seen all before the last week."
    ) in words()
    choose(page)
    assert page.get_by_label("New cards a day").input_value() == "3"
    page.get_by_label("New cards a day").fill("5")
    page.keyboard.press("Tab")
    assert counts(page) == [0, 5, 0]
    assert "You chose 5." in words()
    page.get_by_role("button", name="Take 3 a day").click()
    assert counts(page) == [0, 3, 0]
    assert page.get_by_label("New cards a day").input_value() == "3"
    # In the last week: none new, the weakest if nothing is due.
    page.clock.set_fixed_time("2026-03-08T20:00:00")
    page.evaluate("dispatchEvent(new Event('focus'))")
    page.get_by_text("In the last week none are new").wait_for()
    assert counts(page) == [0, 0, 0]


def test_a_card_can_wait_until_tomorrow_or_be_set_aside(study, visit):
    cards = {"q-l1-l2": CARD, "q-ridge": CARD}
    kept = progress(cards=cards, choices={"cards": {"fresh": 1}})
    page = visit(study + PAGE, before=at(NOW, kept))
    begin(page)
    first = question(page)
    page.get_by_role("button", name="Not today").click()
    second = question(page)
    assert second != first
    page.keyboard.press("x")
    assert state(page)["aside"] == {
        "q-ridge": {"until": "2026-03-03"},
        "q-l1-l2": {},
    }
    page.keyboard.press("u")
    assert question(page) == second
    assert list(state(page)["aside"]) == ["q-ridge"]
    # Also once its answer is shown.
    page.keyboard.press("Space")
    page.wait_for_selector(".short-answer")
    page.get_by_role("button", name="Set aside").click()
    review(page, 3)
    text = page.locator("article").inner_text()
    assert "You reviewed 1 card" in text
    page.get_by_role("button", name="Overview").click()
    assert counts(page) == [0, 0, 1]
    page.clock.set_fixed_time("2026-03-03T08:00:00")
    reload(page)
    assert counts(page) == [1, 1, 2]


def rows(page):
    """Each card of the list: its question and what is said of it."""
    return {
        row.locator("a").inner_text(): row.locator("small").inner_text()
        for row in page.locator(".study-cards > li").all()
    }


def row(page, words):
    return page.locator(".study-cards > li", has_text=words)


def test_every_card_is_listed_with_its_day(study_address, visit):
    kept = progress(
        cards={
            "q-l1-l2": MISSED,
            "q-spectral": LATER | {"due": "2026-03-06T12:00:00.000Z"},
            "q-wide": CARD,
            "q-huge-matrix": CARD,
            "q-removed": CARD,
        },
        aside={
            "q-ridge": {},
            "q-prior": {"until": "2026-03-03"},
            "q-huge-matrix": {},
        },
    )
    page = visit(study_address(CARDS), before=at(NOW, kept))
    page.get_by_text("14 cards.").wait_for()
    listed = rows(page)
    assert len(listed) == 14
    said = {
        "How do L1 and L2 differ?": "due 5 Mar 2026, missed",
        "How wide is an answer?": "due today",
        "What does ridge do?": "set aside",
        "Which prior is ridge?": "not before 3 Mar 2026",
        "What is an eigenvalue?": "new",
    }
    for name, words in said.items():
        assert listed[name].startswith(f"{words} · "), name
    show = page.get_by_label("Show")
    for name, expected in {
        "Due today": ["How wide is an answer?"],
        # The first to come is the first.
        "Due later": ["How do L1 and L2 differ?", "Prove the theorem."],
        "Missed": ["How do L1 and L2 differ?"],
        "Set aside": [
            "How is a huge matrix factored?",
            "What does ridge do?",
            "Which prior is ridge?",
        ],
    }.items():
        show.select_option(name)
        assert list(rows(page)) == expected
    show.select_option("New")
    assert len(rows(page)) == 8
    page.get_by_label("Chapter").select_option("Eigenvalues")
    assert len(rows(page)) == 3
    page.get_by_label("Find").fill("Trace")
    assert list(rows(page)) == ["Prove that the trace is a sum."]
    page.get_by_role("link", name="Prove that the trace").click()
    page.wait_for_url("**/linear-algebra/eigenvalues.html#q-trace")


def test_one_card_is_set_aside_and_reset_after_a_question(study, visit):
    cards = {"q-l1-l2": MISSED, "q-wide": CARD}
    page = visit(study + CARDS, before=at(NOW, progress(cards=cards)))
    one = row(page, "How do L1 and L2 differ?")
    one.get_by_role("button", name="Set aside").click()
    assert state(page)["aside"] == {"q-l1-l2": {}}
    one.get_by_role("button", name="Bring back").click()
    assert state(page)["aside"] == {}
    asked = []
    page.once("dialog", lambda d: (asked.append(d.message), d.dismiss()))
    one.get_by_role("button", name="Reset").click()
    assert asked[0].startswith("Reset 1 card?")
    assert state(page)["cards"] == cards
    page.once("dialog", lambda dialog: dialog.accept())
    one.get_by_role("button", name="Reset").click()
    assert list(state(page)["cards"]) == ["q-wide"]
    assert one.locator("small").inner_text().startswith("new")
    assert one.get_by_role("button", name="Reset").count() == 0
    page.get_by_role("button", name="Undo").click()
    assert state(page)["cards"] == cards
    assert state(page)["resets"] == {}


@pytest.mark.parametrize("chapter", ["Regularisation", "All chapters"])
def test_a_chapter_or_all_cards_are_reset(chapter, study, visit, tmp_path):
    cards = {"q-l1-l2": MISSED, "q-ridge": LATER, "q-wide": CARD}
    text = progress(cards=cards)
    page = visit(study + CARDS, before=at(NOW, text))
    page.get_by_label("Chapter").select_option(chapter)
    page.on("dialog", lambda dialog: dialog.accept())
    number = 2 if chapter == "Regularisation" else 3
    page.get_by_role("button", name=f"Reset {number} cards").click()
    page.get_by_text(f"{number} cards reset.").wait_for()
    left = ["q-wide"] if number == 2 else []
    assert list(state(page)["cards"]) == left
    # An older export does not bring them back.
    page.goto(study + PAGE)
    file = tmp_path / "file.json"
    file.write_text(text, "utf-8")
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_text("Nothing in this file is newer").wait_for()
    assert list(state(page)["cards"]) == left
    assert len(state(page)["resets"]) == number


def test_many_are_set_aside_and_brought_back_by_keyboard(study, visit):
    page = visit(study + CARDS, PHONE, before=at(NOW, progress()))
    page.get_by_text("14 cards.").wait_for()
    page.get_by_label("Find").focus()
    page.keyboard.type("regular")
    page.get_by_text("5 cards.").wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.innerText") == "Set all aside"
    page.keyboard.press("Enter")
    assert len(state(page)["aside"]) == 5
    first = row(page, "What does ridge do?")
    first.get_by_role("button", name="Bring back").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.innerText") == "Set aside"
    assert len(state(page)["aside"]) == 4


def test_the_list_is_accessible(study, visit):
    kept = progress(
        cards={"q-l1-l2": MISSED, "q-wide": CARD}, aside={"q-ridge": {}}
    )
    page = visit(study + CARDS, PHONE, before=at(NOW, kept))

    def done(page):
        row(page, "What does ridge do?").get_by_text("Bring back").click()

    every_state_accessible(
        page, lambda p: p.wait_for_selector(".study-cards li"), done
    )


THOUSANDS = 3_000


def thousands(page):
    """Gives ``page`` that many cards, half of them learned, and counts."""
    cards = [
        [f"q-card-{n}", "core", "topic", f"Question <b>{n}</b>?"]
        for n in range(THOUSANDS)
    ]
    chapters = [
        {
            "part": "linear-algebra",
            "page": f"linear-algebra/chapter-{n}.html",
            "title": f"Chapter {n}",
            "topics": {"topic": "Topic"},
            "cards": cards[n::60],
        }
        for n in range(60)
    ]
    book = {"parts": {"linear-algebra": "Algebra"}, "chapters": chapters}
    script = f"Study.book = {json.dumps(book)};"
    page.route(
        "**/study/cards/index.js",
        lambda r: r.fulfill(body=script, content_type="text/javascript"),
    )
    page.route(
        "**/study/cards/q-card-*.js",
        lambda route: route.fulfill(
            body=f"Study.answers['{re.search('q-card-[0-9]+', route.request.url)[0]}']"
            " = ['Short.', ''];",
            content_type="text/javascript",
        ),
    )
    learned = {f"q-card-{n}": CARD for n in range(0, THOUSANDS, 2)}
    holding(progress(cards=learned))(page)
    # How many dates were looked at: each card that is checked has two.
    page.add_init_script(
        """window.dates = 0;
        const { parse } = Date;
        Date.parse = (text) => ((window.dates += 1), parse(text));"""
    )


def test_thousands_of_cards_make_no_more_of_a_page(study, visit):
    page = visit(study + CARDS, before=thousands)
    page.get_by_text(f"{THOUSANDS} cards.").wait_for()
    nodes = "document.querySelectorAll('.study-browse *').length"
    assert page.evaluate(nodes) < 700
    page.get_by_role("button", name="Show 50 more").click()
    assert page.locator(".study-cards > li").count() == 100
    page.get_by_label("Find").fill("2999")
    assert page.locator(".study-cards > li").count() == 1


def test_thousands_of_cards_are_checked_once_for_each_grade(study, visit):
    page = visit(study + PAGE, before=thousands)
    begin(page)
    assert page.evaluate("document.querySelectorAll('*').length") < 1000
    review(page, 3)
    page.evaluate("window.dates = 0")
    review(page, 3)
    assert page.evaluate("window.dates") < 1.2 * THOUSANDS
