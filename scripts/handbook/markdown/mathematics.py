"""Markdown extension: markdown-katex's syntax, rendered by one long-lived KaTeX.

List it *before* ``markdown_katex``, whose two seams ``take_over`` uses.

Formulas are injected late. A page carries short tokens while it is parsed and
indexed for search; ``Store.inject`` puts the HTML in at the very end. Where no
plugin hands over a store and does that, it is the last step of Python-Markdown.
"""

import functools
import logging
import os
import re
import tempfile
import xml.etree.ElementTree as etree
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from html import escape

import markdown_katex.wrapper
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

from ..source.faults import Fault
from .alone import katex_of, page_of
from .katex import KaTeX, KaTeXError

# Private-use characters: no parser on the way touches them.
TOKEN = re.compile("\ue000(\\d+)\ue001")
# A formula with a bracket before it or punctuation behind it, from which a browser
# would part it at a line's end.
GLUED = re.compile(f"([(\\[“]*){TOKEN.pattern}([.,;:!?)\\]”]*)")
SCRIPTS = {
    "msub": "_",
    "msup": "^",
    "msubsup": "_^",
    "munder": "_",
    "mover": "^",
    "munderover": "_^",
}
# Between a formula's pieces, none of which holds it.
SEPARATOR = "\0"
# markdown-katex's, alone in a paragraph or not.
MARKER = re.compile(
    r"<p>(tmp_block_md_katex_[0-9a-f]{32})</p>"
    r"|(tmp_(?:block|inline)_md_katex_[0-9a-f]{32})"
)
MATHML = re.compile(r"<math .*?</math>", re.DOTALL)


class Store:
    """The formulas of a build, and what stands in the pages for them."""

    def __init__(self, katex: KaTeX):
        self.katex = katex
        # A book's formulas would take 300 MB: they stand in a file, there each
        # from where to where. It is open from page to page, until ``close``.
        self._file = tempfile.TemporaryFile()  # noqa: SIM115
        self._places: list[tuple[int, int]] = []
        self._number: dict[tuple[str, bool], int] = {}
        self._displays: set[int] = set()
        #: What was asked for since somebody emptied it.
        self.asked: dict[tuple[str, bool], tuple[str, ...]] = {}
        self._plain = functools.cache(
            lambda number: plain("".join(self._pieces(number)))
        )

    def close(self) -> None:
        """Ends KaTeX and gives up the formulas."""
        self.katex.close()
        self._file.close()

    def token(self, tex: str, display: bool) -> str:
        """What stands for a formula until ``inject``.

        Raises:
            KaTeXError: the formula does not parse.
        """
        asked = tex, display
        if asked not in self._number:
            self.asked[asked] = self.katex.pieces(tex, display)
            self.learn({asked: self.asked[asked]})
        number = self._number[asked]
        if asked not in self.asked:
            self.asked[asked] = self._pieces(number)
        return f"\ue000{number}\ue001"

    def learn(self, formulas: dict[tuple[str, bool], tuple[str, ...]]) -> None:
        """Takes KaTeX's answers to TeX and whether it is displayed as given."""
        start = self._file.seek(0, os.SEEK_END)
        for asked, pieces in formulas.items():
            number = self._number.setdefault(asked, len(self._places))
            if number == len(self._places):
                data = SEPARATOR.join(pieces).encode()
                self._file.write(data)
                self._places.append((start, start + len(data)))
                start += len(data)
                if asked[1]:
                    self._displays.add(number)

    def _pieces(self, number: int) -> tuple[str, ...]:
        start, end = self._places[number]
        self._file.seek(start)
        data = self._file.read(end - start).decode()
        return tuple(data.split(SEPARATOR))

    def inject(self, page: str) -> str:
        """The page with KaTeX's HTML in place of the tokens."""
        return GLUED.sub(self._glue, page)

    def _glue(self, match: re.Match) -> str:
        before, number, behind = match[1], int(match[2]), match[3]
        pieces = self._pieces(number)
        if not (before or behind) or number in self._displays:
            return before + "".join(pieces) + behind
        html = "<wbr>".join(pieces)
        return f'<span class="glued">{before}{html}{behind}</span>'

    def plain(self, text: str) -> str:
        """HTML with each formula as a reader would type it: σ_1, R^(m×n)."""
        return TOKEN.sub(lambda match: escape(self._plain(int(match[1]))), text)


def plain(html: str) -> str:
    """A formula as plain text; ``…`` where one line of text cannot say it."""
    tree = etree.fromstring(MATHML.search(html)[0])
    row = tree[0][0]
    return " ".join(_plain(row).replace("\u2061", "").split())


def _plain(node: etree.Element) -> str:
    name = node.tag.rpartition("}")[2]
    parts = [_plain(child) for child in node if name != "semantics"]
    if node.get("accent"):
        return parts[0]
    if name in SCRIPTS:
        # An operator's invisible sign may stand behind its script: \lambda_{\max}.
        scripts = zip(SCRIPTS[name], parts[1:], strict=False)
        text = parts[0] + "".join(mark + _group(part) for mark, part in scripts)
        return text + " " if parts[0] in ("∑", "∏", "∫") else text
    if name == "mfrac":
        return f"{_group(parts[0])}/{_group(parts[1])}"
    if name == "msqrt":
        return f"√{_group(''.join(parts))}"
    if name in ("mtable", "mroot"):
        return "…"
    if name == "mspace":
        return " "
    if name == "mo" and node.text and node.text in "=<>≤≥≈≠∈⇒⇔→↦∼≡∣":
        return f" {node.text} "
    return (node.text or "") + "".join(parts)


