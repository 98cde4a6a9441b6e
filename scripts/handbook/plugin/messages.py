"""MkDocs's own findings, told as ours are: with file, line and remedy.

MkDocs validates links and anchors, but names only the page. Its messages are put
into our form on their way to the log; one that is not recognised passes
unchanged.
"""

import logging
import re
from pathlib import Path
from posixpath import dirname

from ..source.faults import Fault, line_of
from .problems import source_of

LINK = re.compile(
    r"Doc file '(?P<page>[^']+)' contains an? [\w ]*link '(?P<url>[^']*)',"
    r" (?:but )?(?P<problem>.*)",
    re.DOTALL,
)


class Located(logging.Filter):
    """Rewrites what MkDocs says of the project at ``root``."""

    def __init__(self, root: Path):
        super().__init__()
        self.root = root

    def filter(self, record: logging.LogRecord) -> bool:
        if link := LINK.fullmatch(record.getMessage()):
            path, url = source_of(link["page"]), link["url"]
            source = (self.root / path).read_text(encoding="utf-8")
            folder = f"docs/{dirname(link['page'])}".rstrip("/")
            record.msg = Fault(
                path,
                line_of(source, f"]({url}", url),
                f"dead link `{url}`: {link['problem'].strip().rstrip('.')}",
                f"correct it; links name the .md file, from {folder}/",
            )
            record.args = ()
        return True


class Count(logging.Handler):
    """Counts the warnings and errors."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.number = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.number += 1


def _is_news(record: logging.LogRecord) -> bool:
    # Of pages that are kept it takes none from us.
    return "Generated empty output" not in record.msg


def install(root: Path) -> Count:
    """Puts the filter on MkDocs's logger, once; counts what is told from now on."""
    logger = logging.getLogger("mkdocs.structure.pages")
    logger.filters = [f for f in logger.filters if not isinstance(f, Located)]
    logger.addFilter(Located(root))
    logging.getLogger("mkdocs.commands.build").addFilter(_is_news)
    every = logging.getLogger("mkdocs")
    every.handlers = [h for h in every.handlers if not isinstance(h, Count)]
    every.addHandler(count := Count())
    return count
