"""Lists made of the book, where a page has the comment that names one."""

from pathlib import PurePosixPath

from ..source.contents import say_what_is_ready
from ..source.plans import LENGTHS
from .lists import (
    list_chapters,
    list_checklist,
    list_parts,
    list_questions,
)
from .plans import list_hours, list_plans
from .problems import list_problems
from .sources import Sources


def insert_lists(markdown: str, name: str, sources: Sources) -> str:
    """The Markdown of the page ``name``, relative to ``docs/``, with its lists."""
    root, book, pages = sources.root, sources.book, sources.pages
    part = PurePosixPath(name).parent.as_posix()
    makers = {
        "<!-- chapters -->": lambda: list_chapters(book, part),
        "<!-- parts -->": lambda: list_parts(book, pages),
        "<!-- ready -->": lambda: say_what_is_ready(root, book),
        "<!-- checklist -->": lambda: list_checklist(book, pages),
        "<!-- questions -->": lambda: list_questions(book, pages),
        "<!-- problems -->": lambda: list_problems(
            [*sources.problems.values()]
        ),
    }
    if "<!-- plans" in markdown:
        makers["<!-- plans -->"] = lambda: list_hours(sources.plans)
        for length in LENGTHS:
            made = list_plans(sources.plans, pages, length)
            makers[f"<!-- plans: {length} -->"] = lambda made=made: made
    for here, make in makers.items():
        if here in markdown:
            markdown = markdown.replace(here, make())
    return markdown
