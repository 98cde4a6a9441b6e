"""The text of a lab: Jupyter's Markdown in the markup of our other pages."""

import re
from collections.abc import Callable
from dataclasses import replace
from posixpath import dirname, join, normpath

from markdown.extensions.toc import nest_toc_tokens, slugify, unique
from markupsafe import Markup, escape
from nbconvert.filters.markdown_mistune import (
    IPythonRenderer,
    MarkdownWithMath,
    MathInlineParser,
)
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

from ...markdown.katex import KaTeXError
from ...markdown.links import dead_link
from ...markdown.listings import unwrap_plain_code
from ...markdown.mathematics import TOKEN, Store, fault_of
from ...source.faults import Fault

# Links as in a page: to the Markdown file, from the lab's folder.
PAGE_LINK = re.compile(r"^(?!\w+:)([^#]+)\.md(?=#|$)")
TEX = re.compile(r"[\\^_{]")
# As of our other pages.
CONTENTS_DEPTH = 2
# What stands before and behind a formula, but for an environment.
OPENING = r"(?:\$\$?|\\\\[(\[])[\s>]*"
CLOSING = r"[\s>]*(?:\$\$?|\\\\[)\]])"
HEADING = Markup(
    '<h{level} id="{id}">{text}<a class="headerlink" href="#{id}"'
    ' title="Link to this section">¶</a></h{level}>\n'
)
TO_COME = Markup('<span class="to-come">{} <small>(to come)</small></span>')


def listing(code: str, language: str) -> str:
    """HTML of ``code``.

    Raises:
        ClassNotFound: Pygments does not know the language.
    """
    formatter = HtmlFormatter(
        cssclass=f"language-{language} highlight", wrapcode=True
    )
    html = highlight(code, get_lexer_by_name(language), formatter)
    return unwrap_plain_code(html)


class _Inline(MathInlineParser):
    """Amounts of money are text; a formula that nothing closes is seen."""

    SPECIFICATION = MathInlineParser.SPECIFICATION | {
        "inline_math_tex": r"(?<!\\)\$(?P<math_inline_tex>(?s:\\.|[^\\$])+)\$",
        "open_math": r"(?<!\\)(?:\$\$|\$(?=\\[A-Za-z]))",
    }
    DEFAULT_RULES = (*MathInlineParser.DEFAULT_RULES, "open_math")

    def parse_inline_math_tex(self, match, state):
        text = match["math_inline_tex"]
        behind = state.src[match.end() : match.end() + 1]
        if not TEX.search(text) and (text != text.strip() or behind.isdigit()):
            return None
        return super().parse_inline_math_tex(match, state)

    def parse_open_math(self, match, state):
        state.append_token({"type": "open_math", "raw": match[0]})
        return match.end()


