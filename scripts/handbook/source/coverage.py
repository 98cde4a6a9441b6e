"""Says which topics and questions of the book are written, and which are not."""

import sys
from collections.abc import Container
from pathlib import Path

from .book import Book, Chapter, Topic, read_book
from .checks import homes, read_pages
from .faults import Faults


def report(book: Book, found: Container[str]) -> str:
    """A table by part, then what each chapter lacks of ``found``, the written ids.

    What the contract promised and what was planned beyond it count apart.
    """
    lines = [f"{'':<18}{'contract':>15}{'beyond it':>15}"]
    for part, title in book.parts.items():
        chapters = [c for c in book.chapters if c.part == part]
        state = "complete" if part in book.complete else "in progress"
        lines.append(f"{title:<18}{_counts(chapters, found)}   {state}")
    lines += [f"{'All':<18}{_counts(book.chapters, found)}", ""]
    for chapter in book.chapters:
        topics = chapter.ids.values()
        missing = [topic.id for topic in topics if topic.id not in found]
        if missing:
            lines.append(f"{chapter.path} lacks: {', '.join(missing)}")
    return "\n".join(lines)


def _counts(chapters: list[Chapter], found: Container[str]) -> str:
    topics = [topic for chapter in chapters for topic in chapter.ids.values()]
    contract = [topic for topic in topics if topic.contract]
    beyond = [topic for topic in topics if not topic.contract]
    return _count(contract, found) + _count(beyond, found)


def _count(topics: list[Topic], found: Container[str]) -> str:
    written = sum(topic.id in found for topic in topics)
    return f"{f'{written} of {len(topics)}':>15}"


def main() -> None:
    root = Path.cwd()
    try:
        print(report(read_book(root), homes(read_pages(root))))
    except Faults as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
