"""Coding problems in real Chromium, as a reader solves them; the list, the interview.

What runs Python needs the runtime, as ``test_run.py`` does.
"""

import shutil
from pathlib import Path

import pytest
from conftest import (
    DESKTOP,
    PHONE,
    ROOT,
    _built_once,
    build_clean,
    serve,
    settle,
)
from handbook.plugin.python import FOLDER
from handbook.source.problems import FOLDER as PROBLEMS
from handbook.source.problems import read_problems
from study_site import (
    KEY,
    begin,
    every_state_accessible,
    holding,
    make_book,
    progress,
    reload,
    settled,
    state,
)

RUNTIME = ROOT / FOLDER
needs_runtime = pytest.mark.skipif(
    not RUNTIME.exists(), reason="make runtime: there is none"
)
PAGE = "study/coding/double.html"
LIST = "study/coding.html"
RIGHT = "def double(x):\n    return 2 * x\n"
SQUARE = "def double(x):\n    print('got', x)\n    return x * x\n"
EDITED = "2026-01-02T10:00:00.000Z"
BEGUN = {
    "edited": EDITED,
    "begun": EDITED,
    "seconds": 60,
    "attempts": 1,
    "hints": 0,
}
SCHEDULE = {
    "due": "2026-01-04T10:00:00.000Z",
    "stability": 2.3,
    "difficulty": 2.1,
    "elapsed_days": 0,
    "scheduled_days": 2,
    "learning_steps": 0,
    "reps": 1,
    "lapses": 0,
    "state": 2,
    "last_review": EDITED,
}
SOLVED = {key: value for key, value in BEGUN.items() if key != "begun"} | {
    "solved": EDITED,
    "card": SCHEDULE,
}


@pytest.fixture(scope="session")
def coding_site(request) -> Path:
    """The short book, built with the runtime."""

    def make(folder: Path) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        project = make_book(folder)
        (project / ".cache").mkdir()
        (project / FOLDER).symlink_to(RUNTIME)
        build_clean(project, folder / "site")

    return _built_once(request, "coding", make) / "site"


@pytest.fixture(scope="module")
def coding(coding_site):
    """The address of the short book that runs Python."""
    with serve(coding_site) as address:
        yield address


def start(page):
    page.get_by_role("button", name="Begin", exact=True).click()
    page.wait_for_selector(".cm-editor")


def write(page, code):
    page.locator(".cm-content").click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(code)


def judge(page, code):
    """Writes ``code`` and tests it; what is said of it."""
    write(page, code)
    tested = record(page)["attempts"]
    page.keyboard.press("Control+Enter")
    page.wait_for_function(
        f"n => JSON.parse(localStorage['{KEY}']).problems.double.attempts > n",
        arg=tested,
        timeout=120_000,
    )
    return page.locator(".study-foot").get_by_text("tests passed").inner_text()


def record(page, name="double"):
    return state(page)["problems"][name]


def test_there_is_a_runtime():
    # Where it is wanting, what needs it is skipped, here and in test_run: a chapter can
    # be checked without it, the whole cannot.
    assert RUNTIME.exists(), "make runtime"


@needs_runtime
def test_a_problem_is_solved_and_comes_back(coding, visit):
    page = visit(coding + PAGE)
    start(page)
    assert judge(page, SQUARE) == "1 of 2 tests passed."
    first, second = page.locator(".study-tests > li").all()
    assert "passed" in first.inner_text()
    assert "hidden test" not in first.inner_text()
    # The first that failed is open, with the call and what the reader printed.
    assert second.locator("details").get_attribute("open") is not None
    text = second.inner_text()
    assert "hidden test" in text
    for line in ("double(x=3)", "returned: 9", "expected: 6", "got 3"):
        assert line in text
    assert record(page)["attempts"] == 1
    assert judge(page, RIGHT) == "2 of 2 tests passed."
    page.get_by_text("tested 2 times").wait_for()
    kept = record(page)
    assert kept["code"] == RIGHT
    assert kept["card"]["reps"] == 1
    assert "begun" not in kept
    assert state(page)["cards"] == {} == state(page)["days"]
    reload(page)
    page.locator(".cm-content").get_by_text("return 2 * x").wait_for()
    page.goto(coding + LIST)
    page.get_by_text("1 of 2 solved").wait_for()
    page.goto(coding + "study/index.html")
    panel = page.locator(".study-panel")
    panel.get_by_text(
        "1 of 2 coding problems solved: next is Triple"
    ).wait_for()


@needs_runtime
def test_an_error_is_marked_where_it_is(coding, visit):
    page = visit(coding + PAGE)
    start(page)
    judge(page, "def double(x):\n    y = x\n    return y[0]\n")
    assert page.locator(".cm-lintRange-error").inner_text() == "    return y[0]"
    judge(page, "def double(x)\n    return x\n")
    assert page.locator(".cm-lintRange-error").inner_text() == "def double(x)"
    told = page.locator(".study-tests").inner_text()
    assert "Your code can be run" in told
    assert "SyntaxError" in told


