"""Markdown extension: markdown-katex's syntax, rendered by one long-lived KaTeX.

List it *before* ``markdown_katex``, whose two seams it takes over: the function
that turns TeX into HTML, and the table of options, which would otherwise be read
from a KaTeX process.

Formulas are injected late. A page carries short tokens while it is parsed and
indexed for search; ``Store.inject`` puts the HTML in at the very end.
"""

import functools
import logging
import re
import xml.etree.ElementTree as etree
from collections.abc import Callable
from html import escape
from pathlib import Path

import markdown_katex.wrapper
from markdown.extensions import Extension

from ..source.faults import Fault
from .katex import KaTeX, KaTeXError

# Private-use characters: no parser on the way touches them.
TOKEN = re.compile("\ue000(\\d+)\ue001")
# A formula with a bracket before it or punctuation behind it, from which a browser
# would part it at a line's end.
GLUED = re.compile(f"([(\\[“]*){TOKEN.pattern}([.,;:!?)\\]”]*)")
# What KaTeX lets a line end before, from the second on.
BASE = '<span class="katex-base">'
SCRIPTS = {
    "msub": "_",
    "msup": "^",
    "msubsup": "_^",
    "munder": "_",
    "mover": "^",
    "munderover": "_^",
}
MATHML = re.compile(r"<math .*?</math>", re.DOTALL)


class Store:
    """The formulas of a build, and what stands in the pages for them."""

    def __init__(self, katex: KaTeX):
        self.katex = katex
        self._html: list[str] = []
        self._number: dict[str, int] = {}
        self._plain = functools.cache(lambda number: plain(self._html[number]))

    def token(self, tex: str, display: bool) -> str:
        """What stands for a formula until ``inject``.

        Raises:
            KaTeXError: the formula does not parse.
        """
        html = self.katex.render(tex, display)
        if html not in self._number:
            self._number[html] = len(self._html)
            self._html.append(html)
        return f"\ue000{self._number[html]}\ue001"

    def inject(self, page: str) -> str:
        """The page with KaTeX's HTML in place of the tokens."""
        return GLUED.sub(self._glue, page)

    def _glue(self, match: re.Match) -> str:
        before, html, behind = match[1], self._html[int(match[2])], match[3]
        if not (before or behind) or "katex-display" in html:
            return before + html + behind
        start, *bases = html.split(BASE)
        html = start + BASE + f"<wbr>{BASE}".join(bases)
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


def fault_of(error: KaTeXError, tex: str, source: str, path: str) -> Fault:
    """Where in ``source`` the formula stands, and what KaTeX says of it."""
    before = tex[: error.position]
    wrong = (tex.splitlines() or [""])[before.count("\n")].strip()
    lines = source.splitlines()
    line = next((i for i, text in enumerate(lines, 1) if wrong in text), 1)
    near = tex[max(0, error.position - 20) : error.position + 20] or tex
    return Fault(
        path,
        line,
        f"{error} near `{' '.join(near.split())}`",
        "mend the formula, or see the list of functions KaTeX supports",
    )


class MathematicsExtension(Extension):
    """Takes over markdown-katex's seams for the pages this instance converts.

    Args:
        store: where the formulas go.
        path: the page, relative to the project, for messages.
        source: the page as written, for line numbers.
        report: called with each ``Fault``.
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
        # Non-empty, so that markdown-katex does not start a process to ask.
        markdown_katex.wrapper._PARSED_OPTIONS["strict"] = "set by handbook"

    def extendMarkdown(self, md):
        # The contents are made from headings alone; it then misses the rest.
        logging.getLogger("markdown_katex.extension").setLevel(logging.ERROR)
        if self.store is None:
            self.store = Store(KaTeX(Path.cwd()))
        markdown_katex.wrapper.tex2html = self._tex2html
        # A price may be written \$5, as GitHub asks for where two stand in a line.
        md.ESCAPED_CHARS.append("$")

    def _tex2html(self, tex: str, options: dict | None = None) -> str:
        display = bool((options or {}).get("display-mode"))
        try:
            return self.store.token(tex, display)
        except KaTeXError as error:
            fault = fault_of(error, tex, self.source, self.path)
            if self.report is None:
                raise ValueError(str(fault)) from error
            self.report(fault)
            return f'<code class="bad-formula">{fault.what}</code>'


def makeExtension(**kwargs):
    return MathematicsExtension(**kwargs)
