"""MkDocs's own findings, told as ours are: with file, line and remedy.

MkDocs validates links and anchors, but names only the page. Its messages are put
into our form on their way to the log; one that is not recognised passes
unchanged.
"""

import logging
import re
from pathlib import Path

from ..source.faults import Fault, line_of

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
            page, url = f"docs/{link['page']}", link["url"]
            source = (self.root / page).read_text(encoding="utf-8")
            record.msg = Fault(
                page,
                line_of(source, f"]({url}", url),
                f"dead link `{url}`: {link['problem'].strip().rstrip('.')}",
                "correct it; links name the .md file, from this page's folder",
            )
            record.args = ()
        return True


def install(root: Path) -> None:
    """Puts the filter on MkDocs's logger, once."""
    logger = logging.getLogger("mkdocs.structure.pages")
    logger.filters = [f for f in logger.filters if not isinstance(f, Located)]
    logger.addFilter(Located(root))
