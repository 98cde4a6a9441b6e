"""Rules about words and signs."""

import re
from collections.abc import Iterator
from pathlib import Path

from ..faults import Fault
from ..inline import FORMULA_OR_CODE, masked
from .subject import Subject

PHRASES = [
    (r"\bexactly\s+if\b", "write `if and only if`"),
    (
        r"\bin\s+this\s+(?:section|chapter),?\s+we\b",
        "begin with the matter itself",
    ),
    (
        r"\bthe\s+last\s+lines?\b",
        "say by name what the code finds, not where it prints it",
    ),
]
SIGNS = [
    (r"\\operatorname\*?\{[Nn]ull\}", r"write \ker"),
    (r"pmatrix", "write bmatrix: round brackets are for tuples"),
]
# Bars that are no absolute value: paired by TeX, of columns, of a restriction.
OTHER_BARS = re.compile(
    r"\\(?:left|right|middle|[bB]igg?[lrm]?)\s*\|"
    r"|\\begin\{(?:array|tabular)\}\s*(?:\[\w\])?\{[^}]*\}"
    r"|\\\||\|(?=\s*_)|\|\|"
)
BARS = re.compile(r"\|([^|]+)\|")

# What `make chapter` writes for the author to replace.
TEMPLATE = Path(__file__).parents[1] / "chapter.md"
PLACEHOLDER = re.compile(r'(?m)^(?=["*A-Z-])(?!---|.*\.\*\*$)[^{}\n]{20,}$')
MUST_CONTAIN = "<!-- It must contain: "


def style_rules(subject: Subject) -> Iterator[Fault]:
    page = subject.page
    for begin, paragraph in page.paragraphs(1, len(page.prose)):
        text = masked(paragraph)
        for pattern, mend in PHRASES:
            for found in re.finditer(pattern, text, re.IGNORECASE):
                line = begin + text.count("\n", 0, found.start())
                words = " ".join(found[0].split())
                yield subject.fault(line, f"`{words}`", mend)
        for formula in FORMULA_OR_CODE.finditer(paragraph):
            line = begin + paragraph.count("\n", 0, formula.start())
            if not formula[1]:
                yield from _signs(subject, formula[0], line)
    for display in page.displays:
        yield from _signs(subject, display.tex, display.line)
    left = set(PLACEHOLDER.findall(TEMPLATE.read_text("utf-8")))
    for number, line in enumerate(page.source.split("\n"), 1):
        if line in left or line.startswith(MUST_CONTAIN):
            yield subject.fault(
                number, f"still the template's: {line}", "write it"
            )


def _signs(subject: Subject, tex: str, line: int) -> Iterator[Fault]:
    for pattern, mend in SIGNS:
        if found := re.search(pattern, tex):
            place = line + tex.count("\n", 0, found.start())
            yield subject.fault(place, f"`{found[0]}`", mend)
    # What goes leaves blanks, so that places stay.
    plain = OTHER_BARS.sub(lambda bars: " " * len(bars[0]), tex)
    for bars in BARS.finditer(plain):
        if _balanced(bars[1]):
            yield subject.fault(
                line + tex.count("\n", 0, bars.start()),
                f"bare bars `{bars[0]}`",
                rf"write \lvert {bars[1].strip()} \rvert, or \mid",
            )


def _balanced(tex: str) -> bool:
    """Whether ``tex`` can stand between bars: no bracket of it is open."""
    depth = 0
    for sign in re.findall(r"[()\[\]{}&]|\\\\", tex.strip()):
        if sign in ("&", "\\\\"):
            return False
        depth += 1 if sign in "([{" else -1
        if depth < 0:
            return False
    return depth == 0 and bool(tex.strip())
