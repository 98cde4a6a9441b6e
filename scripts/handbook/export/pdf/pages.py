"""Pages of the built site made ready for paper."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from lxml import html

from ...built.cards import unfold
from ...built.fragments import inner_html, outer_html, read_html
from ...markdown.mathematics import plain
from ...source.book import read_book
from ...source.contents import HOME, STUDY, sections
from ...source.faults import Fault, Faults
from .tags import FORMULA

# Lines of a listing that no page parts at its beginning and its end.
KEPT = 4
# Paths rather than `find_class`, which is slow in a page of many formulas.
CARD = ".//section[@data-level]"
KATEX = ".//span[@class='katex']"

Element = html.HtmlElement


class Section(NamedTuple):
    """A heading of the second level; ``address`` is relative to the site."""

    address: str
    title: str
    stretch: bool


@dataclass(frozen=True)
class Card:
    """A question card; ``question`` and ``html``, the whole, are HTML."""

    id: str
    level: str
    question: str
    html: str


@dataclass(frozen=True)
class Page:
    """A page, open, and without what is for screens; ``article`` is HTML.

    ``path`` is its source, relative to the project.
    """

    path: str
    address: str
    title: str
    article: str
    sections: tuple[Section, ...]
    cards: tuple[Card, ...]

    @property
    def slug(self) -> str:
        """An id for the page where several are on one sheet."""
        return self.address.removesuffix(".html").replace("/", "-")


@dataclass(frozen=True)
class Part:
    """``name`` is its folder in ``docs/``; ``opening`` the part's own page."""

    name: str
    title: str
    opening: Page
    chapters: tuple[Page, ...]


def read_parts(root: Path, site: Path) -> list[Part]:
    """The parts as they are printed, in the book's order; labs are the last.

    Raises:
        Faults: a part has no page of its own, or a page has no title.
    """
    parts = []
    for section in sections(root, read_book(root)):
        if section.name == STUDY:  # makes sense on a screen only
            continue
        own = f"{section.name}/{HOME}"
        if section.pages[0] != own:
            what = "a part without the page that opens it in print"
            mend = "write it: its title as a heading, then what it is about"
            raise Faults([Fault(f"docs/{own}", 1, what, mend)])
        opening, *chapters = (
            read_page(site, f"docs/{page}") for page in section.pages
        )
        parts.append(
            Part(section.name, section.title, opening, tuple(chapters))
        )
    return parts


def read_page(site: Path, path: str) -> Page:
    """Reads the built page whose source is ``path``, relative to the project.

    Raises:
        Faults: it has no article with a title.
    """
    address = path.removeprefix("docs/").rpartition(".")[0] + ".html"
    article = read_html(site / address).find(".//article")
    heading = None if article is None else article.find(".//h1")
    if heading is None:
        mend = "begin the page with its title as a heading"
        raise Faults([Fault(path, 1, "no article with a title", mend)])
    unfold(article)
    _strip(article)
    _split_code(article)
    _say_formulas(article)
    return Page(
        path,
        address,
        heading.text_content().strip(),
        outer_html(article),
        tuple(
            Section(
                f"{address}#{h.get('id')}",
                h.text_content().strip(),
                "stretch" in h.classes,
            )
            for h in article.iter("h2")
        ),
        tuple(
            Card(
                card.find("h3").get("id"),
                card.get("data-level"),
                inner_html(card.find("h3")),
                outer_html(card),
            )
            for card in article.iterfind(CARD)
        ),
    )


def _strip(article: Element) -> None:
    for element in article.xpath(
        ".//script | .//summary | .//a[@class='headerlink']"
        " | .//a[contains(@class, 'md-content__button')]"
        " | .//*[@class='chapter-line' or @class='chapter-progress'"
        " or @class='book-report' or @class='lab-files']"
    ):
        element.drop_tree()
    for answer in article.iter("details"):
        answer.tag = "div"


def _split_code(article: Element) -> None:
    """Each line of a listing becomes an element, so that it can hang.

    The first lines, with the title, and the last are groups that stay whole.
    """
    for code in article.iterfind(".//pre/code"):
        source = inner_html(code).strip("\n")
        lines = [_line(line) for line in source.split("\n")]
        listing = code.getparent()
        titles = listing.getparent().findall("span[@class='filename']")
        groups = [
            [outer_html(title) for title in titles] + lines[:KEPT],
            lines[KEPT:-KEPT],
            lines[KEPT:][-KEPT:],
        ]
        first, middle, last = map("".join, groups)
        for title in titles:
            title.drop_tree()
        split = html.fragment_fromstring(
            f'<code><span class="whole">{first}</span>{middle}'
            + (f'<span class="whole">{last}</span>' if last else "")
            + "</code>"
        )
        listing.replace(code, split)


def _line(source: str) -> str:
    indent = len(source) - len(source.lstrip(" "))
    style = f' style="--indent: {indent}ch"' if indent else ""
    return f'<span class="line"{style}>{source}\n</span>'


def _say_formulas(article: Element) -> None:
    """MathML gives way to words, which ``tags`` finds by their beginning."""
    for formula in article.findall(KATEX):
        mathml, shown = formula
        formula.set("role", "img")
        formula.set("aria-label", FORMULA + _said(mathml))
        mathml.drop_tree()
        del shown.attrib["aria-hidden"]


def _said(mathml: Element) -> str:
    """A formula on one line; in TeX where a matrix or cases will not go on one."""
    said = plain(outer_html(mathml))
    if "…" in said:
        said = " ".join(mathml.find(".//annotation").text.split())
    return said
