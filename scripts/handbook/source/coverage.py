"""Says which topics and questions of the contract have a home, and which do not."""

from pathlib import Path

from .book import Book, read_book
from .checks import homes, read_pages


def report(book: Book, found: dict[str, str]) -> str:
    """A table by part, then what is missing, by the chapter it belongs to.

    ``found`` holds the place of each id that is written.
    """
    lines = []
    for part, title in book.parts.items():
        chapters = [c for c in book.chapters if c.part == part]
        ids = [name for chapter in chapters for name in chapter.ids]
        here = sum(name in found for name in ids)
        state = "complete" if part in book.complete else "in progress"
        lines.append(f"{title:<18} {here:>3} of {len(ids):>3}   {state}")
    total = sum(name in found for name in book.titles)
    lines += [f"{'All':<18} {total:>3} of {len(book.titles):>3}", ""]
    for chapter in book.chapters:
        missing = [name for name in chapter.ids if name not in found]
        if missing:
            lines.append(f"{chapter.path} lacks: {', '.join(missing)}")
    own = [name for name in found if name not in book.titles]
    lines += ["", f"Beyond the contract: {len(own)} topics and questions"]
    return "\n".join(lines)


def main() -> None:
    root = Path.cwd()
    print(report(read_book(root), homes(read_pages(root))))


if __name__ == "__main__":
    main()
