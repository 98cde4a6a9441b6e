"""Your plan, the panel and the statistics in Chromium, as a reader uses them."""

from datetime import date, timedelta

import pytest
from conftest import DESKTOP, PHONE, settle
from study_site import (
    CARD,
    assert_usable,
    counts,
    every_state_accessible,
    holding,
    progress,
    state,
)

PLANS = "study/plans.html"
STATISTICS = "study/statistics.html"
# A Thursday.
START = date(2026, 1, 1)
SVD = ["svd", "q-svd-meaning", "q-wide", "low-rank-approximation"]
SVD += ["q-eckart-young", "q-huge-matrix", "pseudoinverse", "q-pseudoinverse"]


def _day(number):
    return (START + timedelta(days=number)).isoformat()


def _plan(days, **more):
    return {"role": "ml-engineer", "begun": _day(0), "date": _day(days)} | more


def _state(**changes):
    rest = {"aside": {}, "resets": {}, "days": {}, "done": {}}
    return progress(version=2, **(rest | changes))


def _at(number, text=None, hour=10):
    """For ``visit(before=...)``: on this day the browser holds ``text``."""

    def before(page):
        page.clock.install(time=f"{_day(number)}T{hour:02}:00:00")
        if text:
            holding(text)(page)

    return before


def _steps(page):
    """The titles of today's steps; those that are ticked with a plus."""
    page.locator(".study-steps").first.wait_for()
    return page.locator(".study-steps").first.evaluate(
        """(list) => [...list.children].map((row) =>
          (row.querySelector(":checked") ? "+" : "")
          + row.querySelector("input").ariaLabel.slice(6))"""
    )


def test_a_date_makes_a_plan_and_a_new_date_another(study_address, visit):
    page = visit(study_address(PLANS), before=_at(0))
    page.get_by_text("With a date, this becomes a plan day by day").wait_for()
    page.get_by_label("as").select_option("Data scientist")
    page.get_by_label("Interview on").fill(_day(7))
    page.get_by_text("Day 1 of 7, 7 days to go").wait_for()
    page.get_by_text("the plan “One week”, 12 hours").wait_for()
    assert state(page)["plan"] == {
        "role": "data-scientist",
        "begun": _day(0),
        "date": _day(7),
    }
    page.get_by_label("Interview on").fill(_day(28))
    page.get_by_text("the plan “Four weeks”, 12 hours").wait_for()
    page.get_by_label("hours a week").fill("2")
    page.get_by_label("hours a week").blur()
    page.get_by_text("the plan “One week”").wait_for()
    assert state(page)["plan"]["hours"] == 2
    # What is no day to come changes nothing.
    page.get_by_label("Interview on").fill(_day(-1))
    page.get_by_text("Choose a day from today on").wait_for()
    assert state(page)["plan"]["date"] == _day(28)


def test_the_days_list_is_ticked_and_goes_on_tomorrow(study, visit):
    page = visit(study + PLANS, before=_at(0, _state(plan=_plan(28))))
    assert _steps(page) == ["Singular value decomposition"]
    box = page.get_by_label("Done: Singular value decomposition")
    box.check()
    assert state(page)["done"] == {"linear-algebra-svd": _day(0)}
    assert _steps(page) == ["+Singular value decomposition"]
    box.uncheck()
    assert state(page)["done"] == {}
    box.focus()
    page.keyboard.press("Space")
    assert box.is_checked()
    assert page.evaluate("document.activeElement.value") == "linear-algebra-svd"
    # The page stays open until the next morning.
    page.clock.run_for(17 * 3600 * 1000)
    assert _steps(page) == ["+Singular value decomposition"], "it is three"
    page.clock.run_for(2 * 3600 * 1000)
    page.get_by_text("Day 2 of 28").wait_for()
    assert _steps(page) == ["Regularisation"]
    page.locator("summary", has_text="Done before today: 1 step").click()
    box.uncheck()
    assert _steps(page) == ["Singular value decomposition"]


def test_chapters_to_come_are_marked_and_counted(study, visit):
    page = visit(study + PLANS, before=_at(0, _state(plan=_plan(28))))
    page.get_by_text(
        "1 chapter of it is to come; without, 11 are left"
    ).wait_for()
    page.locator("summary", has_text="Then: 7 steps").click()
    row = page.locator(".study-steps li", has_text="Random variables")
    assert "to come" in row.inner_text()
    row.get_by_role("link").click()
    chapter = "#chapter-probability-random-variables"
    page.wait_for_url(f"**/study/checklist.html{chapter}")
    page.locator(f"{chapter}[open]").wait_for()


def test_another_tab_changes_the_plan(study, visit):
    page = visit(study + PLANS, before=_at(0, _state(plan=_plan(28))))
    page.get_by_text("Day 1 of 28").wait_for()
    other = page.context.new_page()
    other.clock.install(time=f"{_day(0)}T10:00:00")
    other.goto(study + PLANS)
    other.get_by_label("Interview on").fill(_day(7))
    page.get_by_text("Day 1 of 7").wait_for()
    assert page.get_by_label("Interview on").input_value() == _day(7)
    other.get_by_label("Done: Singular value").check()
    page.locator(".study-steps :checked").wait_for()


