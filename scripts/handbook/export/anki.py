"""Writes the question cards as a package for Anki, read from the built site.

    python -m handbook.export.anki

Anki knows a question again by its id and takes an edit only if the package says
that it is newer than what the learner has; hence ``edited``. Decks it knows by
name alone, and never moves a card that is there: so their names bear no numbers.
"""

import hashlib
import io
import itertools
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urljoin

import genanki
from lxml import html

from ..built.cards import Card, read_cards
from ..source.book import Book, read_book
from ..source.macros import read_macros
from .downloads import ANKI, FOLDER, offer

NAME = "ML Interview Handbook"
STEM = Path(ANKI).stem
TEMPLATES = Path(__file__).with_name("anki_card")
# Never change these: with another number, or fields of other names, Anki takes
# the notes for those of somebody else and updates none.
MODEL = 1790000000000
FIELDS = (
    "Id",
    "Question",
    "Short answer",
    "Full answer",
    "Chapter",
    "Level",
    "Link",
)
COMMAND = re.compile(r"\\(?:[A-Za-z]+|.)", re.DOTALL)


def read_all_cards(site: Path, book: Book) -> list[Card]:
    """The cards of every chapter that is built, in the book's order.

    Raises:
        ValueError: there are none, or one has no question or no short answer.
    """
    cards = []
    for chapter in book.chapters:
        if not (site / chapter.address).exists():
            continue
        try:
            cards += read_cards(site, chapter)
        except (AttributeError, ValueError) as error:
            raise ValueError(
                f"{site / chapter.address}: a question block lacks its heading"
                " or its short answer; mend the page and run `make site`"
            ) from error
    for card in cards:
        for text in (card.question, card.short_answer):
            if not html.fragment_fromstring(text, "div").text_content().strip():
                raise ValueError(
                    f"{site / card.address}: a card without a question or a"
                    " short answer; mend the page and run `make site`"
                )
    if not cards:
        raise ValueError(f"{site}: no questions here; run `make site`")
    return cards


def edited(root: Path) -> int:
    """When the book last changed, in seconds since 1970.

    It is the time of the commit; of the newest file that differs from it, so
    that a trial import takes edits not committed yet; and outside a repository
    of the newest file of all, which in an archive is again the commit's.
    """
    commit = _git(root, "log", "-1", "--no-show-signature", "--format=%ct")
    if commit:
        status = _git(
            root, "status", "--porcelain", "-z", "--no-renames", "-uall"
        )
        files = [root / line[3:] for line in status.split("\0") if line]
    else:
        files = [
            file
            for folder in ("docs", "snippets", "scripts/handbook")
            for file in (root / folder).rglob("*.*")
            if file.suffix != ".pyc"
        ]
    return max([int(commit or 0), *map(_changed, files)])


def _git(root: Path, *arguments: str) -> str:
    """What git says; nothing if it is not there or refuses."""
    if not (root / ".git").exists() or not shutil.which("git"):
        return ""
    command = ["git", "--no-optional-locks", *arguments]
    run = subprocess.run(command, cwd=root, capture_output=True, check=False)
    return os.fsdecode(run.stdout)


def _changed(file: Path) -> int:
    # A file that was removed changed its folder.
    while not file.exists():
        file = file.parent
    return int(file.stat().st_mtime)


def make_package(
    cards: Iterable[Card],
    parts: dict[str, str],
    macros: dict[str, str],
    site: Path,
    time: int,
) -> bytes:
    """The package, the same bytes for the same arguments.

    Args:
        cards: in the order in which a learner is to meet them.
        parts: the title of each part.
        macros: the TeX of each macro of ours.
        site: the folder with the pictures.
        time: when the cards were edited, in seconds since 1970.

    Raises:
        ValueError: the site does not know its address or lacks a picture.
    """
    home = _home(site)
    model = genanki.Model(
        MODEL,
        NAME,
        fields=[{"name": name} for name in FIELDS],
        templates=[
            {
                "name": "Card",
                "qfmt": _template("front.html"),
                "afmt": _template("back.html"),
            }
        ],
        css=_template("style.css"),
        sort_field_index=FIELDS.index("Question"),
    )
    decks: dict[str, genanki.Deck] = {}
    media: dict[str, bytes] = {}
    for position, card in enumerate(cards, 1):
        chapter = card.chapter
        part = parts[chapter.part]
        deck = decks.setdefault(
            chapter.address,
            genanki.Deck(
                _number(chapter.address), f"{NAME}::{part}::{chapter.title}"
            ),
        )
        question, short_answer, rest = (
            _for_anki(text, card, macros, home, site, media)
            for text in (card.question, card.short_answer, card.rest)
        )
        note = genanki.Note(
            model,
            [
                card.id,
                question,
                short_answer,
                rest,
                f"{part} · {chapter.title}",
                card.level,
                urljoin(home, card.address),
            ],
            guid=genanki.guid_for(STEM, card.id),
            tags=[
                f"level::{card.level}",
                f"topic::{card.topic}",
                f"chapter::{chapter.name}",
            ],
            due=position,
        )
        deck.add_note(note)
    return _zip(_collection(list(decks.values()), time), media)


