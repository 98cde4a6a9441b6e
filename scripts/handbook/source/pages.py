"""A page as its author wrote it: what it holds, and what is wrong with it.

One pass over the lines of a Markdown file. It knows only the few constructs the
handbook gives a meaning to; rendering is Python-Markdown's affair.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from .faults import Fault

LEVELS = ("warm-up", "core", "stretch")
KINDS = (
    "explain",
    "derive",
    "compute",
    "compare",
    "debug",
    "design",
    "implement",
)
#: A question's parts as they are written, and the class each has on the page.
PARTS = {
    "Short answer": "short-answer",
    "In depth": "in-depth",
    "They may follow up with": "follow-up",
    "Common wrong answer": "wrong-answer",
}
INCLUDE = re.compile(
    r'\s*--8<-- "(?P<path>[^":]+?)(?::(?P<section>[a-z][\w-]*))?"\s*'
)
#: Blocks that mkdocs.yml registers, and whether they need a title.
BLOCKS = {
    "definition": True,
    "figure-caption": False,
    "proof": False,
    "question": True,
    "theorem": True,
}

FENCE = re.compile(r"(?P<indent> *)(?P<ticks>`{3,}|~{3,})(?P<info>.*)")
BLOCK = re.compile(r"/{3,} *(?P<name>[\w-]+) *(?:\| *(?P<title>.*?))? *")
HEADING = re.compile(
    r"(?P<marks>#{1,6}) +(?P<title>.*?) *(?P<attrs>\{[^}]*\})?"
)
ID = re.compile(r"#([\w-]+)")
STRETCH = re.compile(r"[{\s]\.stretch[\s}]")
PART = re.compile(rf"\*\*({'|'.join(PARTS)})\.\*\*")
ATTRS = re.compile(r" {4}attrs: *(\{.*\}) *")
CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
FORMULA = re.compile(r"\$`[^`]+`\$")
# A backslash, ^, _ or brace between dollars is TeX; amounts of money are not.
BARE_DOLLARS = re.compile(r"\$\$|\$[^$`]*[\\^_{][^$`]*\$")
FORMULA_LINK = re.compile(r"\[\$`[^`]+`\$\]\(")
TABLE_RULE = re.compile(r" *\|?( *:?-+:? *\|)+( *:?-+:? *)?")
IMAGE = re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<target>[^)\s]*)")
IMAGE_TAG = re.compile(r"<img\b(?![^>]*\balt=\"[^\"]+\")")
SNIPPET_IMAGE = re.compile(r"(?:\.\./)+snippets/(.+\.svg)")


@dataclass
class Heading:
    level: int
    title: str
    id: str | None
    line: int
    stretch: bool = False


@dataclass
class Part:
    """A part of an answer: ``name`` as in PARTS, ``text`` as Markdown."""

    name: str
    line: int
    text: str = ""


@dataclass
class Question:
    """``was`` are the ids of cards that were merged into this one."""

    title: str
    line: int
    id: str | None = None
    level: str | None = None
    topic: str | None = None
    kind: str | None = None
    was: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)


@dataclass
class Include:
    path: str
    section: str | None
    line: int


@dataclass
class Page:
    """``path`` is relative to the project; ``faults`` are this page's own."""

    path: str
    source: str
    meta: dict = field(default_factory=dict)
    headings: list[Heading] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    includes: list[Include] = field(default_factory=list)
    figures: list[Include] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    @property
    def topics(self) -> list[Heading]:
        """The sections that have an id of their own."""
        return [h for h in self.headings if h.level == 2 and h.id]

    @property
    def ids(self) -> list[tuple[str, int]]:
        """Every id the author chose, with its line."""
        named = [*self.headings, *self.questions]
        return [(item.id, item.line) for item in named if item.id]


def read_page(root: Path, file: Path) -> Page:
    """Reads ``file``, a Markdown file below ``root``."""
    source = file.read_text(encoding="utf-8")
    page = Page(file.relative_to(root).as_posix(), source)
    _Reader(page).read()
    return page


