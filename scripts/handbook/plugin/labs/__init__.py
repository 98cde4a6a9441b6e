"""Labs: notebooks that look like our other pages.

mkdocs-jupyter executes and converts them. As it ships, a page carries 590 KB of
its own styles and leaves mathematics to a CDN; so its templates are replaced by
the two in this folder, and formulas are marked, to be rendered by our KaTeX.
"""

import re
from html import escape, unescape
from pathlib import Path
from urllib.request import urlopen

from mkdocs_jupyter import convert
from nbclient.exceptions import CellExecutionError
from nbconvert.filters.markdown_mistune import IPythonRenderer
from nbconvert.preprocessors import ExecutePreprocessor
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name

from ...markdown.katex import KaTeXError
from ...markdown.mathematics import Store, fault_of
from ...source.faults import Fault

FORMULA = re.compile(
    r'<span class="(inline|display)-tex">(.*?)</span>', re.DOTALL
)
# Links as in a page: to the Markdown file, from the lab's folder.
PAGE_LINK = re.compile(r'(?<=href=")(?!\w+:)([^"#]+)\.md(?=["#])')
COLOUR = re.compile(r"\x1b\[[\d;]*m")
CELL_LINE = re.compile(r"Cell In\[\d+\], line (\d+)")
EMBEDDED = re.compile(r'data:image/(png|svg)[^"]+')
NO_ALTERNATIVE = re.compile(
    r'<img\b(?=[^>]*\bclass="lab-figure")(?=[^>]*\balt="")'
)


def _code(self, code: str, info: str | None = None) -> str:
    language = info or "text"
    formatter = HtmlFormatter(
        cssclass=f"language-{language} highlight", wrapcode=True
    )
    return highlight(code, get_lexer_by_name(language), formatter)


def _formula(kind: str):
    def render(self, body: str) -> str:
        return f'<span class="{kind}-tex">{escape(body)}</span>'

    return render


def fault_of_cell(error: CellExecutionError, path: str, source: str) -> Fault:
    """Where in ``source``, the lab at ``path``, a cell raised, and what."""
    text = COLOUR.sub("", str(error))
    _, cell, traceback = re.split(
        r"^-{18}$", text, maxsplit=2, flags=re.MULTILINE
    )
    before, _, _ = source.partition(cell.strip("\n"))
    lines = CELL_LINE.findall(traceback)
    line = before.count("\n") + int(lines[-1] if lines else 1)
    what = f"{error.ename}: {error.evalue}" if error.evalue else error.ename
    return Fault(path, line, what, "a lab's cells must run from top to bottom")


def install() -> None:
    """Puts our templates and renderers in the place of mkdocs-jupyter's."""
    convert.settings.templates_dir = str(Path(__file__).parent)
    ExecutePreprocessor.extra_arguments = [
        # The kernel warns of unencrypted sockets; they are on this machine.
        "--log-level=ERROR",
        "--InlineBackend.figure_formats=svg",
        # A figure with a date in it would be another one at each build.
        "--InlineBackend.print_figure_kwargs="
        "{'bbox_inches': 'tight', 'metadata': {'Date': None}}",
    ]
    IPythonRenderer.block_code = _code
    IPythonRenderer.inline_math = _formula("inline")
    IPythonRenderer.block_math = _formula("display")


def render(html: str, path: str, source: str, store: Store, report) -> str:
    """A lab's HTML, its formulas as tokens of ``store``, its links as the site's.

    ``report`` is called with a ``Fault`` for each formula that does not parse
    and each figure without a text alternative.
    """

    def token(match: re.Match) -> str:
        tex = unescape(match[2])
        try:
            return store.token(tex, match[1] == "display")
        except KaTeXError as error:
            report(fault_of(error, tex, source, path))
            return match[0]

    for _ in NO_ALTERNATIVE.finditer(html):
        report(
            Fault(
                path,
                1,
                "figure without a text alternative",
                'write # %% alt="what it shows" above the cell that draws it',
            )
        )
    # The class by which Material keeps the sign out of the search index.
    html = html.replace('class="anchor-link"', 'class="headerlink"')
    html = PAGE_LINK.sub(r"\1.html", html)
    return FORMULA.sub(token, html)


def take_out_pictures(html: str, stem: str) -> tuple[str, dict[str, bytes]]:
    """The page with its figures as files beside it, and those files by name."""
    pictures: dict[str, bytes] = {}

    def name(match: re.Match) -> str:
        file = f"{stem}-{len(pictures) + 1}.{match[1]}"
        with urlopen(match[0]) as picture:
            pictures[file] = picture.read()
        return file

    return EMBEDDED.sub(name, html), pictures