@needs_runtime
def test_a_loop_that_never_ends_is_stopped(coding, visit):
    page = visit(coding + PAGE)
    start(page)
    judge(page, SQUARE)
    write(page, "while True:\n    pass\n")
    page.keyboard.press("Control+Enter")
    page.get_by_role("button", name="Stop").click()
    page.get_by_text("Stopped.").wait_for()
    assert record(page)["attempts"] == 1
    assert judge(page, "raise SystemExit\n") == "0 of 1 tests passed."
    assert judge(page, RIGHT) == "2 of 2 tests passed."


@needs_runtime
def test_code_is_kept_as_one_types(coding, visit):
    page = visit(coding + PAGE)
    start(page)
    code = page.locator(".cm-content")
    before = code.inner_text()
    write(page, RIGHT)
    page.wait_for_function(
        "JSON.parse(localStorage['ml-interview-handbook']).problems.double.code"
    )
    assert record(page)["code"] == RIGHT
    # Another tab follows.
    other = page.context.new_page()
    other.goto(coding + PAGE)
    other.locator(".cm-content").get_by_text("return 2 * x").wait_for()
    # What is reset can be brought back.
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Reset").click()
    assert code.inner_text() == before
    other.locator(".cm-content").get_by_text("NotImplementedError").wait_for()
    page.get_by_role("button", name="Undo").click()
    code.get_by_text("return 2 * x").wait_for()
    assert record(page)["code"] == RIGHT


@needs_runtime
def test_what_is_read_counts(coding, visit):
    page = visit(coding + PAGE)
    start(page)
    page.get_by_text("Hint 1", exact=True).click()
    page.get_by_text("Hint 2", exact=True).click()
    page.wait_for_function(
        "JSON.parse(localStorage['ml-interview-handbook']).problems.double.hints === 2"
    )
    assert "seen" not in record(page)
    page.get_by_text("One that passes, and what it costs").click()
    page.wait_for_function(
        "JSON.parse(localStorage['ml-interview-handbook']).problems.double.seen"
    )
    judge(page, RIGHT)
    page.get_by_text("after reading the solution, with 2 hints").wait_for()
    assert record(page)["card"]["scheduled_days"] == 1
    # What is still open was read before the next attempt.
    page.get_by_role("button", name="Begin again").click()
    page.get_by_text("Your last answer is put away.").wait_for()
    kept = record(page)
    assert (kept["hints"], kept["seen"], kept["seconds"]) == (2, True, 0)
    assert kept["solved"]
    page.get_by_role("button", name="Undo").click()
    page.locator(".cm-content").get_by_text("return 2 * x").wait_for()


@needs_runtime
def test_the_clock_stops_nobody(coding, visit):
    page = visit(coding + PAGE, before=lambda page: page.clock.install())
    start(page)
    timer = page.locator(".study-timer")
    page.clock.run_for(61_000)
    page.get_by_role("button", name="Pause").click()
    stood = timer.inner_text()
    assert "8:50" < stood <= "9:00"
    page.clock.run_for(30_000)
    assert timer.inner_text() == stood
    assert record(page)["seconds"] >= 45
    # Who types goes on.
    write(page, SQUARE)
    page.clock.run_for(10_000)
    assert timer.inner_text() < stood
    # The machine sleeps.
    page.clock.fast_forward("30:00")
    assert "8:20" < timer.inner_text() < stood
    page.clock.run_for(540_000)
    page.get_by_text("Time is up").wait_for()
    assert timer.inner_text().startswith("−")


def test_without_python_a_problem_is_ticked_off_by_hand(study_address, visit):
    page = visit(study_address(PAGE))
    page.get_by_text("Hint 1", exact=True).click()
    page.get_by_role("button", name="Begin").click()
    commands = page.get_by_label("Commands").inner_text()
    assert "make problem NAME=double\nmake judge NAME=double" in commands
    page.get_by_role("button", name="I solved it").click()
    page.locator(".study-solved").get_by_text("with 1 hint").wait_for()
    kept = record(page)
    assert kept["hints"] == 1
    assert kept["card"]["reps"] == 1
    page.goto(study_address(LIST))
    page.get_by_text("1 of 2 solved").wait_for()


