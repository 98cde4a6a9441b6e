"""What our extensions know of a page where the plugin does not tell them.

Our plugin runs in MkDocs alone. Zensical, which reads the same mkdocs.yml, says
through a preprocessor which page it converts; plain Python-Markdown says nothing.
"""

import functools
from dataclasses import dataclass
from pathlib import Path

from markdown import Markdown

from ..source.book import read_book
from ..source.contents import to_come
from .katex import KaTeX

# Zensical's preprocessor that has the page and the configuration.
CONTEXT = "rendering_context"


@dataclass(frozen=True)
class Page:
    """The page that is converted, and its project's folder.

    ``name`` is relative to ``docs/``, and empty if nobody says it.
    """

    root: Path
    name: str = ""

    @property
    def path(self) -> str:
        """Relative to the project, for messages."""
        return f"docs/{self.name}" if self.name else ""

    @property
    def source(self) -> str:
        """The page as written, for line numbers."""
        if not self.name:
            return ""
        return (self.root / self.path).read_text(encoding="utf-8")

    @property
    def base(self) -> str:
        """The relative address of the site's root."""
        return "../" * self.name.count("/")


def page_of(md: Markdown) -> Page:
    """The page that ``md`` is about to convert."""
    if CONTEXT not in md.preprocessors:
        return Page(Path.cwd())
    context = md.preprocessors[CONTEXT]
    return Page(Path(context.config["root_dir"]), context.page.path)


# One for all pages, as in the plugin: each would be another process.
katex_of = functools.cache(KaTeX)


@functools.cache
def to_come_in(root: Path) -> dict[str, set[str]]:
    """As ``source.contents.to_come``, of the project in ``root``."""
    return to_come(root, read_book(root))
