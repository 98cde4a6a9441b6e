"""The book's plan, ``docs/book.yml``: its parts, chapters, topics and questions."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from . import files
from .faults import Fault, Faults
from .schema import NAME, STRING, array, line_in, mapping, read_yaml, record

BOOK = "docs/book.yml"
COUNT = {"type": "integer", "minimum": 0}
RANGE = {
    "type": "array",
    "items": COUNT,
    "minItems": 2,
    "maxItems": 2,
    "description": "write [least, most], two whole numbers",
}


TOPIC = record(
    ("title",),
    title=STRING,
    contains=array(STRING),
    contract={"type": "boolean"},
    stretch={"type": "boolean"},
    was=array(NAME),
)
EXCEPTIONS = record(
    (),
    cards=RANGE,
    card_words=COUNT,
    words=COUNT,
    snippets=RANGE,
    kinds=COUNT,
    implement=COUNT,
)
CHAPTER = record(
    ("title", "ids"), title=STRING, ids=mapping(TOPIC), exceptions=EXCEPTIONS
)
PART = record(("title", "chapters"), title=STRING, chapters=mapping(CHAPTER))
SCHEMA = record(
    ("complete", "standard", "distinct", "parts"),
    complete=array(STRING),
    standard=array(STRING),
    distinct=array(
        array(
            NAME,
            minItems=2,
            maxItems=2,
            description="write two ids of questions, [q-one, q-other]",
        )
    ),
    parts=mapping(PART),
)


@dataclass(frozen=True)
class Topic:
    """A section of a chapter, or a question card if its ``id`` begins with q-.

    ``contains`` is what it must hold. Those of the ``contract`` keep id and
    title for ever. ``was`` holds ids of sections that were merged into it.
    """

    id: str
    title: str
    contains: tuple[str, ...] = ()
    contract: bool = False
    stretch: bool = False
    was: tuple[str, ...] = ()

    @property
    def is_question(self) -> bool:
        return self.id.startswith("q-")


@dataclass(frozen=True)
class Chapter:
    """``ids`` are its topics and questions in order.

    ``exceptions`` to the limits of a chapter: ``cards`` and ``snippets`` as
    [least, most], ``words`` and ``card_words`` at most, ``kinds`` and
    ``implement`` at least.
    """

    part: str
    name: str
    title: str
    ids: dict[str, Topic]
    exceptions: dict[str, int | list[int]] = field(default_factory=dict)

    @cached_property
    def key(self) -> str:
        """``part/chapter``, as commands and the list ``standard`` name it."""
        return f"{self.part}/{self.name}"

    @cached_property
    def path(self) -> str:
        """The page, relative to the project."""
        return f"docs/{self.key}.md"

    @cached_property
    def address(self) -> str:
        """The built page, relative to the site."""
        return f"{self.key}.html"


@dataclass(frozen=True)
class Book:
    """``parts`` maps names to titles; ``chapters`` of all parts, in order.

    In the parts of ``complete`` every id has its place; the chapters of
    ``standard``, as ``part/chapter``, keep every rule; the pairs of question
    ids in ``distinct`` look alike and are not.
    """

    parts: dict[str, str]
    chapters: list[Chapter]
    complete: list[str]
    standard: list[str]
    distinct: list[tuple[str, str]]

    @cached_property
    def topics(self) -> dict[str, Topic]:
        """Every topic and question by its id."""
        return {
            topic.id: topic
            for chapter in self.chapters
            for topic in chapter.ids.values()
        }

    @cached_property
    def by_key(self) -> dict[str, Chapter]:
        """Every chapter by ``part/chapter``."""
        return {chapter.key: chapter for chapter in self.chapters}

    def chapter(self, key: str) -> Chapter:
        """The chapter called ``part/chapter``.

        Raises:
            Faults: there is none; it says which may have been meant.
        """
        if key not in self.by_key:
            what = f"no chapter `{key}`"
            raise Faults([Fault(BOOK, 1, what, near(key, list(self.by_key)))])
        return self.by_key[key]


def read_text(root: Path) -> str:
    """``docs/book.yml`` below ``root`` as text.

    Raises:
        Faults: it is no text, or it is not there.
    """
    if not (root / BOOK).exists():
        mend = "run this in the project's folder"
        raise Faults([Fault(BOOK, 1, "does not exist", mend)])
    return files.read_text(root, BOOK)


def read_book(root: Path) -> Book:
    """Reads ``docs/book.yml`` below ``root``.

    Raises:
        Faults: it holds what does not fit.
    """
    text = read_text(root)
    tree, faults = read_yaml(text, SCHEMA, BOOK)
    faults = faults or sorted(_faults(tree, text))
    if faults:
        raise Faults(faults)
    parts = tree["parts"]
    return Book(
        {name: part["title"] for name, part in parts.items()},
        [
            _chapter(part, name, chapter)
            for part in parts
            for name, chapter in parts[part]["chapters"].items()
        ],
        tree["complete"],
        tree["standard"],
        [tuple(pair) for pair in tree["distinct"]],
    )


def _chapter(part: str, name: str, tree: dict) -> Chapter:
    ids = {
        id_: Topic(
            id_,
            topic["title"],
            tuple(topic.get("contains", ())),
            topic.get("contract", False),
            topic.get("stretch", False),
            tuple(topic.get("was", ())),
        )
        for id_, topic in tree["ids"].items()
    }
    return Chapter(part, name, tree["title"], ids, tree.get("exceptions", {}))


def _faults(tree: dict, text: str) -> Iterator[Fault]:
    """What the schema cannot see: names that are taken, names of nothing."""
    taken: dict[str, tuple] = {}
    chapters = []
    for part, content in tree["parts"].items():
        for name, chapter in content["chapters"].items():
            chapters.append(f"{part}/{name}")
            for id_ in chapter["ids"]:
                place = ("parts", part, "chapters", name, "ids", id_)
                if id_ in taken:
                    yield Fault(
                        BOOK,
                        line_in(text, place),
                        f"id `{id_}` is taken by line"
                        f" {line_in(text, taken[id_])}",
                        "choose another; an id that readers use must not move",
                    )
                taken.setdefault(id_, place)
    for key, known, kind in (
        ("complete", list(tree["parts"]), "part"),
        ("standard", chapters, "chapter"),
    ):
        for number, name in enumerate(tree[key]):
            if name not in known:
                yield Fault(
                    BOOK,
                    line_in(text, (key, number)),
                    f"`{key}` names `{name}`, which is no {kind}",
                    near(name, known),
                )


def near(name: str, known: list[str]) -> str:
    """A remedy: what ``name`` may have been meant to be, of ``known``."""
    last = name.rpartition("/")[2]
    guesses = [k for k in known if k.rpartition("/")[2] == last]
    guesses = guesses or difflib.get_close_matches(name, known, 3)
    if not guesses:
        return f"correct it, or add it to {BOOK}"
    return f"did you mean {' or '.join(f'`{guess}`' for guess in guesses)}?"
