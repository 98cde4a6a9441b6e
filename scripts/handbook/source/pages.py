"""A page as its author wrote it: what it holds, and what is wrong with it.

One pass over the lines of a Markdown file. It knows only the few constructs the
handbook gives a meaning to; rendering is Python-Markdown's affair, and
``built.written`` compares the two.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from . import inline
from .faults import Fault, Faults
from .fences import Fence, Include
from .files import read_text
from .frontmatter import read_front_matter
from .layout import Finding, Layout
from .questions import (
    Part,
    Question,
    like_a_part,
    misplaced_part,
    part_of,
    read_attributes,
)

#: Blocks that mkdocs.yml registers, and whether they need a title.
BLOCKS = {
    "definition": True,
    "figure-caption": False,
    "proof": False,
    "question": True,
    "theorem": True,
}
#: Sections that every chapter has, in this order: the first before its topics.
STANDING = (
    "In one minute",
    "Pitfalls",
    "Interview questions",
    "Cheat sheet",
    "Further reading",
)
BLOCK = re.compile(
    r"(?P<slashes>/{3,}) *(?P<name>[\w-]+) *(?:\| *(?P<title>.*?))? *"
)
# A line that one Markdown or the other takes for a heading, and what is one.
LIKE_HEADING = re.compile(r"(?: {0,3}> ?)* *(?:[-*+] +|\d+\. +)?#")
HEADING = re.compile(
    r"(?P<marks>#{1,6}) +(?P<title>[^{}]*[^{}#\s])"
    r"(?: +\{ *(?P<attrs>[#.][\w-]+(?: +[#.][\w-]+)*) *\})? *"
)
SNIPPET_IMAGE = re.compile(r"(?:\.\./)+snippets/(.+\.svg)")


@dataclass
class Heading:
    level: int
    title: str
    id: str | None
    line: int
    stretch: bool = False


@dataclass
class Display:
    """A displayed formula: its TeX, and the line on which that begins."""

    tex: str
    line: int


@dataclass
class Page:
    """``path`` is relative to the project; ``faults`` are this page's own.

    ``prose`` has the lines of ``source``, empty where they are front matter,
    attributes, a fence or a comment.
    """

    path: str
    source: str
    meta: dict = field(default_factory=dict)
    headings: list[Heading] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    includes: list[Include] = field(default_factory=list)
    figures: list[Include] = field(default_factory=list)
    displays: list[Display] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    @property
    def topics(self) -> list[Heading]:
        """The sections that have an id of their own."""
        return [h for h in self.headings if h.level == 2 and h.id]

    @property
    def sections(self) -> list[tuple[Heading, int]]:
        """The title and the sections, each with the number of its last line."""
        headings = [h for h in self.headings if h.level <= 2]
        ends = [h.line - 1 for h in headings[1:]] + [len(self.prose)]
        return list(zip(headings, ends, strict=False))

    def paragraphs(self, first: int, last: int) -> Iterator[tuple[int, str]]:
        """The prose of these lines, parted where one is empty, by first line.

        Headings and the edges of blocks are paragraphs of their own.
        """
        begin, lines = first, []
        for number, text in enumerate(
            [*self.prose[first - 1 : last], ""], first
        ):
            edge = text.startswith(("#", "///"))
            if lines and (edge or not text.strip()):
                yield begin, "\n".join(lines)
                lines = []
            if edge:
                yield number, text
            elif text.strip():
                begin = begin if lines else number
                lines.append(text)

    @property
    def ids(self) -> list[tuple[str, int]]:
        """Every id the author chose, with its line."""
        named = [*self.headings, *self.questions]
        return [(item.id, item.line) for item in named if item.id]


def read_page(root: Path, file: Path) -> Page:
    """Reads ``file``, a Markdown file below ``root``."""
    path = file.relative_to(root).as_posix()
    try:
        text = read_text(root, path)
    except Faults as error:
        return Page(path, "", faults=error.faults)
    return page_of(path, text)


def page_of(path: str, text: str) -> Page:
    """The page ``path``, relative to the project, that holds ``text``."""
    page = Page(path, text)
    _Reader(page).read()
    return page


@dataclass
class _Block:
    name: str
    slashes: str
    line: int
    question: Question | None = None


class _Reader:
    def __init__(self, page: Page):
        self.page = page
        # As Python-Markdown reads them.
        self.lines = page.source.expandtabs(4).split("\n")
        page.prose = [""] * len(self.lines)
        self.line = 0
        self.layout = Layout()
        self.paragraph: list[str] = []
        self.fence: Fence | None = None
        self.comment = 0
        self.blocks: list[_Block] = []

    def fault(self, what: str, mend: str, line: int | None = None) -> None:
        self.page.faults.append(
            Fault(self.page.path, line or self.line, what, mend)
        )

    def read(self) -> None:
        self.page.meta, self.line, self.page.faults = read_front_matter(
            self.lines, self.page.path
        )
        while self.line < len(self.lines):
            text = self.lines[self.line]
            self.line += 1
            if self.fence:
                self._in_fence(text)
            else:
                self._outside(self._uncommented(text))
        self.line += 1
        self._end_paragraph()
        if self.fence:
            ticks = self.fence.opening.strip()
            self.fault(
                "code fence without its end",
                f"close it with {ticks}",
                self.fence.line,
            )
        if self.comment:
            self.fault("comment without its end", "add -->", self.comment)
        while self.blocks:
            self._unclosed(self.blocks[-1])
            self._pop()

    def _uncommented(self, text: str) -> str:
        """``text`` without what of it stands in a comment."""
        before = ""
        if not self.comment:
            begin = inline.find_comment(text)
            if begin < 0:
                return text
            before, text = text[:begin], text[begin + len("<!--") :]
            self.comment = self.line
        inside, ends, after = text.partition("-->")
        block = BLOCK.fullmatch(inside.strip())
        if block and block["name"] == "question":
            self.fault(
                "question inside a comment",
                "take it out of the comment, or delete it",
            )
        if not ends:
            return before
        self.comment = 0
        return before + self._uncommented(after)

    def _in_fence(self, text: str) -> None:
        fence = self.fence
        if not fence.is_closed_by(text):
            fence.content.append(text)
            return
        self.fence = None
        self.page.includes += fence.includes()
        if fence.language == "math":
            tex = "\n".join(fence.content)
            self.page.displays.append(Display(tex, fence.line + 1))
        for line, what, mend in fence.faults():
            self.fault(what, mend, line)

    def _outside(self, text: str) -> None:
        """A line that stands neither in a fence nor in a comment."""
        fence = Fence.open(text, self.line)
        self.page.prose[self.line - 1] = "" if fence else text
        begins = self.layout.begins
        if self.blocks and self.blocks[-1].question:
            self._answer(self.blocks[-1].question, text, begins)
        if fence:
            self._end_paragraph()
            self._tell(self.layout.fence(text))
            self.fence = fence
        elif text.lstrip().startswith("///"):
            self._end_paragraph()
            self.layout.edge()
            self._block(text)
        elif LIKE_HEADING.match(text):
            self._end_paragraph()
            self._tell(self.layout.heading())
            self._heading(text)
        else:
            following = self.lines[self.line : self.line + 1]
            self._tell(self.layout.read(text, "".join(following)))
            if text.strip():
                self.paragraph.append(text)
            else:
                self._end_paragraph()

    def _tell(self, findings: Iterable[Finding]) -> None:
        for what, mend in findings:
            self.fault(what, mend)

    def _end_paragraph(self) -> None:
        paragraph, self.paragraph = self.paragraph, []
        if paragraph:
            self._inline("\n".join(paragraph), self.line - len(paragraph))

    def _inline(self, text: str, line: int) -> None:
        """What stands in ``text``, a paragraph that begins at ``line``."""
        for offset, what, mend in inline.findings(text):
            self.fault(what, mend, line + offset)
        for target, offset in inline.images(text):
            if figure := SNIPPET_IMAGE.fullmatch(target):
                self.page.figures.append(
                    Include(figure[1], None, line + offset)
                )

    def _heading(self, text: str) -> None:
        heading = HEADING.fullmatch(text)
        if not heading:
            self.fault(
                "line that may or may not be a heading",
                "write `## Title` or `## Title { #id }` from the line's start,"
                " without a # at its end; or begin no line with #",
            )
            return
        if inline.has_mathematics(text):
            self.fault(
                "mathematics in a heading",
                "say it in words: contents, search and addresses show headings",
            )
        level = len(heading["marks"])
        attrs = (heading["attrs"] or "").split()
        ids = [name[1:] for name in attrs if name.startswith("#")]
        stretch = level == 2 and ".stretch" in attrs
        if len(ids) > 1 or len(attrs) > len(ids) + stretch:
            self.fault(
                f"heading with the attributes `{heading['attrs']}`",
                "write { #id }, or { #id .stretch } for a section",
            )
        self.page.headings.append(
            Heading(
                level,
                heading["title"],
                ids[0] if ids else None,
                self.line,
                stretch,
            )
        )

    def _block(self, text: str) -> None:
        if not text.startswith("///"):
            self.fault("indented block", "begin it at the line's start")
            return
        self._inline(text, self.line)
        if not text.strip("/ "):
            self._close(text.strip())
            return
        block = BLOCK.fullmatch(text)
        name = block["name"] if block else text
        if name not in BLOCKS:
            self.fault(
                f"unknown block `{text}`", f"known are: {', '.join(BLOCKS)}"
            )
        elif BLOCKS[name] and not block["title"]:
            self.fault(
                f"{name} without a title", f"write /// {name} | The title"
            )
        slashes = block["slashes"] if block else "///"
        while self.blocks and len(self.blocks[-1].slashes) <= len(slashes):
            self._unclosed(self.blocks[-1])
            self._pop()
        opened = _Block(name, slashes, self.line)
        if name == "question":
            if self.blocks:
                self.fault(
                    "question inside another block", "close that before it"
                )
            opened.question = Question(block["title"] or "", self.line)
        self.blocks.append(opened)
        self._attributes(opened)

    def _attributes(self, block: _Block) -> None:
        values, taken, faults = read_attributes(
            self.lines, self.line, block.name, self.page.path
        )
        self.page.faults += faults
        self.line += taken
        if question := block.question:
            question.id = values.get("id")
            question.level = values.get("class")
            question.topic = values.get("topic")
            question.kind = values.get("kind")
            question.was = values.get("was", [])
            self.page.questions.append(question)

    def _close(self, slashes: str) -> None:
        if slashes not in [block.slashes for block in self.blocks]:
            self.fault(f"{slashes} closes no block", "remove it")
            return
        while self.blocks[-1].slashes != slashes:
            self._unclosed(self.blocks[-1])
            self._pop()
        self._pop()

    def _unclosed(self, block: _Block) -> None:
        self.fault(
            f"block `{block.slashes} {block.name}` without its end",
            f"close it with {block.slashes}; to hold another block it needs"
            " more slashes",
            block.line,
        )

    def _pop(self) -> None:
        if question := self.blocks.pop().question:
            self._end_question(question)

    def _answer(self, question: Question, text: str, begins: bool) -> None:
        """A line of ``question``'s own, which may begin a part of the answer."""
        parts = question.parts
        name = part_of(text)
        if name and begins:
            self._tell(misplaced_part(question, name))
            parts.append(Part(name, self.line))
        elif near := like_a_part(text):
            written, name = near
            self.fault(
                f"`{written}` begins no part of the answer",
                f"write **{name}.** from the line's start, after a blank line",
            )
            parts.append(Part(name, self.line))
        elif text.strip("/ ") and not parts:
            self.fault(
                "text before the short answer, which a deck would lack",
                "begin with **Short answer.**; the question is its title",
            )

    def _end_question(self, question: Question) -> None:
        question.end = self.line
        ends = [part.line - 1 for part in question.parts] + [self.line - 1]
        for part, end in zip(question.parts, ends[1:], strict=True):
            text = "\n".join(self.lines[part.line - 1 : end])
            part.text = text.removeprefix(f"**{part.name}.**").strip()
        if "Short answer" not in [part.name for part in question.parts]:
            self.fault(
                "question without a short answer",
                "begin a paragraph with **Short answer.** and say it",
                question.line,
            )
