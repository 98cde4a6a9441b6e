"""Counting words, against pages small enough to count by hand."""

import pytest
from handbook.source.pages import read_page
from handbook.source.words import Words, count


@pytest.fixture
def words(tmp_path):
    """Counts a page of the text given."""

    def words(*lines: str) -> Words:
        file = tmp_path / "page.md"
        file.write_text("\n".join(lines) + "\n", "utf-8")
        return count(read_page(tmp_path, file))

    return words


TITLE = ["---", "description: Not counted.", "---", "", "# Not counted", ""]
CARD = [
    "//// question | Not counted?",
    "    attrs: {id: q-a, class: core, topic: a}",
    "",
    "**Short answer.** Two words.",
    "",
    "**In depth.** One $`x^2`$ here.",
    "",
    "/// theorem | Not counted",
    "Three words here.",
    "///",
    "",
    "```math",
    "x = y",
    "```",
    "////",
]


def test_a_page_without_stretch_has_one_number(words):
    counted = words(*TITLE, "One, two - three.", "", "## A { #a }", "", "Four.")
    assert counted == Words(core=4, whole=4, cards=0)
    assert counted.minutes == (0, 0)


def test_a_stretch_section_ends_at_the_next_of_its_level(words):
    assert words(
        *TITLE,
        "## A { #a .stretch }",
        "One two.",
        "### Not counted",
        "Three.",
        "## B { #b }",
        "Four.",
    ) == Words(core=1, whole=4, cards=0)


def test_minutes_are_rounded(words):
    counted = words(
        *TITLE, "word " * 1300, "", "## A { #a .stretch }", "word " * 195
    )
    assert counted.minutes == (10, 12)  # 11.5, to the even one
    assert words(*TITLE, "word " * 1364).minutes == (10, 10)
    assert words(*TITLE, "word " * 1366).minutes == (11, 11)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- one\n\n    - two\n    - three\n\n1. four\n2. five", 5),
        ("| a | b |\n| --- | --- |\n| one two three | four |", 0),
        (
            "| a b c d | b |\n| --- | --- |\n| $`x`$ two three four five | f |",
            3,
        ),
        ("$`" + "x" * 40 + "`$", 1),
        ("$`" + "x" * 41 + "`$", 5),
        ("rank-$`k`$, of $`\\R^n`$.", 3),
        ("| $`\\lVert x \\rVert \\| y`$ two three |\n|---|\n| one |", 0),
        ("```math\nx\n\ny\n```", 5),
        ("1. One\n\n    ```math\n    x\n    ```", 6),
        ("```python\nnot counted\n```\n\n~~~\nnot\n```\n~~~", 0),
        (
            "![Not counted here](a.svg)\n\n/// figure-caption\nTwo words.\n///",
            2,
        ),
        ("/// proof\n\nBecause of this.\n\n///", 3),
        ("[Two words](a.md#b) and [one\nmore](c.md).", 5),
        ("One <br> two < three.", 3),
        ("One <!-- not\n\ncounted --> two.", 2),
        ("Call `np.dot(a, b)` so.", 4),
    ],
    ids=[
        "nested lists",
        "cells of three words",
        "cells beyond three words",
        "a formula of 40 characters",
        "a formula of 41 characters",
        "formulas within words",
        "a pipe in a cell",
        "a display",
        "a display in a list",
        "code",
        "a caption, not the alternative",
        "a proof",
        "links",
        "tags",
        "a comment",
        "code in a sentence",
    ],
)
def test_what_counts(words, text, expected):
    assert words(*TITLE, text).core == expected


def test_cards_count_by_themselves_wherever_they_stand(words):
    # 2 + 3 + 3 + 5 words in a card.
    assert words(
        *TITLE,
        "One.",
        "",
        *CARD,
        "",
        "Two.",
        "## Interview questions",
        "Not counted.",
        *CARD,
        "## Cheat sheet",
        "Not counted.",
        "## Further reading",
        "- Not counted.",
        "## Later",
        "Three.",
    ) == Words(core=3, whole=3, cards=26)