def _template(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


def _number(address: str) -> int:
    return int.from_bytes(hashlib.sha256(address.encode()).digest()[:6])


def _home(site: Path) -> str:
    """The address of the published site, as its first page states it."""
    page = html.parse(site / "index.html", html.HTMLParser(encoding="utf-8"))
    for link in page.getroot().iterfind('.//link[@rel="canonical"]'):
        return urljoin(link.get("href"), ".")
    raise ValueError(
        f"{site / 'index.html'}: does not say its address, and cards link to it;"
        " set `site_url` in mkdocs.yml"
    )


def _for_anki(
    fragment: str,
    card: Card,
    macros: dict[str, str],
    home: str,
    site: Path,
    media: dict[str, bytes],
) -> str:
    """HTML for a field; the pictures it shows are added to ``media``."""
    root = html.fragment_fromstring(fragment, create_parent="div")
    for formula in root.find_class("katex"):
        tex = formula.findtext('.//annotation[@encoding="application/x-tex"]')
        tex = COMMAND.sub(lambda match: macros.get(match[0], match[0]), tex)
        if "katex-display" in formula.getparent().get("class", "").split():
            formula, text = formula.getparent(), rf"\[{tex}\]"
        else:
            text = rf"\({tex}\)"
        formula.tail = text + (formula.tail or "")
        formula.drop_tree()
    for link in root.iter("a"):
        link.set("href", urljoin(home, link.get("href")))
    for picture in root.iter("img"):
        source = picture.get("src")
        if not (site / source).is_file():
            raise ValueError(
                f"{site / card.address}: shows {source}, which is not in the"
                " site; run `make site`"
            )
        # Anki keeps all media of all decks in one folder.
        name = f"{STEM}.{source.replace('/', '.')}"
        media[name] = (site / source).read_bytes()
        picture.set("src", name)
    text = html.tostring(root, encoding="unicode")
    return text.removeprefix("<div>").removesuffix("</div>").strip()


def _collection(decks: list[genanki.Deck], time: int) -> bytes:
    """Anki's database; ids are those of genanki, counted up from ``time``."""
    with sqlite3.connect(":memory:") as database:
        genanki.Package(decks).write_to_db(
            database.cursor(), time, itertools.count(time * 1000)
        )
    content = database.serialize()
    database.close()
    return content


def _zip(collection: bytes, media: dict[str, bytes]) -> bytes:
    names = {str(number): name for number, name in enumerate(sorted(media))}
    entries = {
        "collection.anki2": collection,
        "media": json.dumps(names).encode(),
        **{number: media[name] for number, name in names.items()},
    }
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as archive:
        for name, content in entries.items():
            # A ZipInfo of its own bears the date 1980, not today's.
            archive.writestr(
                zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED
            )
    return package.getvalue()


def write(package: bytes, target: Path) -> None:
    """Writes ``target`` as a whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.part")
    try:
        part.write_bytes(package)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def main() -> None:
    root = Path.cwd()
    site = Path("site")
    if not (site / "index.html").exists():
        sys.exit("site/ is not built; run `make site`")
    book = read_book(root)
    macros, _ = read_macros(root)
    try:
        cards = read_all_cards(site, book)
        package = make_package(cards, book.parts, macros, site, edited(root))
    except ValueError as error:
        sys.exit(str(error))
    target = site / FOLDER / ANKI
    write(package, target)
    offer(site)
    decks = len({card.chapter for card in cards})
    print(
        f"{target}: {len(cards)} notes in {decks} decks,"
        f" {len(package) / 1000:.0f} kB"
    )


if __name__ == "__main__":
    main()
