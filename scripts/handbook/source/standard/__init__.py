"""What a chapter must be beyond being free of faults: as far as a program can see.

The rules are errors in the chapters that ``standard`` of docs/book.yml lists;
elsewhere ``make check`` tells what is still to be done.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from ..book import Book, Chapter
from ..faults import Fault
from ..pages import Page
from .alike import alike
from .cards import card_rules
from .chapter import chapter_rules
from .style import style_rules
from .subject import Subject

if TYPE_CHECKING:
    from ..finder import Finder


def of_chapter(
    root: Path, page: Page, chapter: Chapter, book: Book
) -> list[Fault]:
    """What is to be mended in ``page``, whatever stands in the other chapters."""
    subject = Subject(root, page, chapter, book)
    rules = (chapter_rules, card_rules, style_rules)
    return [fault for rule in rules for fault in rule(subject)]


def findings(
    pages: list[Page], book: Book, finder: "Finder"
) -> dict[str, list[Fault]]:
    """What is to be mended in each written chapter, by ``part/chapter``.

    Questions of two chapters that look alike are told with the later one.
    """
    by_path = {page.path: page for page in pages}
    found = {
        chapter.key: [*finder.of_chapter(page, chapter, book)]
        for chapter in book.chapters
        if (page := by_path.get(chapter.path))
    }
    for key, fault in alike(pages, book, finder.near_pairs):
        found[key].append(fault)
    return {key: sorted(faults) for key, faults in found.items()}
