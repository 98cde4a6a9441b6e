"""Writes the deck into ``site/downloads/``: ``python -m handbook.export.anki``."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from ...built.cards import Card, read_cards
from ...built.imprint import read_imprint
from ...source.book import Book, read_book
from ...source.checks import merged, read_pages
from ...source.faults import Faults
from ...source.files import atomic_write
from ...source.macros import read_macros
from ..downloads import ANKI, FOLDER, of_part, offer
from .fields import Fields
from .package import make_package


def read_all_cards(site: Path, book: Book) -> list[Card]:
    """The cards of every chapter that is built, in the book's order.

    Raises:
        ValueError: there are none.
    """
    cards = [
        card
        for chapter in book.chapters
        if (site / chapter.address).exists()
        for card in read_cards(site, chapter)
    ]
    if not cards:
        raise ValueError(f"{site}: no questions here; run `make site`")
    return cards


BOOK = ("docs", "snippets", "scripts/handbook")
# What the cards of every chapter are made by.
MAKERS = (
    "docs/assets/macros.yml",
    "scripts/handbook/markdown",
    "scripts/handbook/built/cards.py",
    "scripts/handbook/built/fragments.py",
    "scripts/handbook/export/anki/fields.py",
    "scripts/handbook/export/anki/package.py",
    "scripts/handbook/export/anki/tex.py",
)


def edited(root: Path, *paths: str) -> int:
    """When files of ``paths`` last changed, in seconds since 1970.

    It is the time of the commit; of the newest file that differs from it, so
    that a trial import takes edits not committed yet; and outside a repository
    of the newest file of all, which in an archive is again the commit's.

    Args:
        paths: files and folders, relative to ``root``.
    """
    log = ("log", "-1", "--no-show-signature", "--format=%ct")
    commit = _git(root, *log, "--", *paths)
    if commit:
        status = ("status", "--porcelain", "-z", "--no-renames", "-uall")
        told = _git(root, *status, "--", *paths)
        files = [root / line[3:] for line in told.split("\0") if line]
    else:
        files = [
            file
            for path in paths
            for file in (root / path, *(root / path).rglob("*.*"))
            if file.is_file() and file.suffix != ".pyc"
        ]
    return max([int(commit or 0), *map(_changed, files)])


def _git(root: Path, *arguments: str) -> str:
    """What git says; nothing if it is not there or refuses."""
    if not (root / ".git").exists() or not shutil.which("git"):
        return ""
    command = ["git", "--no-optional-locks", *arguments]
    run = subprocess.run(command, cwd=root, capture_output=True, check=False)
    return os.fsdecode(run.stdout)


def _changed(file: Path) -> int:
    # A file that was removed changed its folder.
    while not file.exists():
        file = file.parent
    return int(file.stat().st_mtime)


def volumes(cards: list[Card], book: Book) -> dict[str, list[Card]]:
    """The cards of each file: of the whole, and of each part that has some."""
    parts = {
        of_part(ANKI, part): [c for c in cards if c.chapter.part == part]
        for part in book.parts
    }
    return {ANKI: cards} | {name: some for name, some in parts.items() if some}


def main() -> None:
    root, site = Path.cwd(), Path("site")
    try:
        imprint = read_imprint(site)
        book, pages = read_book(root), read_pages(root)
        macros, _ = read_macros(root)
        cards = read_all_cards(site, book)
        time, makers = edited(root, *BOOK), edited(root, *MAKERS)
        times = {
            chapter.address: max(
                makers, edited(root, chapter.path, f"snippets/{chapter.key}")
            )
            for chapter in book.chapters
            if (site / chapter.address).exists()
        }
        packages = {}
        for name, some in volumes(cards, book).items():
            fields = Fields(site, imprint.site_url, macros)
            packages[name] = make_package(
                some, book, fields, merged(pages, book), time, times
            )
            # The whole is the first: it has the formulas of all.
            if name == ANKI and (
                faults := fields.faults(root / "node_modules", pages)
            ):
                raise Faults(faults)
        for name, content in packages.items():
            with atomic_write(site / FOLDER / name) as file:
                file.write_bytes(content)
        offer(root, site)
    except (OSError, ValueError) as error:
        sys.exit(f"{error}\nNo deck was written.")
    decks = len({card.chapter.address for card in cards})
    print(
        f"{site / FOLDER / ANKI}: {len(cards)} notes in {decks} decks,"
        f" {len(packages[ANKI]) / 1000:.0f} kB; and {len(packages) - 1} for the"
        " parts"
    )


if __name__ == "__main__":
    main()
