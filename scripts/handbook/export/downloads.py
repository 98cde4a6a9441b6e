"""What a reader can take away: the files in ``site/downloads/``, on the home page."""

import re
from pathlib import Path
from typing import NamedTuple

import jinja2
import pikepdf

from ..built.offline import write_worker
from ..source.book import read_book
from ..source.contents import sections
from ..source.files import atomic_write

FOLDER = "downloads"
HANDBOOK = "ml-interview-handbook.pdf"
QUESTIONS = "ml-interview-handbook-questions.pdf"
ANKI = "ml-interview-handbook.apkg"
OFFERED = {
    HANDBOOK: "The whole handbook",
    QUESTIONS: "The questions, then the answers",
    ANKI: "A deck for Anki",
}
SPACE = "\N{NO-BREAK SPACE}"
PLACE = re.compile(r'(<div id="downloads">).*?(</div>)', re.DOTALL)
TEMPLATES = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    trim_blocks=True,
    undefined=jinja2.StrictUndefined,
)


class File(NamedTuple):
    """``address`` is relative to the site; ``extent`` says how large the file is."""

    address: str
    extent: str


def of_part(name: str, part: str) -> str:
    """The file that has of one part, by its folder, what ``name`` has of all."""
    stem, dot, kind = name.rpartition(".")
    return f"{stem}-{part}{dot}{kind}"


def offer(root: Path, site: Path) -> None:
    """Links on the home page of ``site`` the files that are there.

    Raises:
        ValueError: the home page has no place for them.
    """
    home = site / "index.html"
    whole = [(title, _file(site, name)) for name, title in OFFERED.items()]
    parts = [
        (
            section.title,
            *(
                _file(site, of_part(name, section.name))
                for name in (HANDBOOK, QUESTIONS, ANKI)
            ),
        )
        for section in sections(root, read_book(root))
    ]
    shown = TEMPLATES.get_template("downloads.html").render(
        whole=[one for one in whole if one[1]],
        parts=[one for one in parts if any(one[1:])],
    )
    html, count = PLACE.subn(
        lambda place: f"{place[1]}{shown}{place[2]}",
        home.read_text(encoding="utf-8"),
    )
    if count != 1:
        raise ValueError(
            f'{home}: no `<div id="downloads"></div>`; put it into docs/index.md'
        )
    with atomic_write(home) as part:
        part.write_text(html, encoding="utf-8")
    # It tells by its hash whether a page is of the version that it knows.
    write_worker(site)


def _file(site: Path, name: str) -> File | None:
    """The file of this name, if it is there."""
    file = site / FOLDER / name
    if not file.exists():
        return None
    kind = file.suffix[1:].upper()
    extent = [kind, f"{file.stat().st_size / 1e6:.1f}{SPACE}MB"]
    if kind == "PDF":
        with pikepdf.open(file) as pdf:
            pages = len(pdf.pages)
        extent.insert(1, f"{pages:,}{SPACE}pages")
    return File(f"{FOLDER}/{name}", ", ".join(extent))
