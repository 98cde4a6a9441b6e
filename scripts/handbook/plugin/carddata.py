"""The question cards as data for the study pages, written into the built site.

``study/cards/index.js`` names every card with its question, and
``study/cards/<id>.js`` holds the answer of one: a reader fetches the cards of a
session, not of the book. ``study/cards/moved.js`` says where what was merged away
went: chapters and the checklist need no more of the cards. They are scripts,
because a page opened from disk may fetch nothing else.
"""

import json
import re
from typing import Any
from urllib.parse import urlsplit

from lxml import etree, html

from ..built.cards import cards_of
from ..built.fragments import inner_html
from ..markdown.mathematics import Store
from ..source.book import Book, Chapter

FOLDER = "study/cards"
ANNOTATION = re.compile(r"<annotation.*?</annotation>", re.DOTALL)


def make_cards(
    page: html.HtmlElement, chapter: Chapter, store: Store
) -> tuple[dict, dict[str, bytes]]:
    """The cards of ``page``, which ``chapter`` became but for its formulas.

    Its entry of the index, and by name a file for what each card answers.
    """

    def finish(source: str) -> str:
        # Of a formula without what it is in TeX.
        return ANNOTATION.sub("", store.inject(_trim(source)))

    topics, cards, files = {}, [], {}
    for card in cards_of(page, chapter):
        shown = [finish(card.short_answer), finish(card.rest)]
        name = _script(card.id)
        answer = f"Study.answers[{name}] = {_script(shown)};\n"
        files[f"{card.id}.js"] = answer.encode()
        cards.append([card.id, card.level, card.topic, finish(card.question)])
        topics[card.topic] = str(card.topic_title) or chapter.title
    entry = {
        "part": chapter.part,
        "page": chapter.address,
        "title": chapter.title,
        "topics": topics,
        "cards": cards,
    }
    return entry, files


def data_files(
    book: Book, entries: dict[str, dict], data: dict[str, Any]
) -> dict[str, bytes]:
    """The file that names all cards, ``entries`` of chapters by their path.

    And one for each value of ``data``, which is the pages' ``Study.name``.
    """
    chapters = [entries[c.path] for c in book.chapters if c.path in entries]
    index = {"parts": book.parts, "chapters": chapters}
    values = {"index": ("book", index)} | {n: (n, v) for n, v in data.items()}
    return {
        f"{file}.js": f"Study.{name} = {_script(value)};\n".encode()
        for file, (name, value) in values.items()
    }


def _script(value) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _trim(source: str) -> str:
    """HTML of a card as a study page shows it.

    Without ids, which would stand twice on a page; links lead there from
    ``study/``; tables scroll in a box of their own, which Material makes only for
    those that a page has when it is opened.
    """
    card = html.fragment_fromstring(source, create_parent=True)
    for link in card.find_class("headerlink"):
        link.drop_tree()
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