def test_ticks_and_interviews_count_for_the_plan(study, visit):
    interview = {
        "when": f"{_day(1)}T10:00:00.000Z",
        "role": "ml-engineer",
        "minutes": 30,
        "answers": [],
    }
    kept = _state(
        plan=_plan(28),
        ticks=dict.fromkeys(SVD, _day(2)),
        interviews=[interview],
    )
    page = visit(study + PLANS, before=_at(2, kept))
    assert _steps(page) == ["+Singular value decomposition"]
    box = page.get_by_label("Done: Singular value decomposition")
    assert box.is_disabled(), "unticked on the checklist"
    page.locator("summary", has_text="Then").click()
    assert not page.get_by_label("Done: mock interview of 60").is_checked()
    page.locator("summary", has_text="Done before today: 1 step").click()
    assert page.get_by_label("Done: mock interview of 30").is_checked()


def test_over_night_yesterday_is_gone_as_a_date(study, visit):
    page = visit(study + PLANS, before=_at(0))
    page.get_by_text("With a date, this becomes").wait_for()
    page.clock.run_for(24 * 3600 * 1000)
    page.get_by_label("Interview on").fill(_day(0))
    page.get_by_text("Choose a day from today on").wait_for()


def test_the_last_week_the_day_itself_and_after(study, visit):
    page = visit(study + PLANS, before=_at(22, _state(plan=_plan(28))))
    page.get_by_text("The last week is for review").wait_for()
    page.clock.run_for(6 * 24 * 3600 * 1000)
    page.get_by_text("The interview is today").wait_for()
    page.clock.run_for(24 * 3600 * 1000)
    page.get_by_text("The interview of Thursday 29 January is over").wait_for()
    page.get_by_label("Interview on").fill(_day(40))
    page.get_by_text("Day 1 of 11").wait_for()
    assert state(page)["plan"]["begun"] == _day(29)


def test_the_panel_asks_then_shows_the_day(study_address, visit):
    page = visit(study_address("index.html"), before=_at(0))
    panel = page.locator(".study-panel")
    assert (
        panel.get_by_role("heading").inner_text() == "When is your interview?"
    )
    panel.get_by_label("Interview on").fill(_day(28))
    panel.get_by_text("Day 1 of 28").wait_for()
    # The keyboard is led on from the form that is gone, and stays at a box.
    focused = "document.activeElement"
    assert page.evaluate(f"{focused}.textContent") == "Day 1 of 28"
    box = panel.get_by_label("Done: Singular value decomposition")
    box.focus()
    page.keyboard.press("Space")
    assert page.evaluate(f"{focused}.value") == "linear-algebra-svd"
    assert box.is_checked()
    assert state(page)["done"] == {"linear-algebra-svd": _day(0)}
    panel.get_by_role("link", name="Day 1 of 28").click()
    page.wait_for_url("**/study/plans.html#your-plan")
    assert page.get_by_label("Interview on").input_value() == _day(28)


def test_the_panel_leads_on(study, visit):
    cards = {
        "q-wide": CARD | {"due": f"{_day(3)}T10:00:00.000Z"},
        "q-ridge": CARD | {"due": f"{_day(1)}T10:00:00.000Z"},
        "q-prior": CARD | {"due": f"{_day(1)}T10:00:00.000Z"},
    }
    kept = _state(
        # As it stands after an import: the last is not the latest.
        ticks={"svd": _day(1), "q-svd-meaning": _day(1), "ridge": _day(0)},
        cards=cards,
        aside={"q-prior": {}},
        underWay={
            "when": f"{_day(0)}T10:00:00.000Z",
            "role": "ml-engineer",
            "minutes": 15,
            "ids": ["q-wide", "q-ridge"],
            "answers": [],
            "seconds": 0,
            "note": "",
        },
    )
    page = visit(study + "study/index.html", before=_at(2, kept))
    panel = page.locator(".study-panel")
    panel.get_by_role("link", name="1 card due").wait_for()
    panel.get_by_text("0 of 2 questions are answered").wait_for()
    # The day changes while the page is open.
    page.clock.run_for(24 * 3600 * 1000)
    panel.get_by_role("link", name="2 cards due").wait_for()
    panel.get_by_role("link", name="Singular value decomposition").click()
    page.wait_for_url("**/linear-algebra/svd.html#q-wide")
    page.go_back()
    page.get_by_role("link", name="Resume the mock interview").click()
    page.get_by_role("button", name="Resume").wait_for()


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        ({}, "4 cards due"),
        ({"without": ["machine-learning"]}, "3 cards due"),
        ({"without": ["chapter-linear-algebra-svd"]}, "2 cards due"),
        ({"without": ["core"]}, "2 cards due"),
        ({"scope": "core"}, "2 cards due"),
        ({"scope": "ticked"}, "1 card due"),
        ({"scope": "missed"}, "No card is due"),
    ],
)
def test_the_panel_counts_what_the_flashcards_ask(chosen, words, study, visit):
    names = ["q-wide", "q-spectral", "q-huge-matrix", "q-prior", "q-removed"]
    kept = _state(
        ticks={"low-rank-approximation": _day(0)},
        cards=dict.fromkeys(names, CARD),
        choices={"cards": chosen},
    )
    page = visit(study + "study/index.html", before=_at(2, kept))
    panel = page.locator(".study-panel")
    panel.get_by_role("link", name=words).click()
    page.wait_for_url("**/study/flashcards.html")
    assert counts(page)[0] == int(words[0].replace("N", "0"))


