"""MkDocs's own findings, told as ours are: with file, line and remedy.

MkDocs validates links, anchors and the navigation, but names only the page. Its
messages are put into our form on their way to the log; one that is not
recognised passes unchanged.
"""

import logging
import re
from pathlib import Path

from ..source.faults import Fault

LINK = re.compile(
    r"Doc file '(?P<page>[^']+)' contains an? [\w ]*link '(?P<url>[^']*)',"
    r" (?:but )?(?P<problem>.*)",
    re.DOTALL,
)
NOT_IN_NAV = re.compile(
    r'The following pages .* not included in the "nav" configuration:'
    r"\n  - (?P<pages>.*)",
    re.DOTALL,
)
NO_PAGE = re.compile(
    r"A reference to '(?P<page>[^']+)' is included in the 'nav'"
)


def line_of(file: Path, *texts: str) -> int:
    """The line of ``file`` that holds the first of ``texts`` to be found, or 1."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return next(
        (
            n
            for text in texts
            for n, line in enumerate(lines, 1)
            if text in line
        ),
        1,
    )


class Located(logging.Filter):
    """Rewrites what MkDocs says of the project at ``root``."""

    def __init__(self, root: Path):
        super().__init__()
        self.root = root

    def filter(self, record: logging.LogRecord) -> bool:
        faults = self._faults(record.getMessage())
        if faults:
            record.msg = "\n".join(map(str, faults))
            record.args = ()
        return True

    def _faults(self, message: str) -> list[Fault]:
        if link := LINK.fullmatch(message):
            page, url = f"docs/{link['page']}", link["url"]
            return [
                Fault(
                    page,
                    line_of(self.root / page, f"]({url}", url),
                    f"dead link `{url}`: {link['problem'].strip().rstrip('.')}",
                    "correct it; links name the .md file, from this page's folder",
                )
            ]
        if pages := NOT_IN_NAV.match(message):
            return [
                Fault(
                    f"docs/{page}",
                    1,
                    "page that the navigation does not show",
                    "add it under `nav:` in mkdocs.yml",
                )
                for page in pages["pages"].split("\n  - ")
            ]
        if entry := NO_PAGE.match(message):
            return [
                Fault(
                    "mkdocs.yml",
                    line_of(self.root / "mkdocs.yml", entry["page"]),
                    f"navigation entry `{entry['page']}` without its page",
                    "write the page, or remove the entry",
                )
            ]
        return []


def install(root: Path) -> None:
    """Puts the filter on MkDocs's loggers, once."""
    for name in ("mkdocs.structure.nav", "mkdocs.structure.pages"):
        logger = logging.getLogger(name)
        logger.filters = [
            f for f in logger.filters if not isinstance(f, Located)
        ]
        logger.addFilter(Located(root))
