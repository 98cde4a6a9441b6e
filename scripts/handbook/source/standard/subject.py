"""The chapter that the rules look at."""

from dataclasses import dataclass
from pathlib import Path

from ..book import Book, Chapter
from ..faults import Fault
from ..fences import Include
from ..inline import masked
from ..pages import Page
from ..questions import Part, Question


@dataclass(frozen=True)
class Subject:
    root: Path
    page: Page
    chapter: Chapter
    book: Book

    def limit(self, name: str, usual):
        """The limit called ``name``, as the book's exceptions or as ``usual``."""
        return self.chapter.exceptions.get(name, usual)

    @property
    def is_reference(self) -> bool:
        """Whether the book asks for no cards: a page to look things up in."""
        return self.limit("cards", [1, 1])[1] == 0

    def fault(self, line: int, what: str, mend: str) -> Fault:
        return Fault(self.page.path, line, what, mend)

    def section(self, title: str) -> tuple[int, int]:
        """The first and the last line of a section; 1 and 0 if it is missing."""
        for heading, end in self.page.sections:
            if heading.title == title:
                return heading.line, end
        return 1, 0

    def text(self, card: Question, part: Part) -> str:
        """A part of the answer from its line on, formulas and code as one sign."""
        later = [p.line for p in card.parts if p.line > part.line]
        end = min([*later, card.end]) - 1
        lines = self.page.prose[part.line - 1 : end]
        return masked("\n".join(lines)).removeprefix(f"**{part.name}.**")

    def listing(self, include: Include) -> list[tuple[int, str]]:
        """What the page shows of a file: numbered lines, none if it is missing."""
        file = self.root / "snippets" / include.path
        if not file.is_file():
            return []
        text = file.read_text("utf-8", "replace")
        lines = list(enumerate(text.splitlines(), 1))
        if include.section:
            marks = [
                number
                for number, text in lines
                if text.strip().endswith(
                    (f"[start:{include.section}]", f"[end:{include.section}]")
                )
            ]
            lines = lines[marks[0] : marks[1]] if len(marks) == 2 else []
        return [(n, text) for n, text in lines if "# --8<--" not in text]