def _studied():
    due = [2, 3, 3, 9, 40]
    names = ["q-wide", "q-ridge", "q-prior", "q-eigen", "q-trace"]
    counts = {"reviews": 9, "fresh": 1, "seconds": 300, "known": 8}
    return _state(
        cards={
            name: CARD
            | {"due": f"{_day(n)}T10:00:00.000Z", "difficulty": 9 - n / 5}
            | {"last_review": f"{_day(1)}T09:00:00.000Z", "lapses": n % 2}
            for name, n in zip(names, due, strict=True)
        },
        days={
            _day(1): counts | {"recalled": 6},
            _day(-8): counts | {"recalled": 8},
        },
        interviews=[
            {
                "when": f"{_day(n)}T10:00:00.000Z",
                "role": "ml-engineer",
                "minutes": 15,
                "answers": [
                    {"id": "q-ridge", "seconds": 60, "note": "", "grade": g}
                    for g in ("good", "partly", grade)
                ],
            }
            for n, grade in ((-3, "missed"), (1, "good"))
        ],
    )


def test_statistics_say_what_they_draw(study_address, visit):
    page = visit(study_address(STATISTICS), before=_at(2, _studied()))
    charts = page.locator(".study-chart")
    charts.nth(2).wait_for()
    month, recall, trend = (
        chart.get_by_role("img").get_attribute("aria-label")
        for chart in charts.all()
    )
    assert month == (
        "1 card due today, 4 in the coming month; at most 2 a day, first on"
        " 4 Jan."
    )
    assert recall.startswith("Of 16 reviews of cards that you had learned, 88%")
    assert trend.startswith("2 mock interviews; the last reached 83%")
    # The same numbers stand in a table, and as many bars are drawn.
    rows = charts.nth(0).locator("tbody tr").all_text_contents()
    assert rows[:3] == ["3 Jan1", "4 Jan2", "5 Jan0"]
    assert len(rows) == 30
    assert charts.nth(0).locator("rect").count() == 3
    assert charts.nth(1).locator("rect").count() == 2
    weak = page.locator(".study-statistics ol li")
    assert "Every matrix & its factors" in weak.first.inner_text()
    assert "1 card, difficulty 9 of 10" in weak.first.inner_text()
    assert "forgotten 2 times" in weak.nth(1).inner_text()
    weak.first.get_by_role("link").click()
    page.wait_for_url("**/linear-algebra/svd.html#svd")


def test_bars_are_seen_in_both_schemes(study, visit):
    page = visit(study + STATISTICS, PHONE, before=_at(2, _studied()))
    page.locator(".study-chart rect").first.wait_for()
    luminance = """(selector) => {
      const style = getComputedStyle(document.querySelector(selector));
      const of = (colour) => {
        const context = document.createElement("canvas").getContext("2d");
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        const parts = [...context.getImageData(0, 0, 1, 1).data].slice(0, 3)
          .map((c) => c / 255)
          .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
      };
      const [one, two] = [style.fill, getComputedStyle(document.body).backgroundColor]
        .map(of).sort();
      return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }"""
    for scheme in ("default", "slate"):
        page.evaluate(f"document.body.dataset.mdColorScheme = '{scheme}'")
        settle(page)
        assert page.evaluate(luminance, ".study-chart rect") >= 3
        assert page.evaluate(luminance, ".study-chart text") >= 4.5


def test_each_state_is_accessible(study, visit):
    page = visit(study + PLANS, PHONE, before=_at(0))
    every_state_accessible(
        page,
        lambda page: page.get_by_label("Interview on").wait_for(),
        lambda page: page.get_by_label("Interview on").fill(_day(28)),
    )
    for name in ("index.html", STATISTICS):
        page = visit(study + name, PHONE, before=_at(2, _studied()))
        page.locator(":is(.study-panel, .study-tool) h2").first.wait_for()
        assert_usable(page)


def test_statistics_of_nothing_say_so(study, visit):
    page = visit(study + STATISTICS, before=_at(0))
    page.get_by_text("No card is due in the coming month").wait_for()
    page.get_by_text("No mock interview yet").wait_for()
    assert page.locator("svg[role=img]").count() == 0


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desk", "phone"])
def test_the_panel_moves_nothing_below_it(viewport, study, visit):
    height = "document.querySelector('.study-panel').offsetHeight"

    def without(page):
        page.route("**/panel.js", lambda route: route.fulfill(body=""))

    page = visit(study + "index.html", viewport, before=without)
    page.wait_for_load_state("networkidle")
    kept = page.evaluate(height)
    page = visit(study + "index.html", viewport)
    page.get_by_label("Interview on").wait_for()
    assert page.evaluate(height) == kept
