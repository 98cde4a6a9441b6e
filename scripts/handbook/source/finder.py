"""The book, and what is found in one page, one chapter, all problems, all titles."""

from pathlib import Path

from . import includes, standard
from .book import Book, Chapter, read_book
from .faults import Fault
from .pages import Page
from .plans import Plan, read_plans
from .problems import Problem, read_problems
from .standard.alike import near_pairs


class Finder:
    """Finds it below ``root``, each time anew; a subclass may remember."""

    def __init__(self, root: Path):
        self.root = root

    def read_book(self) -> Book:
        """As ``book.read_book``."""
        return read_book(self.root)

    def read_plans(self, book: Book) -> tuple[list[Plan], list[Fault]]:
        """As ``plans.read_plans``."""
        return read_plans(self.root, book)

    def of_page(self, page: Page) -> list[Fault]:
        """As ``includes.of_page``."""
        return [*includes.of_page(self.root, page)]

    def of_chapter(
        self, page: Page, chapter: Chapter, book: Book
    ) -> list[Fault]:
        """As ``standard.of_chapter``."""
        return standard.of_chapter(self.root, page, chapter, book)

    def near_pairs(self, asked: list[tuple[str, str]]) -> list[tuple[int, int]]:
        """As ``alike.near_pairs``."""
        return near_pairs(asked)

    def read_problems(self) -> list[Problem]:
        """As ``problems.read_problems``."""
        return read_problems(self.root)
