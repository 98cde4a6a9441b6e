"""The table of contents, ``docs/book.yml``, and the contract, ``docs/topics.yml``."""

from dataclasses import dataclass
from pathlib import Path

import yaml

BOOK = Path("docs/book.yml")
CONTRACT = Path("docs/topics.yml")


@dataclass(frozen=True)
class Chapter:
    """``ids`` are the topics and questions of the contract that live here."""

    part: str
    name: str
    title: str
    ids: tuple[str, ...]
    also: str

    @property
    def path(self) -> str:
        """The page, relative to the project."""
        return f"docs/{self.part}/{self.name}.md"


@dataclass(frozen=True)
class Book:
    """``titles`` holds the title of every id of the contract."""

    parts: dict[str, str]
    chapters: list[Chapter]
    complete: list[str]
    titles: dict[str, str]


def read_book(root: Path) -> Book:
    """Reads both files below ``root``."""
    book = yaml.safe_load((root / BOOK).read_text(encoding="utf-8"))
    contract = yaml.safe_load((root / CONTRACT).read_text(encoding="utf-8"))
    parts = book["parts"]
    return Book(
        {name: part["title"] for name, part in parts.items()},
        [
            Chapter(
                part,
                name,
                chapter["title"],
                tuple(chapter["ids"]),
                chapter.get("also", ""),
            )
            for part in parts
            for name, chapter in parts[part]["chapters"].items()
        ],
        book["complete"],
        dict(_leaves(contract)),
    )


def _leaves(tree: dict):
    for name, node in tree.items():
        if "title" in node:
            yield name, node["title"]
        else:
            yield from _leaves(node)
