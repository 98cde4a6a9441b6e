"""The question cards as data for the study pages, written into the built site.

``study/cards/index.js`` names every card with its question, and
``study/cards/<id>.js`` holds the answer of one: a reader fetches the cards of a
session, not of the book. ``study/cards/moved.js`` says where what was merged away
went: chapters and the checklist need no more of the cards. They are scripts,
because a page opened from disk may fetch nothing else.
"""

import json
from pathlib import Path
from urllib.parse import urlsplit

from lxml import etree, html

from ..built.cards import read_cards
from ..built.fragments import inner_html
from ..source.book import Book, Chapter

FOLDER = "study/cards"


class CardData:
    """Writes the data; while serving, anew only for pages built since."""

    def __init__(self):
        self._known: dict[str, tuple[int, dict]] = {}

    def write(self, site: Path, book: Book, moved: dict[str, str]) -> None:
        """Writes the cards of every chapter of ``book`` that ``site`` has.

        ``moved`` is as in ``source.checks.merged``.
        """
        (site / FOLDER).mkdir(parents=True, exist_ok=True)
        chapters = []
        for chapter in book.chapters:
            page = site / chapter.address
            if not page.exists():
                continue
            built = page.stat().st_mtime_ns
            if self._known.get(chapter.address, (0,))[0] != built:
                known = built, _write_answers(site, chapter)
                self._known[chapter.address] = known
            chapters.append(self._known[chapter.address][1])
        index = {"parts": book.parts, "chapters": chapters}
        write_data(site, "book", index, "index")
        write_data(site, "moved", moved)


def write_data(site: Path, name: str, value, file: str = "") -> None:
    """Makes ``value`` the pages' ``Study.name``, in the script ``file`` or ``name``."""
    script = f"Study.{name} = {_script(value)};\n"
    _write(site / FOLDER / f"{file or name}.js", script)


def _write_answers(site: Path, chapter: Chapter) -> dict:
    """Writes the answers of ``chapter``; returns its entry of the index."""
    topics, cards = {}, []
    for card in read_cards(site, chapter):
        answer = _script([_trim(card.short_answer), _trim(card.rest)])
        _write(
            site / FOLDER / f"{card.id}.js",
            f"Study.answers[{_script(card.id)}] = {answer};\n",
        )
        cards.append([card.id, card.level, card.topic, _trim(card.question)])
        topics[card.topic] = card.topic_title or chapter.title
    return {
        "part": chapter.part,
        "page": chapter.address,
        "title": chapter.title,
        "topics": topics,
        "cards": cards,
    }


def _write(file: Path, text: str) -> None:
    # Left alone if it says the same: a browser need not fetch it again.
    data = text.encode()
    if not file.exists() or file.read_bytes() != data:
        file.write_bytes(data)


def _script(value) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _trim(source: str) -> str:
    """HTML of a card as a study page shows it.

    Without ids, which would stand twice on a page, and without the TeX source;
    links lead there from ``study/``; tables scroll in a box of their own, which
    Material makes only for those that a page has when it is opened.
    """
    card = html.fragment_fromstring(source, create_parent=True)
    for link in card.find_class("headerlink"):
        link.drop_tree()
    for note in card.findall(".//annotation"):
        note.drop_tree()
    for element in card.iterfind(".//*[@id]"):
        del element.attrib["id"]
    for table in card.findall(".//table"):
        if "class" in table.attrib:
            continue
        box = html.Element("div", {"class": "md-typeset__scrollwrap"})
        inner = etree.SubElement(box, "div", {"class": "md-typeset__table"})
        table.getparent().replace(table, box)
        box.tail, table.tail = table.tail, None
        inner.append(table)
    for name in ("href", "src"):
        for element in card.iterfind(f".//*[@{name}]"):
            element.set(name, _from_study(element.get(name)))
    return inner_html(card).strip()


def _from_study(link: str) -> str:
    parts = urlsplit(link)
    return link if parts.scheme or parts.netloc else f"../{link}"
