"""What a chapter must contain. ``-k svd`` asks it of one chapter."""

import re

import pytest
from conftest import ROOT
from handbook.source.book import read_book
from handbook.source.faults import Fault
from handbook.source.pages import read_page
from handbook.source.questions import LEVELS

STANDING = (
    "In one minute",
    "Pitfalls",
    "Interview questions",
    "Cheat sheet",
    "Further reading",
)
# The two pages at the start of the book are not chapters of matter.
CHAPTERS = [
    chapter.path
    for chapter in read_book(ROOT).chapters
    if chapter.part not in ("start", "interview")
    and (ROOT / chapter.path).exists()
]
TEMPLATE = (
    (ROOT / "scripts/handbook/source/chapter.md")
    .read_text("utf-8")
    .splitlines()
)
PLACEHOLDERS = {
    line
    for line in TEMPLATE
    if len(line) > 20 and "{" not in line and not line.startswith(("#", "|"))
}


@pytest.fixture(params=CHAPTERS)
def page(request):
    return read_page(ROOT, ROOT / request.param)


def _lacks(page, what, mend, line=1):
    pytest.fail(str(Fault(page.path, line, what, mend)), pytrace=False)


def test_description(page):
    description = page.meta.get("description", "")
    if not 40 <= len(description) <= 170:
        _lacks(
            page,
            f"the description has {len(description)} characters",
            "say in 40 to 170 what the chapter is about",
        )


def test_standing_sections_in_their_order(page):
    titles = [h.title for h in page.headings if h.level == 2]
    found = [title for title in titles if title in STANDING]
    if found != list(STANDING):
        _lacks(
            page,
            f"standing sections: {', '.join(found)}",
            f"have, in this order: {', '.join(STANDING)}",
        )


def test_in_one_minute_can_be_said_in_one(page):
    text = page.source.split("## In one minute")[1].split("\n## ")[0]
    words = re.findall(
        r"[\w'’-]+", re.sub(r"(?s)```.*?```|\$`.*?`\$", "x", text)
    )
    if not 60 <= len(words) <= 170:
        _lacks(
            page, f"the minute has {len(words)} words", "say it in 80 to 150"
        )


def test_questions_of_all_levels(page):
    levels = {question.level for question in page.questions}
    if len(page.questions) < 8 or levels != set(LEVELS):
        _lacks(
            page,
            f"{len(page.questions)} questions, levels: {', '.join(sorted(levels))}",
            f"ask 8 or more, of the levels {', '.join(LEVELS)}",
        )


def test_snippets_and_figures(page):
    snippets = {i.path for i in page.includes if i.path.endswith(".py")}
    if len(snippets) < 5 or not page.figures:
        _lacks(
            page,
            f"{len(snippets)} snippets, {len(page.figures)} figures",
            "show 5 snippets or more with their outputs, and a figure",
        )
    outputs = {i.path for i in page.includes if i.path.endswith(".out")}
    for snippet in snippets:
        out = snippet.removesuffix(".py") + ".out"
        if (ROOT / "snippets" / out).exists() and out not in outputs:
            _lacks(
                page, f"the output of {snippet} is not shown", f"include {out}"
            )


def test_snippets_are_short_enough_to_read(page):
    for include in page.includes:
        if not include.path.endswith(".py"):
            continue
        lines = (
            (ROOT / "snippets" / include.path).read_text("utf-8").splitlines()
        )
        widest = max(map(len, lines))
        if widest > 80 or len(lines) > 48:
            _lacks(
                page,
                f"{include.path} has {len(lines)} lines of up to {widest} characters",
                "keep to one idea: about 40 lines, 80 characters",
                include.line,
            )


def test_references(page):
    section = page.source.split("## Further reading")[1]
    entries = re.findall(r"(?m)^- ", section)
    if not 3 <= len(entries) <= 8:
        _lacks(
            page,
            f"{len(entries)} references",
            "name 3 to 6, with what each adds",
        )


def test_nothing_is_left_of_the_template(page):
    for number, line in enumerate(page.source.splitlines(), 1):
        if line in PLACEHOLDERS:
            _lacks(page, f"still the template's: {line}", "write it", number)
