"""How much there is to read in a chapter: words of the core, of all, of the cards."""

import re
from dataclasses import dataclass

from .inline import FORMULA_OR_CODE
from .layout import TABLE_RULE
from .pages import Page
from .questions import PARTS

PER_MINUTE = 130
#: Standing sections that are looked up rather than read through.
UNCOUNTED = ("Interview questions", "Cheat sheet", "Further reading")

IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
TAG = re.compile(r"</?[a-zA-Z][^>]*>")
PART_NAME = re.compile(rf"^\*\*(?:{'|'.join(PARTS)})\.\*\*")
LIST_MARKER = re.compile(r"(?m)^ *(?:[-*+]|\d+\.) +")
CELL = re.compile(r"(?<!\\)\|")
WORD = re.compile(r"\S*\w\S*")


@dataclass(frozen=True)
class Words:
    """``whole`` is core and stretch; ``cards`` are in neither."""

    core: int
    whole: int
    cards: int

    @property
    def minutes(self) -> tuple[int, int]:
        """How long the core and the whole take to read, rounded."""
        return round(self.core / PER_MINUTE), round(self.whole / PER_MINUTE)


def count(page: Page) -> Words:
    """The words of ``page``: paragraphs, lists, proofs, captions, tables.

    What stands between blanks is a word, a formula included; a formula of more
    than 40 characters of TeX is five, and so is a display. Of a table's cell
    counts what exceeds three words. Headings, questions' titles, the names of
    their parts, code and text alternatives do not count.
    """
    core = stretch = all_cards = 0
    for heading, end in page.sections:
        words = _count(page, heading.line + 1, end)
        cards = sum(
            _count(page, question.line, question.end)
            for question in page.questions
            if heading.line < question.line <= end
        )
        all_cards += cards
        if heading.stretch:
            stretch += words - cards
        elif heading.title not in UNCOUNTED:
            core += words - cards
    return Words(core, core + stretch, all_cards)


def spoken(page: Page, first: int, last: int) -> int:
    """The words of these lines; a formula of any length is one."""
    return _count(page, first, last, long=1)


def _count(page: Page, first: int, last: int, long: int = 5) -> int:
    displays = [d for d in page.displays if first <= d.line <= last]
    return long * len(displays) + sum(
        _words(paragraph, long)
        for _, paragraph in page.paragraphs(first, last)
        if not paragraph.startswith(("#", "///"))
    )


def _words(paragraph: str, long: int) -> int:
    def worth(found: re.Match) -> str:
        if found[1]:
            return found[0]  # code
        tex = found[0][2:-2].strip()
        return " ".join("x" * (long if len(tex) > 40 else 1))

    text = PART_NAME.sub("", FORMULA_OR_CODE.sub(worth, paragraph))
    text = TAG.sub("", LINK.sub(r"\1", IMAGE.sub("", text)))
    rows = LIST_MARKER.sub("", text).split("\n")
    if len(rows) > 1 and TABLE_RULE.fullmatch(rows[1]):
        del rows[1]
        cells = [cell for row in rows for cell in CELL.split(row)]
        return sum(max(0, len(WORD.findall(cell)) - 3) for cell in cells)
    return sum(len(WORD.findall(row)) for row in rows)
