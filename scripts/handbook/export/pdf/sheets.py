"""What the browser prints: bodies of HTML."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import jinja2
from lxml import html

from ...built.fragments import outer_html
from ...built.imprint import Imprint
from ...source.faults import Fault, line_of
from .pages import CARD, Element, Page, Part

QUESTIONS = "questions.html"
TEMPLATES = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).with_name("templates")),
    autoescape=True,
    trim_blocks=True,
    undefined=jinja2.StrictUndefined,
)


@dataclass(frozen=True)
class Sheet:
    """What the browser prints in one piece; ``html`` is a body.

    ``address`` says where it stands in the site, to which its links and pictures
    are relative; ``path`` is the page it was made from, relative to the project.
    """

    address: str
    title: str
    html: str
    path: str = ""
    tagged: bool = True

    def fault(self, root: Path, what: str, mend: str, *near: str) -> Fault:
        """What is wrong, at the line of the page that holds the first of ``near``."""
        source = (root / self.path).read_text("utf-8") if self.path else ""
        line = line_of(source, *near)
        return Fault(self.path or self.address, line, what, mend)


@dataclass(frozen=True)
class Entry:
    """A line of the contents: a part, a chapter or a section (depth 0, 1, 2)."""

    depth: int
    address: str
    title: str
    stretch: bool = False
    number: str = ""


def chapter(page: Page, number: int) -> Sheet:
    """A page of the site as chapter ``number``, its questions numbered."""
    article = html.fragment_fromstring(page.article)
    _label(article.find(".//h1"), f"Chapter {number}")
    for order, card in enumerate(article.iterfind(CARD), 1):
        card.find("p").text += f" · {number}.{order}"
    return _sheet(page.address, page.title, article, page.path)


def part_opening(part: Part, numeral: str) -> Sheet:
    """A part's own page."""
    article = html.fragment_fromstring(part.opening.article)
    article.set("class", "part-opening")
    _label(article.find(".//h1"), f"Part {numeral}")
    opening = part.opening
    return _sheet(opening.address, opening.title, article, opening.path)


def asked(chapters: Sequence[tuple[int, Page]], pages: dict[str, str]) -> Sheet:
    """The questions of all chapters; ``pages`` says on which page each is answered.

    Until that is known, ``pages`` is empty: nothing moves when it is filled.
    """
    body = _render("asked.html", chapters=chapters, pages=pages)
    return _sheet(QUESTIONS, "Questions", body)


def answers(page: Page, number: int) -> Sheet:
    """The question cards of chapter ``number``, each linked to where it is asked."""
    heading = html.Element("h1", {"id": page.slug})
    heading.text = page.title
    _label(heading, f"Answers {number}")
    body = html.Element("div")
    body.append(heading)
    for order, card in enumerate(page.cards, 1):
        section = html.fragment_fromstring(card.html)
        level = section.find("p")
        level.text += f" · {number}.{order}"
        link = {"class": "back", "href": f"/{QUESTIONS}#ask-{card.id}"}
        back = html.Element("a", link)
        back.text = "to the question"
        level.append(back)
        body.append(section)
    return _sheet(page.address, page.title, body, page.path)


def cover(
    imprint: Imprint, title: str, lead: str, count: str, date: datetime.date
) -> Sheet:
    """The cover, and on its back the licence and where the site is."""
    edition = f"{count} Edition of {date.day} {date:%B %Y}"
    body = _render(
        "cover.html", imprint=imprint, title=title, lead=lead, edition=edition
    )
    return _sheet("index.html", title, body)


def contents(entries: Sequence[Entry], pages: dict[str, str]) -> Sheet:
    """The contents; ``pages`` says on which page each address is.

    Raises:
        ValueError: it does not say it of one.
    """
    if lost := [e.address for e in entries if e.address not in pages]:
        raise ValueError(
            f"contents: no page number for {', '.join(lost)}; give the heading"
            " an id"
        )
    body = _render("contents.html", entries=entries, pages=pages)
    return _sheet("contents.html", "Contents", body)


def running(pages: Iterable[tuple[str, str, str]]) -> Sheet:
    """What is laid over each page: header left, header right, page number."""
    body = outer_html(_render("running.html", pages=pages))
    source = f"<body>{body}</body>"
    return Sheet("running.html", "Running headers", source, tagged=False)


def _render(template: str, **values) -> Element:
    source = TEMPLATES.get_template(template).render(values)
    return html.fragment_fromstring(source)


def _label(heading: Element, text: str) -> None:
    label = html.Element("span", {"class": "number"})
    label.text = text
    label.tail, heading.text = heading.text, None
    heading.insert(0, label)


def _sheet(address: str, title: str, body: Element, path: str = "") -> Sheet:
    for target in body.xpath("descendant-or-self::*[@id]"):
        if not any(a.tag == "svg" for a in target.iterancestors()):
            _mark(target)
    return Sheet(address, title, f"<body>{outer_html(body)}</body>", path)


def _mark(target: Element) -> None:
    """A link from a destination to itself: Chromium then tells where it is."""
    mark = html.Element("a", {"class": "mark", "href": f"#{target.get('id')}"})
    mark.tail, target.text = target.text, None
    target.insert(0, mark)
