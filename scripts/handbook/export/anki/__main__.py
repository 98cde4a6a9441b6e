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
from ..downloads import ANKI, FOLDER, offer
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


def edited(root: Path) -> int:
    """When the book last changed, in seconds since 1970.

    It is the time of the commit; of the newest file that differs from it, so
    that a trial import takes edits not committed yet; and outside a repository
    of the newest file of all, which in an archive is again the commit's.
    """
    commit = _git(root, "log", "-1", "--no-show-signature", "--format=%ct")
    if commit:
        status = _git(
            root, "status", "--porcelain", "-z", "--no-renames", "-uall"
        )
        files = [root / line[3:] for line in status.split("\0") if line]
    else:
        files = [
            file
            for folder in ("docs", "snippets", "scripts/handbook")
            for file in (root / folder).rglob("*.*")
            if file.suffix != ".pyc"
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


def main() -> None:
    root, site = Path.cwd(), Path("site")
    try:
        imprint = read_imprint(site)
        book, pages = read_book(root), read_pages(root)
        macros, _ = read_macros(root)
        cards = read_all_cards(site, book)
        fields = Fields(site, imprint.site_url, macros)
        package = make_package(
            cards, book, fields, merged(pages, book), edited(root)
        )
        if faults := fields.faults(root / "node_modules", pages):
            raise Faults(faults)
        target = site / FOLDER / ANKI
        with atomic_write(target) as part:
            part.write_bytes(package)
        offer(root, site)
    except (OSError, ValueError) as error:
        sys.exit(f"{error}\nNo deck was written.")
    decks = len({card.chapter.address for card in cards})
    print(
        f"{target}: {len(cards)} notes in {decks} decks,"
        f" {len(package) / 1000:.0f} kB"
    )


if __name__ == "__main__":
    main()
