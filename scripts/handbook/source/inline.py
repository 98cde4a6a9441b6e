"""What stands in a paragraph and would not be shown as it was meant."""

import re
from collections.abc import Iterator

FORMULA = re.compile(r"\$`[^`\n]+`\$")
# Whichever begins first holds the other.
FORMULA_OR_CODE = re.compile(
    rf"{FORMULA.pattern}|(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL
)
# What stands in a text for its formulas and its code.
A_FORMULA, A_CODE = "\ufffc", "\ufffd"

# Between plain dollars is TeX: a letter first, or a backslash, ^, _ or brace; and
# as on GitHub no space inside, no letter or digit outside. The rest are prices.
DOLLARS = re.compile(
    r"\$\$|(?<![\\$\w])\$(?=[A-Za-z]|[^$\n]*[\\^_{])(?![\s$])[^$\n]*(?<![\s\\$])\$"
    r"(?!\w)"
)
HALF_A_FORMULA = re.compile(rf"\$[`{A_CODE}]|{A_CODE}\$")
MATHEMATICS = re.compile(
    f"{A_FORMULA}|{HALF_A_FORMULA.pattern}|{DOLLARS.pattern}"
)
IMAGE = re.compile(r"!\[(?:[^\[\]]|\[[^\]]*\])*\]\((?P<target>[^)\s]*)")
IMAGE_TAG = re.compile(r"<img\b(?![^>]*\balt=\"[^\"]+\")")
FORMULA_LINK = re.compile(rf"\[{A_FORMULA}\]\(")
# A link's or a picture's title, an attribute in HTML.
FORMULA_TITLE = re.compile(
    rf"\]\([^()\s]+\s+[\"'][^\"')]*{A_FORMULA}"
    rf"|<[a-zA-Z][^<>]*=[\"'][^\"'<>]*{A_FORMULA}"
)


def masked(text: str) -> str:
    """``text`` with a sign for each formula and each piece of code.

    Lines stay lines.
    """

    def sign(match: re.Match) -> str:
        if not match[1]:
            return A_FORMULA
        return A_CODE + "\n" * match[0].count("\n")

    return FORMULA_OR_CODE.sub(sign, text)


def find_comment(text: str) -> int:
    """Where in ``text``, a line, a comment in HTML begins, or -1."""
    blank = FORMULA_OR_CODE.sub(lambda match: " " * len(match[0]), text)
    return blank.find("<!--")


def has_mathematics(text: str) -> bool:
    """Whether ``text`` holds a formula, half a one or one between plain dollars."""
    return bool(MATHEMATICS.search(masked(text)))


def findings(paragraph: str) -> Iterator[tuple[int, str, str]]:
    """What is wrong within ``paragraph``: the number of its line, from 0, first."""
    bare = masked(paragraph)
    for number, text in enumerate(bare.split("\n")):
        if "--8<--" in text:
            yield (
                number,
                "include outside a code fence",
                "include files inside a fence; text and mathematics belong in"
                " the page, where they are rendered and checked",
            )
        if HALF_A_FORMULA.search(text):
            yield (
                number,
                "formula without its end",
                "write $`...`$ on one line, with both dollars",
            )
        elif DOLLARS.search(text):
            yield (
                number,
                "mathematics between plain dollars would print literally",
                "write $`...`$ in a line, or a ```math fence",
            )
    for pattern, what, mend in IN_A_PARAGRAPH:
        for match in pattern.finditer(bare):
            yield bare.count("\n", 0, match.start()), what, mend


def images(paragraph: str) -> Iterator[tuple[str, int]]:
    """The address of each picture in ``paragraph`` and its line, from 0."""
    for image in IMAGE.finditer(masked(paragraph)):
        yield image["target"], image.string.count("\n", 0, image.start())


IN_A_PARAGRAPH = (
    (
        re.compile(rf"{IMAGE_TAG.pattern}|!\[\s*\]\("),
        "image without a text alternative",
        "say between the square brackets what the picture shows",
    ),
    (
        re.compile(rf"!\[[^\]]*{A_FORMULA}"),
        "formula in a picture's text alternative",
        "say it in words: it is read aloud, not shown",
    ),
    (
        FORMULA_TITLE,
        "formula in a title that appears under the pointer",
        "say it in words: nothing is rendered there",
    ),
    (
        FORMULA_LINK,
        "link that is a formula alone",
        "link words beside it: screen readers say the text of a link",
    ),
)