def test_the_list_says_what_is_next(study_address, visit):
    problems = {"triple": BEGUN, "double": SOLVED}
    kept = progress(problems=problems)
    page = visit(study_address(LIST), before=holding(kept))
    now = page.locator(".coding-now")
    assert "1 of 2 solved, 1 due again" in now.inner_text()
    assert "Due again: Double" in " ".join(now.inner_text().split())
    rows = page.locator(".problems li:visible")
    assert "solved, due again" in rows.nth(0).inner_text()
    assert "begun" in rows.nth(1).inner_text()
    told = page.locator(".study-told")
    for choose, count in (
        (lambda: page.get_by_label("Time").select_option("15"), 1),
        (lambda: page.get_by_label("Show").select_option("begun"), 0),
        (lambda: page.get_by_label("Time").select_option(""), 1),
        (lambda: page.get_by_label("Show").select_option("solved"), 1),
        (lambda: page.get_by_label("Research scientist").check(force=True), 0),
        (lambda: page.get_by_label("Data scientist").check(force=True), 1),
    ):
        choose()
        assert told.inner_text() == f"{count} of 2 problems"
        assert rows.count() == count
    assert (
        "#role=data-scientist&role=research-scientist&show=solved" in page.url
    )
    reload(page)
    assert rows.all_inner_texts()[0].startswith("Double")
    page.locator(".study-clear").click()
    assert rows.count() == 2
    rows.nth(1).get_by_role("link").click()
    page.wait_for_selector(".study-solve")
    assert "Triple" in page.title()


@pytest.mark.parametrize(
    ("name", "done", "below"),
    [
        (LIST, ".coding-now > p", ".problems h2"),
        (PAGE, ".study-attempt > p", ".study-solve pre"),
    ],
)
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_scripts_move_nothing(name, done, below, viewport, study, visit):
    def withhold(page):
        page.route("**/*.js", lambda route: route.fulfill(body=""))

    def place(page):
        settle(page)
        return page.locator(below).first.bounding_box()["y"]

    before = place(visit(study + name, viewport, before=withhold))
    page = visit(study + name, viewport)
    page.locator(done).first.wait_for()
    assert abs(place(page) - before) < 2


def test_an_interview_ends_with_a_coding_problem(study, visit):
    asked = {
        "when": "2026-01-02T10:00:00.000Z",
        "role": "ml-engineer",
        "minutes": 15,
        "ids": ["problem-double"],
        "answers": [],
        "seconds": 0,
        "note": "",
    }
    page = visit(study + "study/mock-interview.html")
    page.get_by_label("A coding problem").check(force=True)
    page.get_by_text("then a coding problem with minutes of its own").wait_for()
    begin(page)
    assert state(page)["choices"]["interview"]["coding"] is True
    ids = state(page)["underWay"]["ids"]
    assert ids[-1] == "problem-double"
    assert not any(name.startswith("problem-") for name in ids[:-1])

    page = visit(
        study + "study/mock-interview.html",
        before=holding(progress(underWay=asked)),
    )
    page.get_by_role("button", name="Resume").click()
    page.wait_for_selector(".study-card")
    timer = page.locator(".study-timer").inner_text()
    assert timer in ("10:00", "9:59", "9:58")
    link = page.get_by_role("link", name="Open it in a new tab")
    assert link.get_attribute("href").endswith(PAGE)
    page.get_by_role("button", name="I am done").click()
    page.get_by_role("button", name="Partly").click()
    report = page.locator(".study-interview")
    report.get_by_text("1 partly").wait_for()
    assert report.get_by_role("link", name="Double").count() == 1
    kept = state(page)
    (answer,) = kept["interviews"][0]["answers"]
    assert (answer["id"], answer["grade"]) == ("problem-double", "partly")
    assert kept["cards"] == {} == kept["problems"]
    page.get_by_role("button", name="Undo the last grade").click()
    page.wait_for_selector(".study-card")
    assert state(page)["interviews"] == []


def test_the_list_and_the_page_are_accessible(study, visit):
    kept = progress(problems={"triple": BEGUN, "double": SOLVED})
    page = visit(study + LIST, PHONE, before=holding(kept))
    every_state_accessible(
        page,
        lambda page: page.get_by_text("1 of 2 solved").wait_for(),
        lambda page: page.goto(study + PAGE),
        lambda page: page.get_by_role("button", name="Begin again").click(),
    )


@needs_runtime
def test_each_state_of_an_attempt_is_accessible(coding, visit):
    page = visit(coding + PAGE, PHONE)

    def fail(page):
        judge(page, SQUARE + "\n# " + "long " * 40)

    every_state_accessible(
        page,
        lambda page: page.get_by_role("button", name="Begin").wait_for(),
        start,
        fail,
        lambda page: judge(page, RIGHT),
    )


@needs_runtime
def test_each_solution_passes_in_the_page(coding, visit):
    page = visit(coding + PAGE)
    page.wait_for_selector(".study-attempt button")
    for problem in read_problems(ROOT):
        folder = ROOT / PROBLEMS / problem.name
        files = {
            f"{as_}.py": (folder / f"{name}.py").read_text("utf-8")
            for name, as_ in (
                ("solution", "answer"),
                ("tests", "tests"),
                ("hidden", "hidden"),
            )
        }
        rows = page.evaluate("files => Study.judge.ask(files)", files)
        assert all(row["passed"] for row in rows), (problem.name, rows)


@needs_runtime
def test_problems_offer_no_run(coding, visit):
    page = visit(coding + PAGE)
    settled(page)
    assert page.locator(".python-run").count() == 0
    assert page.get_by_role("button", name="Begin").count() == 1