class LabText(IPythonRenderer):
    """Converts the Markdown of one lab, cell by cell, in their order.

    Args:
        store: where the formulas go.
        path: the lab, relative to the project.
        to_come: pages that are not written, as in ``source.contents.to_come``.
        report: called with each ``Fault``.
    """

    def __init__(
        self,
        store: Store,
        path: str,
        to_come: dict[str, set[str]],
        report: Callable[[Fault], None],
    ):
        super().__init__(escape=False)
        self.store = store
        self.path = path
        self.to_come = to_come
        self.report = report
        self.headings: list[dict] = []
        self.ids: set[str] = set()
        self.markdown = MarkdownWithMath(self, inline=_Inline())

    def convert(self, source: str, line: int) -> str:
        """HTML of the Markdown ``source``, which begins on ``line`` of the lab."""
        self.source, self.line, self.at = source, line, 0
        return self.markdown.render(source)

    def convert_output(self, source: str, line: int) -> str:
        """HTML of what the cell on ``line`` displayed as Markdown or LaTeX."""
        headings = len(self.headings)
        self.source, self.line, self.at = "", line, 0
        html = self.markdown.render(source)
        del self.headings[headings:]
        return html

    def contents(self) -> list[dict]:
        """The headings so far, as MkDocs takes them for a page's contents."""
        shown = [h for h in self.headings if h["level"] <= CONTENTS_DEPTH]
        return nest_toc_tokens(shown)

    def block_math(self, body: str) -> str:
        return self._formula(body, True, OPENING, CLOSING)

    def inline_math(self, body: str) -> str:
        return self._formula(body, False, OPENING, CLOSING)

    def latex_environment(self, name: str, body: str) -> str:
        tex = f"\\begin{{{name}}}{body}\\end{{{name}}}"
        return self._formula(tex, True)

    def open_math(self, dollars: str) -> str:
        line = self._come_to(re.escape(dollars))
        what = f"`{dollars}` without its end in the paragraph"
        mend = f"close it with {dollars}; no line in it may begin with + or -"
        self.tell(line, what, mend)
        return dollars

    def _formula(
        self, tex: str, display: bool, opening: str = "", closing: str = ""
    ) -> str:
        line = self._come_to(opening + _spelt(tex) + closing)
        try:
            return self.store.token(tex, display)
        except KaTeXError as error:
            fault = fault_of(error, tex, self.path, line)
            # The lines of an output are not the lab's.
            self.report(fault if self.source else replace(fault, line=line))
            return f'<code class="bad-formula">{escape(fault.what)}</code>'

    def codespan(self, text: str) -> str:
        self._come_to("`+ ?" + _spelt(text))
        return super().codespan(text)

    def heading(self, text: str, level: int, **attrs) -> str:
        name = Markup(text).striptags()
        if TOKEN.search(name):
            line = self._come_to("")
            self.tell(line, "mathematics in a heading", "say it in words")
        name_id = unique(slugify(name, "-"), self.ids)
        self.headings.append(
            {"level": level, "id": name_id, "name": escape(name)}
        )
        return HEADING.format(level=level, id=name_id, text=Markup(text))

    def block_code(self, code: str, info: str | None = None) -> str:
        language, *options = (info or "text").split()
        line = self._come_to(r"(?:`{3,}|~{3,}) *" + re.escape(info or ""))
        if options:
            what = f"options of a code fence: `{info}`"
            self.tell(line, what, "a lab's fence takes a language alone")
        try:
            return listing(code, language)
        except ClassNotFound:
            what = f"language of a code fence that is not known: `{language}`"
            self.tell(line, what, "correct it, or write text")
            return listing(code, "text")

    def image(self, text: str, url: str, title: str | None = None) -> str:
        line = self._come_to(r"!\[")
        if not text.strip():
            what = "image without a text alternative"
            mend = "say between the square brackets what the picture shows"
            self.tell(line, what, mend)
        if url.startswith("attachment:"):
            self.tell(line, f"image without its file: {url}", "name a file")
            url = ""
        return super().image(text, url, title)

    def link(self, text: str, url: str, title: str | None = None) -> str:
        line = self._come_to(re.escape(f"]({url}"))
        address, _, anchor = url.partition("#")
        path = normpath(join(dirname(self.path), address)).removeprefix("docs/")
        ids = self.to_come.get(path)
        if ids is not None:
            if anchor and anchor not in ids:
                self.report(dead_link(self.path, line, url, path, ids))
            return TO_COME.format(Markup(text))
        return super().link(text, PAGE_LINK.sub(r"\1.html", url), title)

    def _come_to(self, pattern: str) -> int:
        """The line on which ``pattern`` is found next; goes on from there."""
        found = re.compile(pattern).search(self.source, self.at)
        start, self.at = found.span() if found else (self.at, self.at)
        return self.line + self.source.count("\n", 0, start)

    def tell(self, line: int, what: str, mend: str) -> None:
        """Reports what is wrong on ``line`` of the lab, and how to mend it."""
        self.report(Fault(self.path, line, what, mend))


def _spelt(tex: str) -> str:
    """A pattern for ``tex`` as it may be written in a list, quotation or table."""
    words = (re.escape(w).replace(r"\|", r"\\?\|") for w in tex.split())
    return r"[\s>]+".join(words)