class _Reader:
    def __init__(self, page: Page):
        self.page = page
        self.line = 0
        self.blocks: list[tuple[str, int]] = []
        self.question: Question | None = None
        self.fence: tuple[str, str, int, list[str]] | None = None

    def fault(self, what: str, mend: str, line: int | None = None) -> None:
        self.page.faults.append(
            Fault(self.page.path, line or self.line, what, mend)
        )

    def read(self) -> None:
        lines = self.page.source.splitlines()
        start = self._front_matter(lines)
        for self.line, text in enumerate(lines[start:], start + 1):
            if self.fence:
                self._in_fence(text)
            elif fence := FENCE.fullmatch(text):
                self.fence = (
                    fence["indent"] + fence["ticks"],
                    fence["info"].strip(),
                    self.line,
                    [],
                )
            else:
                self._prose(text, lines)
        if self.fence:
            self.fault(
                "code fence without its end",
                f"close it with {self.fence[0].strip()}",
                self.fence[2],
            )
        for name, line in self.blocks:
            self.fault(
                f"block `/// {name}` without its end", "close it with ///", line
            )

    def _front_matter(self, lines: list[str]) -> int:
        """Reads the front matter; the number of lines it takes."""
        if not lines or lines[0] != "---" or "---" not in lines[1:]:
            return 0
        end = lines.index("---", 1)
        try:
            meta = yaml.safe_load("\n".join(lines[1:end])) or {}
            if isinstance(meta, dict):
                self.page.meta = meta
            else:
                self.fault(
                    "front matter is not YAML: no names with values",
                    "write lines like `description: ...`",
                    2,
                )
        except yaml.MarkedYAMLError as error:
            self.fault(
                f"front matter is not YAML: {error.problem}",
                "quote values that hold a colon",
                error.problem_mark.line + 2,
            )
        return end + 1

    def _in_fence(self, text: str) -> None:
        opening, info, line, content = self.fence
        if text.rstrip() != opening:
            content.append(text)
            return
        self.fence = None
        language = info.split()[0].strip("{.}") if info else ""
        included = [INCLUDE.fullmatch(text) for text in content]
        for number, (text, include) in enumerate(
            zip(content, included, strict=True), line + 1
        ):
            if include:
                self.page.includes.append(
                    Include(include["path"], include["section"], number)
                )
            elif "--8<--" in text and not text.lstrip().startswith(";"):
                self.fault(
                    f"include that would print literally: `{text.strip()}`",
                    'write --8<-- "part/chapter/file.py" or'
                    ' "part/chapter/file.py:section", in double quotes',
                    number,
                )
        loose = [
            text for text in content if "--8<--" not in text and text.strip()
        ]
        if language in ("python", "py", "pycon") and (loose or not content):
            self.fault(
                "python code that no test runs",
                "move it to a file of snippets/ and include that"
                " (pytest --update-outputs records what it prints)",
                line,
            )

    def _prose(self, text: str, lines: list[str]) -> None:
        bare = CODE.sub("", FORMULA.sub("", text))
        if "--8<--" in text and "--8<--" in bare:
            self.fault(
                "include outside a code fence",
                "include files inside a fence; text and mathematics belong in"
                " the page, where they are rendered and checked",
            )
        if "$`" in FORMULA.sub("", text):
            unquoted = re.sub(r"(``+)(?!`).+?(?<!`)\1(?!`)", "", text)
            if "$`" in FORMULA.sub("", unquoted):
                self.fault(
                    "formula without its end",
                    "write $`...`$ on one line, with the closing dollar",
                )
        elif BARE_DOLLARS.search(bare):
            self.fault(
                "mathematics between plain dollars would print literally",
                "write $`...`$ in a line, or a ```math fence",
            )
        for image in IMAGE.finditer(text):
            self._image(image)
        if IMAGE_TAG.search(text):
            self._no_alternative()
        if FORMULA_LINK.search(text):
            self.fault(
                "link that is a formula alone",
                "link words beside it: screen readers say the text of a link",
            )
        following = lines[self.line] if self.line < len(lines) else ""
        if "|" in text and TABLE_RULE.fullmatch(following):
            self._table_head(text)
        if heading := HEADING.fullmatch(text):
            self._heading(heading, text)
        elif text.startswith("///"):
            self._block(text, lines)
        elif self.question and (part := PART.match(text)):
            self.question.parts.append(Part(part[1], self.line))

    def _table_head(self, text: str) -> None:
        row = text.strip().removeprefix("|").removesuffix("|")
        if not all(cell.strip() for cell in row.split("|")):
            self.fault(
                "table column without a heading",
                "name it: screen readers say the heading with each cell",
            )

    def _image(self, image: re.Match) -> None:
        if not image["alt"].strip():
            self._no_alternative()
        if figure := SNIPPET_IMAGE.fullmatch(image["target"]):
            self.page.figures.append(Include(figure[1], None, self.line))

    def _no_alternative(self) -> None:
        self.fault(
            "image without a text alternative",
            "say between the square brackets what the picture shows",
        )

    def _heading(self, heading: re.Match, text: str) -> None:
        if FORMULA.search(text) or "$" in text:
            self.fault(
                "mathematics in a heading",
                "say it in words: contents, search and addresses show headings",
            )
        attrs = heading["attrs"] or ""
        named = ID.search(attrs)
        self.page.headings.append(
            Heading(
                len(heading["marks"]),
                heading["title"],
                named and named[1],
                self.line,
                bool(STRETCH.search(attrs)),
            )
        )

    def _block(self, text: str, lines: list[str]) -> None:
        if not text.strip("/ "):
            if not self.blocks:
                self.fault("/// closes no block", "remove it")
            elif self.blocks.pop()[0] == "question":
                self._end_question(lines)
            return
        block = BLOCK.fullmatch(text)
        name = block and block["name"]
        if name not in BLOCKS:
            self.fault(
                f"unknown block `{text}`", f"known are: {', '.join(BLOCKS)}"
            )
        elif BLOCKS[name] and not block["title"]:
            self.fault(
                f"{name} without a title", f"write /// {name} | The title"
            )
        self.blocks.append((name or text, self.line))
        if name == "question":
            self._start_question(block["title"] or "", lines)

    def _start_question(self, title: str, lines: list[str]) -> None:
        self.question = Question(title, self.line)
        following = lines[self.line] if self.line < len(lines) else ""
        attrs = ATTRS.fullmatch(following)
        if attrs:
            try:
                values = yaml.safe_load(attrs[1])
            except yaml.YAMLError:
                values = {}  # told as a question without an id and a level
            self.question.id = values.get("id")
            level = values.get("class")
            self.question.level = level if level in LEVELS else None
            self.question.topic = values.get("topic")
            kind = values.get("kind")
            self.question.kind = kind if kind in KINDS else None
            self.question.was = values.get("was", [])
        self.page.questions.append(self.question)

    def _end_question(self, lines: list[str]) -> None:
        question, self.question = self.question, None
        line = question.line
        ends = [part.line - 1 for part in question.parts] + [self.line - 1]
        for part, end in zip(question.parts, ends[1:], strict=True):
            text = "\n".join(lines[part.line - 1 : end])
            part.text = text[PART.match(text).end() :].strip()
        if not question.id:
            self.fault(
                "question without an id",
                "add below it, indented by four spaces:"
                " attrs: {id: q-name, class: core, topic: id-of-a-section}",
                line,
            )
        elif not question.id.startswith("q-"):
            self.fault(
                f"question id `{question.id}`", "ids start with q-", line
            )
        if not question.level:
            self.fault(
                "question without a level",
                f"its class is one of {', '.join(LEVELS)}",
                line,
            )
        if "Short answer" not in [part.name for part in question.parts]:
            self.fault(
                "question without a short answer",
                "begin a paragraph with **Short answer.** and say it",
                line,
            )
