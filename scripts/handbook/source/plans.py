"""The study plans, ``docs/study/plans.yml``: what to do in which order, by role."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .book import BOOK, Book, Chapter, near
from .faults import Fault
from .schema import NAME, STRING, array, line_in, mapping, read_file, record

PLANS = "docs/study/plans.yml"
#: The plans, the shortest first.
LENGTHS = ("one", "four", "twelve")
HOURS = {"type": "number", "minimum": 0}
COUNT = {"type": "integer", "minimum": 1}
THING = {"do": STRING, "id": NAME, "page": STRING, "note": STRING}
WHEN = {
    "anyOf": [STRING, {"type": "integer"}],
    "description": "write a day of the week, or the number of a week",
}
ROW = record(
    ("when", "hours"),
    when=WHEN,
    hours=HOURS,
    mocks=array(COUNT),
    note=STRING,
    steps=array(record(("do", "id"), **THING)),
)
STEP = record((), chapter=STRING, **THING, **dict.fromkeys(LENGTHS, COUNT))
LENGTH = record(
    ("title", "weeks", "unit", "rows"),
    title=STRING,
    weeks=COUNT,
    unit=STRING,
    rows=array(ROW, minItems=1, description="write at least one row"),
)
ROLE = record(
    ("title", "anchor", "steps"),
    title=STRING,
    anchor=NAME,
    hours=record((), **dict.fromkeys(LENGTHS, array(HOURS))),
    steps=array(STEP),
)
SCHEMA = record(
    ("lengths", "roles"),
    lengths=record(LENGTHS, **dict.fromkeys(LENGTHS, LENGTH)),
    roles=mapping(ROLE),
) | {"title": "the study plans"}


@dataclass(frozen=True)
class Step:
    """Something to do, under whose ``id`` a reader's tick is kept.

    ``page`` is the Markdown page, relative to ``docs/``, perhaps with an anchor;
    that of a ``chapter`` may be to come. ``note`` says how.
    """

    id: str
    title: str
    page: str = ""
    note: str = ""
    chapter: Chapter | None = None


@dataclass(frozen=True)
class Row:
    """A day or a block of a week: ``hours`` for ``steps`` and mock interviews.

    ``mocks`` are their minutes; ``note`` is Markdown.
    """

    when: str
    hours: float
    mocks: tuple[int, ...]
    note: str
    steps: tuple[Step, ...]

    @property
    def share(self) -> float:
        """The hours of one step."""
        rest = self.hours - sum(self.mocks) / 60
        return rest / max(1, len(self.steps))


@dataclass(frozen=True)
class Plan:
    """What a role does in one of the ``LENGTHS``.

    ``unit`` is what its rows are called by; ``anchor`` is its place on the page.
    """

    role: str
    role_title: str
    length: str
    length_title: str
    weeks: int
    unit: str
    anchor: str
    rows: tuple[Row, ...]

    @property
    def hours(self) -> float:
        return sum(row.hours for row in self.rows)


def read_plans(root: Path, book: Book) -> tuple[list[Plan], list[Fault]]:
    """The plans by role and length, and what in ``PLANS`` does not fit.

    Without the file there are none; with a fault, they are not to be relied on.
    """
    if not (root / PLANS).exists():
        return [], []
    tree, faults, text = read_file(root, PLANS, SCHEMA)
    if not faults:
        faults = [
            Fault(PLANS, line_in(text, place), what, mend)
            for place, what, mend in _found(root, book, tree)
        ]
    if faults:
        return [], faults
    return [
        _plan(book, tree, role, length)
        for length in LENGTHS
        for role in tree["roles"]
    ], []


def _plan(book: Book, tree: dict, role: str, length: str) -> Plan:
    whose, which = tree["roles"][role], tree["lengths"][length]
    given = whose.get("hours", {}).get(length)
    rows = tuple(
        Row(
            str(row["when"]),
            given[number - 1] if given else row["hours"],
            tuple(row.get("mocks", ())),
            row.get("note", ""),
            tuple(
                _step(book, step)
                for step in (
                    *(s for s in whose["steps"] if s.get(length) == number),
                    *row.get("steps", ()),
                )
            ),
        )
        for number, row in enumerate(which["rows"], 1)
    )
    title = which["title"]
    anchor = f"{title.lower().replace(' ', '-')}-{whose['anchor']}"
    return Plan(
        role,
        whose["title"],
        length,
        title,
        which["weeks"],
        which["unit"],
        anchor,
        rows,
    )


def _step(book: Book, step: dict) -> Step:
    note = step.get("note", "")
    if "do" in step:
        return Step(step["id"], step["do"], step.get("page", ""), note)
    chapter = book.chapter(step["chapter"])
    id_ = chapter.key.replace("/", "-")
    return Step(id_, chapter.title, f"{chapter.key}.md", note, chapter)


# A place in the file, what is wrong there, and how to mend it.
Found = tuple[tuple[str | int, ...], str, str]


def _found(root: Path, book: Book, tree: dict) -> Iterator[Found]:
    """What the schema cannot see: names of nothing, rows that are not there."""
    of_rows: set[str] = set()
    for length, plan in tree["lengths"].items():
        here: set[str] = set()
        for number, row in enumerate(plan["rows"]):
            place = ("lengths", length, "rows", number)
            if sum(row.get("mocks", ())) > 60 * row["hours"]:
                what = "mock interviews that are longer than their row"
                yield place, what, "give it more hours"
            for n, step in enumerate(row.get("steps", ())):
                if step["id"] in here:
                    yield (*place, "steps", n), *_twice(step["id"])
                here.add(step["id"])
                for what, mend in _page(root, step):
                    yield (*place, "steps", n), what, mend
        of_rows |= here
    for role, plan in tree["roles"].items():
        for length, hours in plan.get("hours", {}).items():
            rows = tree["lengths"][length]["rows"]
            if len(hours) != len(rows):
                what = f"{len(hours)} hours for {len(rows)} rows"
                yield ("roles", role, "hours", length), what, "one for each row"
            elif any(
                sum(row.get("mocks", ())) > 60 * given
                for row, given in zip(rows, hours, strict=True)
            ):
                what = "mock interviews that are longer than their row"
                yield ("roles", role, "hours", length), what, "give it more"
        names = [step.get("chapter", step.get("id")) for step in plan["steps"]]
        for number, step in enumerate(plan["steps"]):
            place = ("roles", role, "steps", number)
            if names[number] in {*names[:number], *of_rows}:
                yield place, *_twice(names[number])
            for what, mend in (
                *_kind(book, step),
                *_rows(tree, step),
                *_page(root, step),
            ):
                yield place, what, mend


def _twice(name: str) -> tuple[str, str]:
    return f"`{name}` stands twice", "keep one step: a tick is kept by its id"


def _kind(book: Book, step: dict) -> Iterator[tuple[str, str]]:
    if ("chapter" in step) == ("do" in step):
        yield "a step that is not one thing", "write `chapter`, or `do`"
    elif "do" in step and "id" not in step:
        what = f"step `{step['do']}` without an id"
        yield what, "give it one: readers' ticks are kept by it"
    elif "chapter" in step and step["chapter"] not in book.by_key:
        what = f"no chapter `{step['chapter']}` in {BOOK}"
        yield what, near(step["chapter"], list(book.by_key))


def _rows(tree: dict, step: dict) -> Iterator[tuple[str, str]]:
    lengths = [length for length in LENGTHS if length in step]
    if not lengths:
        yield "a step of no plan", f"add one of {', '.join(LENGTHS)}"
    for length in lengths:
        rows = len(tree["lengths"][length]["rows"])
        if step[length] > rows:
            what = (
                f"row {step[length]} of the plan `{length}`, which has {rows}"
            )
            yield what, "name one that is there, or add it"


def _page(root: Path, step: dict) -> Iterator[tuple[str, str]]:
    page = step.get("page", "").partition("#")[0]
    if page and not (root / "docs" / page).exists():
        mend = "name a file of docs/, as in study/flashcards.md"
        yield f"no page `docs/{page}`", mend
