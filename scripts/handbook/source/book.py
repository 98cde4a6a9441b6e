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

    @property
    def address(self) -> str:
        """The built page, relative to the site."""
        return f"{self.part}/{self.name}.html"


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


def list_chapters(book: Book, part: str, root: Path) -> str:
    """Markdown: the chapters of ``part``, those still to be written without a link.

    For a page in the part's own folder.
    """
    lines = []
    for chapter in book.chapters:
        if chapter.part != part:
            continue
        topics = [book.titles[n] for n in chapter.ids if not n.startswith("q-")]
        about = chapter.also[:1].upper() + chapter.also[1:] or "Questions"
        about = "; ".join(topics) or about
        if (root / chapter.path).exists():
            lines.append(f"- [{chapter.title}]({chapter.name}.md)  \n  {about}")
        else:
            lines.append(f"- {chapter.title} (to come)  \n  {about}")
    body = "\n".join(lines)
    return f'<div class="chapters" markdown>\n\n{body}\n\n</div>'


def list_parts(book: Book, root: Path) -> str:
    """Markdown: a card for each part, for the home page."""
    cards = []
    for part, title in book.parts.items():
        chapters = [c for c in book.chapters if c.part == part]
        written = [c for c in chapters if (root / c.path).exists()]
        names = " · ".join(c.title for c in chapters)
        index = root / "docs" / part / "index.md"
        head = f"[{title}]({part}/index.md)" if index.exists() else title
        state = f"{len(written)} of {len(chapters)} chapters"
        cards.append(
            f"-   **{head}**\n\n    {names}\n\n    {state}\n    {{ .soon }}"
        )
    body = "\n\n".join(cards)
    return f'<div class="grid cards" markdown>\n\n{body}\n\n</div>'
