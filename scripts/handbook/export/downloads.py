"""What a reader can take away: the files in ``site/downloads/``, on the home page."""

import re
from pathlib import Path

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
PLACE = re.compile(r'(<div id="downloads">).*?(</div>)', re.DOTALL)


def offer(site: Path) -> None:
    """Links on the home page of ``site`` the files that are there.

    Raises:
        ValueError: the home page has no place for them.
    """
    home = site / "index.html"
    items = "".join(
        f'<li><a href="{FOLDER}/{name}">{title}</a> '
        f"({name.rpartition('.')[2].upper()}, {file.stat().st_size / 1e6:.1f} MB)"
        "</li>"
        for name, title in OFFERED.items()
        if (file := site / FOLDER / name).exists()
    )
    heading = "<h2>To take with you</h2>" if items else ""
    html, count = PLACE.subn(
        rf"\1{heading}<ul>{items}</ul>\2", home.read_text(encoding="utf-8")
    )
    if count != 1:
        raise ValueError(
            f'{home}: no `<div id="downloads"></div>`; put it into docs/index.md'
        )
    with atomic_write(home) as part:
        part.write_text(html, encoding="utf-8")
