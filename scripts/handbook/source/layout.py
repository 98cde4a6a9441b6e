"""Where paragraphs, lists and tables begin, and where that would be misread.

GitHub's Markdown and Python-Markdown differ. Where they do, one of them would
show what the author did not mean, so it is a fault.
"""

import re
from collections.abc import Iterator

from .inline import masked

#: What is wrong, and how to mend it.
Finding = tuple[str, str]

QUOTE = re.compile(r"(?: {0,3}> ?)+")
# Tags that make a block; others stand in a paragraph.
HTML = re.compile(
    r" *<(?:!--|/?(?:article|aside|blockquote|dd|details|div|dl|dt|fieldset"
    r"|figcaption|figure|form|h[1-6]|hr|li|nav|noscript|ol|p|pre|script|section"
    r"|style|summary|svg|table|tbody|td|th|thead|tr|ul)\b)",
    re.IGNORECASE,
)
# A list's item, a definition, a footnote: what may hold paragraphs of its own.
ITEM = re.compile(
    r" *(?:(?P<bullet>[-*+])|(?P<number>\d{1,9})(?P<stop>[.)])"
    r"|:|\[\^[^\]]+\]:)(?: +(?P<text>.*)|$)"
)
RULE = re.compile(r" {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})")
UNDERLINE = re.compile(r" {0,3}(?:=+|-+) *")
TABLE_RULE = re.compile(r" *\|?( *:?-+:? *\|)+( *:?-+:? *)?")
TASK = re.compile(r"\[[ xX]\] ")
# MkDocs and Material, GitHub, Pandoc and Docusaurus, Sphinx, Hugo and Jekyll.
FOREIGN = re.compile(
    r" *(?:!!! ?\w|\?\?\?\+? ?\w|===[!+]? *\"|> ?\[!\w+\]|:{3,}"
    r"|\.\. [\w-]+::|\{%|\{\{[<%])"
)


