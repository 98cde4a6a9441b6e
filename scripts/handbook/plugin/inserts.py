"""Lists made of the book, where a page has the comment that names one."""

from pathlib import Path, PurePosixPath

from ..source.book import Book
from ..source.contents import say_what_is_ready
from ..source.pages import Page
from ..source.plans import LENGTHS, read_plans
from .lists import (
    list_chapters,
    list_checklist,
    list_parts,
    list_questions,
)
from .plans import list_hours, list_plans


def insert_lists(
    markdown: str, name: str, root: Path, book: Book, pages: list[Page]
) -> str:
    """The Markdown of the page ``name``, relative to ``docs/``, with its lists."""
    part = PurePosixPath(name).parent.as_posix()
    makers = {
        "<!-- chapters -->": lambda: list_chapters(book, part),
        "<!-- parts -->": lambda: list_parts(book, pages),
        "<!-- ready -->": lambda: say_what_is_ready(root, book),
        "<!-- checklist -->": lambda: list_checklist(book, pages),
        "<!-- questions -->": lambda: list_questions(book, pages),
    }
    if "<!-- plans" in markdown:
        plans, _ = read_plans(root, book)
        makers["<!-- plans -->"] = lambda: list_hours(plans)
        for length in LENGTHS:
            made = list_plans(plans, pages, length)
            makers[f"<!-- plans: {length} -->"] = lambda made=made: made
    for here, make in makers.items():
        if here in markdown:
            markdown = markdown.replace(here, make())
    return markdown
