"""The question cards, as exports see them: read from the built pages."""

import posixpath
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from lxml import html

from ..source.book import Chapter
from .fragments import inner_html, outer_html, read_html


@dataclass(frozen=True)
class Card:
    """One question and its answer.

    ``question``, ``short_answer`` and ``rest`` (the answer's other parts, each a
    ``div`` of the classes that ``pages.PARTS`` names) are HTML as on the page;
    its links and pictures are relative to the site; nothing is folded. ``topic``
    is the id of a section of the same chapter, ``topic_title`` its text.
    """

    id: str
    level: str
    topic: str
    topic_title: str
    chapter: Chapter
    question: str
    short_answer: str
    rest: str

    @property
    def address(self) -> str:
        """Where the card stands, relative to the site."""
        return f"{self.chapter.address}#{self.id}"


def read_cards(site: Path, chapter: Chapter) -> list[Card]:
    """The cards of ``chapter``, a page of the built ``site``, in their order."""
    return cards_of(read_html(site / chapter.address), chapter)


def cards_of(page: html.HtmlElement, chapter: Chapter) -> list[Card]:
    """The cards of ``page``, which ``chapter`` became; of it they are cut out."""
    titles = {
        heading.get("id"): _without_link(heading).text_content()
        for heading in page.iterfind(".//h2[@id]")
    }
    return [
        _card(section, chapter, titles.get(section.get("data-topic"), ""))
        for section in page.iterfind(".//section[@data-topic]")
    ]


def unfold(root: html.HtmlElement) -> None:
    """Makes the follow-ups below ``root`` plain lists: a question, its answer."""
    for fold in root.findall(".//li/details"):
        fold.find("summary").drop_tag()
        fold.drop_tag()


def _without_link(heading: html.HtmlElement) -> html.HtmlElement:
    for link in heading.find_class("headerlink"):
        link.drop_tree()
    return heading


def _card(
    section: html.HtmlElement, chapter: Chapter, topic_title: str
) -> Card:
    section.rewrite_links(
        lambda link: _from_site(link, chapter.address),
        # No page has a base; looking for one costs more than all the rest.
        resolve_base_href=False,
    )
    unfold(section)
    # A page runs its listings; a card shows them.
    for link in section.iterfind(".//a[@data-runs]"):
        del link.attrib["data-runs"]
    heading, answer = section.find("h3"), section.find("details")
    short, *rest = answer.iterfind("div")
    label = short.find("p/strong")
    label.text = ""
    label.tail = label.tail.lstrip()
    label.drop_tag()
    return Card(
        heading.get("id"),
        section.get("data-level"),
        section.get("data-topic"),
        topic_title,
        chapter,
        inner_html(_without_link(heading)).strip(),
        inner_html(short).strip(),
        "".join(map(outer_html, rest)),
    )


def _from_site(link: str, address: str) -> str:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return link
    path = posixpath.join(posixpath.dirname(address), parts.path)
    path = posixpath.normpath(path) if parts.path else address
    return f"{path}#{parts.fragment}" if parts.fragment else path