def _group(text: str) -> str:
    return text if len(text) < 2 else f"({text})"


def fault_of(error: KaTeXError, tex: str, path: str, line: int) -> Fault:
    """What KaTeX says of ``tex``, which begins on ``line`` of the file ``path``."""
    before = tex[: error.position]
    if not tex[error.position :].strip():
        # It stopped at the end: of what is written, not of the blank behind.
        before = before.rstrip()
    near = tex[max(0, error.position - 20) : error.position + 20] or tex
    return Fault(
        path,
        line + before.count("\n"),
        f"{error} near `{' '.join(near.split())}`",
        error.mend,
    )


class _Counted(list):
    """Lines; while they are read once, ``number`` is that of the last read."""

    number = 0

    def __iter__(self) -> Iterator[str]:
        for self.number, line in enumerate(super().__iter__(), 1):
            yield line


class _Lines(Preprocessor):
    """Hands markdown-katex lines that tell where it is."""

    lines = _Counted()

    def run(self, lines: list[str]) -> list[str]:
        self.lines = _Counted(lines)
        return self.lines


class _Inject(Postprocessor):
    def __init__(self, md, store: Store):
        super().__init__(md)
        self.store = store

    def run(self, text: str) -> str:
        return self.store.inject(text)


class _Replace(Postprocessor):
    """Puts formulas in the place of markdown-katex's markers, all at once.

    Its own step then finds none; it would go through the page for each.
    """

    def run(self, text: str) -> str:
        html: dict[str, str] = {}
        for extension in self.md.registeredExtensions:
            html |= getattr(extension, "math_html", {})
        return MARKER.sub(lambda m: html.get(m[1] or m[2], m[0]), text)


def take_over(tex2html: Callable[[str, dict | None], str]) -> None:
    """Makes ``tex2html`` what turns TeX into HTML for markdown-katex.

    Its own starts a process for each formula, and one more for the names of the
    options.
    """
    for name in ("tex2html", "_PARSED_OPTIONS"):
        if not hasattr(markdown_katex.wrapper, name):
            raise ImportError(f"markdown_katex.wrapper has no {name} any more")
    markdown_katex.wrapper.tex2html = tex2html
    # Non-empty, so that no process is asked.
    markdown_katex.wrapper._PARSED_OPTIONS["strict"] = "set by handbook"
    # The contents are made from headings alone; it then misses the rest.
    logging.getLogger("markdown_katex.extension").setLevel(logging.ERROR)


class MathematicsExtension(Extension):
    """Renders the formulas of the pages that this instance converts.

    Args:
        store: where the formulas go, for who then calls ``inject``; without
            one they are in the page at once.
        path: the page, relative to the project, for messages.
        source: the page as written, for line numbers.
        report: called with each ``Fault``; without, the first is raised as
            ``ValueError``.
    """

    def __init__(
        self,
        store: Store | None = None,
        path: str = "",
        source: str = "",
        report: Callable[[Fault], None] | None = None,
    ):
        super().__init__()
        self.store = store
        self.path = path
        self.source = source
        self.report = report

    def extendMarkdown(self, md):
        if self.store is None:
            page = page_of(md)
            self.path, self.source = page.path, page.source
            self.store = Store(katex_of(page.root))
            # Behind all others.
            md.postprocessors.register(
                _Inject(md, self.store), "handbook-inject", -100
            )
        # A price may be written \$5, as GitHub asks for where two stand in a line.
        md.ESCAPED_CHARS.append("$")
        self.lines = _Lines(md)
        # markdown-katex has 0.
        md.postprocessors.register(_Replace(md), "handbook-replace", 1)
        # markdown-katex has 50.
        md.preprocessors.register(self.lines, "handbook-lines", 51)
        take_over(self._tex2html)

    def _tex2html(self, tex: str, options: dict | None = None) -> str:
        display = bool((options or {}).get("display-mode"))
        try:
            return self.store.token(tex, display)
        except KaTeXError as error:
            # A display is asked for when its last line was read.
            line = self._source_line() - tex.count("\n")
            fault = fault_of(error, tex, self.path, line)
            if self.report is None:
                raise ValueError(str(fault)) from error
            self.report(fault)
            return f'<code class="bad-formula">{escape(fault.what)}</code>'

    def _source_line(self) -> int:
        """The line of the page as written that markdown-katex is at.

        What is converted has no front matter, and lists where the page has
        comments; so the two are aligned.
        """
        lines = self.lines.lines
        source = self.source.splitlines() or lines
        aligned = SequenceMatcher(None, lines, source, autojunk=False)
        at = lines.number - 1
        return next(
            1 + min(first + at - start, max(first, last - 1))
            for _, start, end, first, last in aligned.get_opcodes()
            if start <= at < end
        )


def makeExtension(**kwargs):
    return MathematicsExtension(**kwargs)