class Layout:
    """Follows, line by line, where paragraphs, lists and tables begin.

    ``after`` says what the line before was.
    """

    def __init__(self):
        self.after = "blank"
        self._quoted = False
        # Where the paragraph, item or fence before begins, and what it is part
        # of: all since a blank line.
        self._indent = self._margin = 0
        # The kind of list that is open at each indent.
        self._lists: dict[int, str] = {}

    @property
    def begins(self) -> bool:
        """Whether the next line begins a paragraph."""
        return self.after in ("blank", "edge", "html")

    def edge(self, kind: str = "edge") -> None:
        """A block's line or HTML: what ends a paragraph and a list."""
        self.after = kind
        self._lists.clear()

    def heading(self) -> Iterator[Finding]:
        """A heading."""
        if self.after == "table" or (self._margin and not self.begins):
            yield _blank_line("heading")
        self.edge()

    def fence(self, text: str) -> Iterator[Finding]:
        """A fence that opens with the line ``text``."""
        indent = _indent(text)
        if self.begins:
            self._margin = indent
        elif (
            self.after == "table"
            or indent < max(self._margin, self._indent)
            or (self.after == "item" and indent == self._indent)
        ):
            yield _blank_line("fence")
        yield from self._indented(indent, "fence")
        if indent == 0:
            self._lists.clear()
        self.after, self._indent = "fence", indent

    def read(self, text: str, following: str) -> Iterator[Finding]:
        """One line of prose, blank ones too, and the line that follows."""
        if FOREIGN.match(text):
            yield (
                f"unknown block: `{text.strip()[:30]}`",
                "use ///, as CONTRIBUTING.md shows",
            )
        yield from self._quotation(text)
        text = QUOTE.sub("", text)
        if not text.strip():
            self.after = "blank"
        elif HTML.match(text):
            self.edge("html")
        elif not self.begins and (
            RULE.fullmatch(text) or UNDERLINE.fullmatch(text)
        ):
            yield (
                "line that may make a heading of what stands above it",
                "begin headings with #; leave a blank line before a rule",
            )
        elif RULE.fullmatch(text):
            self.edge()
        elif self._is_item(text):
            yield from self._item(text)
        else:
            yield from self._text(text, following)

    def _quotation(self, text: str) -> Iterator[Finding]:
        quoted = bool(QUOTE.match(text))
        if quoted and QUOTE.sub("", text).lstrip().startswith(("```", "~~~")):
            yield "code fence in a quotation", "put it before or behind"
        if quoted != self._quoted:
            if self._quoted and text.strip():
                yield "text right after a quotation", "leave a blank line"
            elif quoted and self.after in ("item", "table"):
                yield _blank_line("quotation")
            self._lists.clear()
        self._quoted = quoted

    def _is_item(self, text: str) -> bool:
        item = ITEM.match(text)
        if not item:
            return False
        # A year at the start of a paragraph's line is none, to either Markdown.
        indent = _indent(text)
        return (
            item["number"] in (None, "1")
            or self.begins
            or self.after in ("fence", "table")
            or indent < self._margin
            or (self.after == "item" and indent <= self._indent)
            or self._lists.get(indent // 4 * 4) == "."
        )

    def _item(self, text: str) -> Iterator[Finding]:
        item, indent = ITEM.match(text), _indent(text)
        kind = item["bullet"] or item["stop"]
        if item["stop"] == ")":
            yield "list with `)` behind its numbers", "write 1., 2., 3."
        if len(item["number"] or "") > 2:
            yield (
                f"number that begins a list: {item['number']}.",
                "put a word before it",
            )
        if kind and not item["text"]:
            yield "list item without text", "write it behind its sign"
        if TASK.match(item["text"] or ""):
            yield (
                "list of tasks, which nobody could tick",
                "write a plain list: the checklist keeps what a reader knows",
            )
        yield from self._indented(indent, "list item")
        known = self._lists.get(indent)
        if self.begins:
            self._margin = indent
        elif kind and (self.after != "item" or indent < self._margin):
            yield _blank_line("list")
        if kind and known and known != kind:
            if self.after == "item":
                yield _blank_line("list of another kind")
            elif item["bullet"] and known != ".":
                yield (
                    f"bullets `{known}` and `{kind}` in one list",
                    "use one sign",
                )
        self._lists = {k: v for k, v in self._lists.items() if k < indent}
        self._lists[indent] = kind or ""
        self.after, self._indent = "item", indent

    def _text(self, text: str, following: str) -> Iterator[Finding]:
        if "|" in text and TABLE_RULE.fullmatch(QUOTE.sub("", following)):
            yield from self._table_head(text)
            self.after = "table"
        elif self.begins or self.after == "fence":
            self._indent = self._margin = _indent(text)
            if self._indent == 0:
                self._lists.clear()
            elif self.after != "html":
                yield from self._indented(self._indent, "text")
            self.after = "text"

    def _indented(self, indent: int, what: str) -> Iterator[Finding]:
        """``what`` begins at ``indent``: within a list, and how deep in it."""
        if indent >= 4 and indent > max(self._lists, default=-4) + 4:
            yield (
                f"{what} that its indent makes a listing",
                "begin it at the line's start, or put a listing into a fence",
            )
        elif indent % 4 and (self._lists or what == "list item"):
            yield (
                f"{what} indented by {indent}",
                "indent by four for each list that it stands in",
            )

    def _table_head(self, text: str) -> Iterator[Finding]:
        if not self.begins:
            yield _blank_line("table")
        row = masked(text).strip().removeprefix("|").removesuffix("|")
        if not all(cell.strip() for cell in row.split("|")):
            yield (
                "table column without a heading",
                "name it: screen readers say the heading with each cell",
            )


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _blank_line(what: str) -> Finding:
    return (
        f"{what} right after text",
        f"leave a blank line before the {what}",
    )
