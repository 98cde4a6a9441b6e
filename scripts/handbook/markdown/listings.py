"""Markdown extension: a snippet and its output as one unit, linked to the file.

Gives each fence that includes a snippet a title bar with a link to the file, and
each fence that includes a recorded output the class ``output``. It runs before
pymdownx.snippets expands the includes.
"""

import re

from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

from ..source.pages import INCLUDE

FENCE = re.compile(r"(?P<indent>\s*)(?P<ticks>`{3,}|~{3,})(?P<language>\w+)\s*")
FILENAME = re.compile(
    r'<span class="filename">snippet:([^ <]+)(?: ([\w-]+))?</span>'
)


class _Titles(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        for number, line in enumerate(lines[:-1]):
            fence = FENCE.fullmatch(line)
            include = fence and INCLUDE.fullmatch(lines[number + 1])
            if not include:
                continue
            path, section = include["path"], include["section"]
            opening = fence["indent"] + fence["ticks"]
            if path.endswith(".out"):
                lines[number] = f'{opening}{{.text .output title="Output"}}'
            elif path.endswith(".py"):
                title = f"snippet:{path} {section or ''}".rstrip()
                lines[number] = f'{opening}{{.python title="{title}"}}'
        return lines


class _Links(Postprocessor):
    def __init__(self, md, base: str):
        super().__init__(md)
        self.base = base

    def _link(self, match: re.Match) -> str:
        path, section = match.groups()
        name = path.rpartition("/")[2]
        part = f" <small>{section}</small>" if section else ""
        return (
            f'<span class="filename"><a href="{self.base}snippets/{path}">'
            f"{name}</a>{part}</span>"
        )

    def run(self, text: str) -> str:
        return FILENAME.sub(self._link, text)


class ListingsExtension(Extension):
    """``base`` is the relative address of the site's root, seen from the page."""

    def __init__(self, base: str = ""):
        super().__init__()
        self.base = base

    def extendMarkdown(self, md):
        # pymdownx.snippets has 32; raw HTML is put back at 30.
        md.preprocessors.register(_Titles(md), "handbook-titles", 40)
        md.postprocessors.register(_Links(md, self.base), "handbook-links", 10)


def makeExtension(**kwargs):
    return ListingsExtension(**kwargs)
