"""Markdown extension: a snippet and its output as one unit, linked to the file.

Gives each fence that includes a snippet a title bar with a link to the file, and
each fence that includes a recorded output the class ``output``. Links to snippets,
such as figures, lead to where the site has them. It runs before pymdownx.snippets
expands the includes, and before markdown-katex looks for mathematics.
"""

import re
from collections.abc import Callable

from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

from ..source.fences import INCLUDE
from .alone import page_of

FENCE = re.compile(
    r"(?P<opening>(?P<indent>\s*)(?:`{3,}|~{3,}))(?P<language>\w+)\s*"
)
# No line of a snippet closes it, whatever fences that shows.
LONG = "`" * 100
FILENAME = re.compile(
    r'<span class="filename">(program|text):([^ <]+)(?: ([\w-]+))?</span>'
)

# From a page's place in the repository to its place in the site, where the
# snippets stand beside the pages: one step up less.
LINK = re.compile(r"(?<=\]\()\.\./((?:\.\./)*snippets/)")
# Names, brackets and spaces look like plain code; without their wrapping a
# chapter is a tenth smaller.
PLAIN_CODE = re.compile(r'<span class="(?:n|p|w)">([^<]*)</span>')


def unwrap_plain_code(html: str) -> str:
    """Listings, as Pygments writes them, without what it wraps to no effect."""
    return PLAIN_CODE.sub(r"\1", html)


class _Fences(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        lines = [LINK.sub(r"\1", line) for line in lines]
        for number, line in enumerate(lines[:-1]):
            fence = FENCE.fullmatch(line)
            if not fence:
                continue
            opening, language = fence["opening"], fence["language"]
            if include := INCLUDE.fullmatch(lines[number + 1]):
                long = fence["indent"] + LONG
                lines[number] = long + _info(include, language)
                lines[_end(lines, number, opening)] = long
            elif language.startswith("math") and language != "math":
                # markdown-katex takes what begins with math for it.
                lines[number] = f"{opening}{{.{language}}}"
        return lines


def _end(lines: list[str], start: int, opening: str) -> int:
    """Where the fence that begins at ``start`` of ``lines`` ends."""
    below = range(start + 1, len(lines))
    return next(n for n in below if lines[n].rstrip() == opening)


def _info(include: re.Match, language: str) -> str:
    path, section = include["path"], include["section"]
    if path.endswith(".out"):
        return '{.text .output title="Output"}'
    if path.endswith(".py"):
        # A program may hold a text that is shown, such as a file of another tool.
        kind = "program" if language == "python" else "text"
        title = f"{kind}:{path} {section or ''}".rstrip()
        return f'{{.{language} title="{title}"}}'
    return language


class _Links(Postprocessor):
    def __init__(self, md, base: str, runs: Callable[[str], bool]):
        super().__init__(md)
        self.base = base
        self.runs = runs

    def _link(self, match: re.Match) -> str:
        kind, path, section = match.groups()
        name = path.rpartition("/")[2]
        # `show` is what teaches of a file that also checks things.
        shown = section not in (None, "show")
        part = f" <small>{section}</small>" if shown else ""
        runs = kind == "program" and self.runs(path)
        runs = f' data-runs="{section or ""}"' if runs else ""
        return (
            f'<span class="filename"><a href="{self.base}snippets/{path}"{runs}>'
            f"{name}</a>{part}</span>"
        )

    def run(self, text: str) -> str:
        return unwrap_plain_code(FILENAME.sub(self._link, text))


class ListingsExtension(Extension):
    """``base`` is the relative address of the site's root, seen from the page.

    ``runs`` says of a snippet, by its path, whether the page can run it. The link
    to such a one has its section, which may be empty, as ``data-runs``.
    """

    def __init__(
        self,
        base: str | None = None,
        runs: Callable[[str], bool] = lambda path: False,
    ):
        super().__init__()
        self.base = base
        self.runs = runs

    def extendMarkdown(self, md):
        base = page_of(md).base if self.base is None else self.base
        # markdown-katex has 50, pymdownx.snippets 32; raw HTML is put back at 30.
        md.preprocessors.register(_Fences(md), "handbook-fences", 60)
        md.postprocessors.register(
            _Links(md, base, self.runs), "handbook-links", 10
        )


def makeExtension(**kwargs):
    return ListingsExtension(**kwargs)
