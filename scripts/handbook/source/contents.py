"""What there is of the book: its pages in the order of ``docs/book.yml``.

The path is the mapping: a chapter is ``docs/<part>/<chapter>.md``, a study page
any page of ``docs/study/``, a lab any notebook of ``docs/labs/``.
"""

from dataclasses import dataclass
from pathlib import Path

from .book import Book
from .pages import read_page

HOME = "index.md"
NEWS = "news.md"
STUDY = "study"
LABS = "labs"


@dataclass(frozen=True)
class Section:
    """``pages`` are relative to ``docs/``; the section's own is the first."""

    name: str
    title: str
    pages: tuple[str, ...]


def front_pages(root: Path) -> list[str]:
    """The pages before all sections, relative to ``docs/``."""
    return [name for name in (HOME, NEWS) if (root / "docs" / name).exists()]


def sections(root: Path, book: Book) -> list[Section]:
    """What is written: the first part, study, the other parts, labs."""
    found = [
        _section(
            root,
            part,
            [f"{c.name}.md" for c in book.chapters if c.part == part],
            title,
        )
        for part, title in book.parts.items()
    ]
    found.insert(1, _section(root, STUDY, _names(root, STUDY, "*.md")))
    found.append(_section(root, LABS, _names(root, LABS, "*.py")))
    return [section for section in found if section.pages]


def _names(root: Path, folder: str, pattern: str) -> list[str]:
    files = (root / "docs" / folder).glob(pattern)
    return sorted(file.name for file in files if file.name != HOME)


def _section(
    root: Path, folder: str, names: list[str], title: str = ""
) -> Section:
    """The section of ``folder``; without ``title`` its own page says it."""
    docs = root / "docs"
    paths = [f"{folder}/{name}" for name in (HOME, *names)]
    pages = tuple(path for path in paths if (docs / path).exists())
    if not title and f"{folder}/{HOME}" in pages:
        headings = read_page(root, docs / folder / HOME).headings
        title = headings[0].title if headings else ""
    return Section(folder, title or folder.capitalize(), pages)


def to_come(root: Path, book: Book) -> dict[str, set[str]]:
    """The pages of the book that are not written: path in ``docs/`` -> ids."""
    planned: dict[str, set[str]] = {
        f"{part}/{HOME}": set() for part in book.parts
    }
    planned |= {f"{c.key}.md": set(c.ids) for c in book.chapters}
    docs = root / "docs"
    return {
        path: ids for path, ids in planned.items() if not (docs / path).exists()
    }


def say_what_is_ready(root: Path, book: Book) -> str:
    """One sentence or two for the home page, as Markdown."""
    lacking = to_come(root, book)
    written, begun = 0, []
    for part, title in book.parts.items():
        chapters = [c for c in book.chapters if c.part == part]
        there = sum(f"{c.key}.md" not in lacking for c in chapters)
        written += there
        if there:
            count = (
                "complete"
                if part in book.complete
                else f"{there} of {len(chapters)} chapters"
            )
            begun.append(f"{title} ({count})")
    total = len(book.chapters)
    if written == total:
        return f"All {total} chapters are written."
    return (
        f"Ready so far: {', '.join(begun) or 'nothing'}."
        f" Still to come: {total - written} of {total} chapters."
    )
