"""Labs: notebooks that look like our other pages.

mkdocs-jupyter executes and converts them. As it ships, a page carries 590 KB of
its own styles and leaves mathematics to a CDN; so its templates are replaced by
the two in this folder, and formulas are marked, to be rendered by our KaTeX.
"""

import re
from html import escape, unescape
from pathlib import Path

from mkdocs_jupyter import convert
from nbconvert.filters.markdown_mistune import IPythonRenderer
from nbconvert.preprocessors import ExecutePreprocessor
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name

from ..faults import Fault
from ..katex import KaTeXError
from ..mathematics import Store, fault_of

FORMULA = re.compile(
    r'<span class="(inline|display)-tex">(.*?)</span>', re.DOTALL
)
NO_ALTERNATIVE = re.compile(r'<img class="lab-figure" alt=""')


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


def install() -> None:
    """Puts our templates and renderers in the place of mkdocs-jupyter's."""
    convert.settings.templates_dir = str(Path(__file__).parent)
    # The kernel warns of unencrypted sockets; they are on this machine.
    ExecutePreprocessor.extra_arguments = ["--log-level=ERROR"]
    IPythonRenderer.block_code = _code
    IPythonRenderer.inline_math = _formula("inline")
    IPythonRenderer.block_math = _formula("display")


def render_formulas(
    html: str, path: str, source: str, store: Store, report
) -> str:
    """The page's HTML with tokens of ``store`` for its formulas.

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
    return FORMULA.sub(token, html)
