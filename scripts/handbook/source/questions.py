"""Question cards as they are written: their attributes, the parts of an answer."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .faults import Fault
from .schema import read_yaml

LEVELS = ("warm-up", "core", "stretch")
KINDS = (
    "explain",
    "derive",
    "compute",
    "compare",
    "debug",
    "design",
    "implement",
)
#: A question's parts as they are written, and the class each has on the page.
PARTS = {
    "Short answer": "short-answer",
    "In depth": "in-depth",
    "They may follow up with": "follow-up",
    "Common wrong answer": "wrong-answer",
}

EXAMPLE = (
    "attrs: {id: q-name, class: core, topic: id-of-a-section, kind: explain}"
)
NAME = {"type": "string", "pattern": "^[a-z0-9-]{1,100}$"}
QUESTION = {
    "title": "the question",
    "type": "object",
    "properties": {
        "id": {
            "type": "string",
            "pattern": "^q-[a-z0-9-]{1,98}$",
            "description": "begin it with q-; then a-z, 0-9 and - alone",
        },
        "class": {"enum": LEVELS},
        "topic": NAME | {"description": "name the id of a section"},
        "kind": {"enum": KINDS},
        "was": {
            "type": "array",
            "items": NAME,
            "description": "list the ids of the cards that went: [q-old]",
        },
    },
    "required": ["id", "class"],
    "additionalProperties": False,
    "description": f"write {EXAMPLE}",
}
ANCHOR = {
    "type": "object",
    "properties": {"id": NAME},
    "additionalProperties": False,
}
# What pymdownx.blocks takes for a block's options.
OPTION = re.compile(r" {4,}\S.*")
ONE_LINE = re.compile(r" +attrs: *\{.*\} *")
LIKE_OPTIONS = re.compile(r" *(attrs?|id|class|topic|kind|was)\b *:|  +\{")
# Whatever stands in bold where a part could begin.
LEAD = re.compile(r" *(?:[-*+] +)?(?:\*\*|__)(.+?)(?:\*\*|__)")


@dataclass
class Part:
    """A part of an answer: ``name`` as in PARTS, ``text`` as Markdown."""

    name: str
    line: int
    text: str = ""


@dataclass
class Question:
    """``was`` are the ids of cards that were merged into this one.

    ``line`` is that of its opening, ``end`` that of its closing.
    """

    title: str
    line: int
    id: str | None = None
    level: str | None = None
    topic: str | None = None
    kind: str | None = None
    was: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    end: int = 0


def read_attributes(
    lines: list[str], line: int, name: str, path: str
) -> tuple[dict, int, list[Fault]]:
    """The attributes of the block ``name`` that opens at ``line`` of ``lines``.

    Returns them, the number of lines they take, and the faults in them.
    """
    below = lines[line:]
    options = []
    while len(options) < len(below) and OPTION.fullmatch(below[len(options)]):
        options.append(below[len(options)])
    if not options:
        return _no_attributes(below, line, name, path)
    if len(options) > 1 or not ONE_LINE.fullmatch(options[0]):
        what = "attributes that are not on one line"
        return {}, len(options), [_misplaced(path, line + 1, what)]
    schema = QUESTION if name == "question" else ANCHOR
    values, faults = read_yaml(
        options[0].strip().removeprefix("attrs:"), schema, path, line + 1
    )
    return {} if faults else values, 1, faults


def _no_attributes(
    below: list[str], line: int, name: str, path: str
) -> tuple[dict, int, list[Fault]]:
    blanks = next((n for n, text in enumerate(below) if text.strip()), 0)
    first = "".join(below[blanks : blanks + 1])
    if LIKE_OPTIONS.match(first):
        indent = len(first) - len(first.lstrip())
        where = "behind a blank line" if blanks else f"indented by {indent}"
        fault = _misplaced(path, line + blanks + 1, f"attributes {where}")
        return {}, blanks + 1, [fault]
    if name == "question":
        fault = _misplaced(path, line, "question without attributes")
        return {}, 0, [fault]
    return {}, 0, []


def _misplaced(path: str, line: int, what: str) -> Fault:
    return Fault(
        path,
        line,
        what,
        "write one line right below the title, indented by four spaces:"
        f" {EXAMPLE}",
    )


def part_of(text: str) -> str | None:
    """The part that begins with the line ``text``, by its name in PARTS."""
    for name in PARTS:
        if text.startswith(f"**{name}.**"):
            return name
    return None


def like_a_part(text: str) -> tuple[str, str] | None:
    """What stands in bold at the head of ``text``, and the part it resembles."""
    lead = LEAD.match(text)
    if not lead:
        return None
    words = re.sub(r"\W+", " ", lead[1]).strip().capitalize()
    near = difflib.get_close_matches(words, PARTS, 1, 0.8)
    return (lead[0].strip(), near[0]) if near else None


def misplaced_part(question: Question, name: str) -> Iterator[tuple[str, str]]:
    """What is wrong if the part ``name`` follows the parts of ``question``."""
    names = [part.name for part in question.parts]
    order = list(PARTS)
    if name in names:
        yield f"part `{name}` stands twice", "keep one"
    elif names and order.index(name) < order.index(names[-1]):
        yield (
            f"part `{name}` comes after `{names[-1]}`",
            f"keep the order {', '.join(order)}",
        )
