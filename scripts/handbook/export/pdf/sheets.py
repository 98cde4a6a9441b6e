"""What the browser prints: documents of HTML made from the built pages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from lxml import etree, html
from mkdocs.utils.yaml import yaml_load

from ...built.cards import unfold
from ...markdown.mathematics import plain
from ...source.book import read_book as read_plan
from ...source.contents import STUDY, sections
from .tags import FORMULA

# Lines of a listing that no page parts at its beginning and its end.
KEPT = 4
HOME = "index.html"
# Paths rather than `find_class`, which is slow in a page of many formulas.
CARD = ".//section[@data-level]"
KATEX = ".//span[@class='katex']"
QUESTIONS = "questions.html"

Element = html.HtmlElement


@dataclass(frozen=True)
class Part:
    """``pages`` are addresses, relative to the site; the first is the part's own."""

    title: str
    pages: tuple[str, ...]


@dataclass(frozen=True)
class Book:
    """What the site's configuration says of the whole."""

    title: str
    description: str
    author: str
    licence: str
    site_url: str
    repo_url: str
    parts: tuple[Part, ...]


def read_book(root: Path) -> Book:
    """The parts and their pages, in the book's order.

    Raises:
        Faults: docs/book.yml holds what does not fit.
    """
    with (root / "mkdocs.yml").open(encoding="utf-8") as file:
        config = yaml_load(file)
    parts = [
        Part(
            section.title,
            tuple(
                Path(page).with_suffix(".html").as_posix()
                for page in section.pages
            ),
        )
        for section in sections(root, read_plan(root))
        if section.name != STUDY
    ]
    return Book(
        config["site_name"],
        config["site_description"],
        config["site_author"],
        config["copyright"],
        config["site_url"],
        config["repo_url"],
        tuple(parts),
    )


@dataclass(frozen=True)
class Sheet:
    """What the browser prints in one piece; ``html`` is a body.

    ``address`` says where it stands in the site, to which its links and pictures
    are relative.
    """

    address: str
    title: str
    html: str
    tagged: bool = True


@dataclass(frozen=True)
class Page:
    """A built page made ready for paper: open, marked, without what is for screens.

    ``article`` and ``cards``, its questions, are HTML; ``sections`` are the
    addresses and titles of its headings of the second level.
    """

    address: str
    title: str
    article: str
    sections: tuple[tuple[str, str], ...]
    cards: tuple[str, ...]


def read_page(site: Path, address: str) -> Page:
    """Reads the built page at ``address``.

    Raises:
        ValueError: it has no article with a title.
    """
    parser = html.HTMLParser(encoding="utf-8")
    tree = html.parse(str(site / address), parser).getroot()
    article = tree.find(".//article")
    heading = None if article is None else article.find(".//h1")
    if heading is None:
        raise ValueError(f"{address}: no article with a title")
    unfold(article)
    _strip(article)
    _split_code(article)
    _say_formulas(article)
    sections = [
        (f"{address}#{h.get('id')}", h.text_content().strip())
        for h in article.iter("h2")
    ]
    return Page(
        address,
        heading.text_content().strip(),
        _source(article),
        tuple(sections),
        tuple(map(_source, article.iterfind(CARD))),
    )


def _strip(article: Element) -> None:
    for element in article.xpath(
        ".//script | .//summary | .//a[@class='headerlink']"
        " | .//a[contains(@class, 'md-content__button')]"
        " | .//div[@class='chapter-line']"
    ):
        element.drop_tree()
    for answer in article.iter("details"):
        answer.tag = "div"


def _split_code(article: Element) -> None:
    """Each line of a listing becomes an element, so that it can hang.

    The first lines, with the title, and the last are groups that stay whole.
    """
    for code in article.iterfind(".//pre/code"):
        source = _inner(code).strip("\n")
        lines = [_line(line) for line in source.split("\n")]
        listing = code.getparent()
        titles = listing.getparent().findall("span[@class='filename']")
        groups = [
            [_source(title) for title in titles] + lines[:KEPT],
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
    said = plain(_source(mathml))
    if "…" in said:
        said = " ".join(mathml.find(".//annotation").text.split())
    return said


def chapter(page: Page, number: int) -> Sheet:
    """A page of the site as chapter ``number``, its questions numbered."""
    article = html.fragment_fromstring(page.article)
    _label(article, f"Chapter {number}")
    for order, card in enumerate(article.iterfind(CARD), 1):
        card.find("p").text += f" · {number}.{order}"
    return _sheet(page.address, page.title, [article])


def part_opening(page: Page, numeral: str) -> Sheet:
    """A part's own page."""
    article = html.fragment_fromstring(page.article)
    _label(article, f"Part {numeral}")
    return _sheet(page.address, page.title, [article], "part-opening")


def _label(article: Element, text: str) -> None:
    heading = article.find(".//h1")
    label = html.fragment_fromstring(f'<span class="number">{text}</span>')
    label.tail, heading.text = heading.text, None
    heading.insert(0, label)


def asked(chapters: Sequence[tuple[int, Page]], pages: dict[str, str]) -> Sheet:
    """The questions of all chapters; ``pages`` says on which page each is answered.

    Until that is known, ``pages`` is empty: nothing moves when it is filled.
    """
    parts = []
    for number, page in chapters:
        parts.append(f'<h2 id="{slug(page.address)}">{escape(page.title)}</h2>')
        parts.append('<ol class="asked">')
        for order, card in enumerate(
            map(html.fragment_fromstring, page.cards), 1
        ):
            heading = card.find("h3")
            name = heading.get("id")
            level = card.get("data-level")
            parts.append(
                f'<li id="ask-{name}" class="{level}">'
                f'<span class="number">{number}.{order}</span>'
                f'<span class="ask">{_inner(heading)}</span>'
                f'<span class="level">{level}</span>'
                f'<a class="page" href="{page.address}#{name}">'
                f"{pages[f'{page.address}#{name}'] if pages else '000'}</a></li>"
            )
        parts.append("</ol>")
    body = f'<div><h1 id="questions">Questions</h1>{"".join(parts)}</div>'
    return _sheet(QUESTIONS, "Questions", [html.fragment_fromstring(body)])


def answers(page: Page, number: int) -> Sheet:
    """The question cards of chapter ``number``, each linked to where it is asked."""
    body = html.fragment_fromstring(
        f'<div><h1 id="{slug(page.address)}">'
        f'<span class="number">Answers {number}</span>'
        f"{escape(page.title)}</h1></div>"
    )
    for order, card in enumerate(map(html.fragment_fromstring, page.cards), 1):
        name = card.find("h3").get("id")
        level = card.find("p")
        level.text += f" · {number}.{order}"
        back = html.fragment_fromstring(
            f'<a class="back" href="/{QUESTIONS}#ask-{name}">to the question</a>'
        )
        level.append(back)
        body.append(card)
    return _sheet(page.address, page.title, [body])


def cover(book: Book, title: str, lead: str, edition: str) -> Sheet:
    """The cover, and on its back the licence and where the site is."""
    art = (Path(__file__).parent / "cover.svg").read_text(encoding="utf-8")
    body = (
        f'<div><section class="cover" id="cover">{art}<h1>{escape(title)}</h1>'
        f'<p class="lead">{escape(lead)}</p>'
        f'<p class="edition">{escape(edition)}</p></section>'
        f'<section class="colophon"><p>{escape(book.title)}. {escape(edition)}.</p>'
        f"<p>{escape(book.licence)}.</p>"
        "<p>The site, with search, labs and flashcards:<br>"
        f'<a href="{book.site_url}">{book.site_url}</a></p>'
        "<p>Corrections and chapters:<br>"
        f'<a href="{book.repo_url}">{book.repo_url}</a></p>'
        "<p>Every listing was run and every output recorded by the handbook’s tests."
        " Numbers in the text were computed or asserted by a listing.</p>"
        "</section></div>"
    )
    return _sheet(HOME, title, [html.fragment_fromstring(body)])


@dataclass(frozen=True)
class Entry:
    """A line of the contents: a part, a chapter or a section (depth 0, 1, 2)."""

    depth: int
    address: str
    title: str
    number: str = ""


def contents(entries: Iterable[Entry], pages: dict[str, str]) -> Sheet:
    """The contents; ``pages`` says on which page each address is.

    Raises:
        ValueError: it does not say it of one.
    """
    entries = list(entries)
    if lost := [e.address for e in entries if e.address not in pages]:
        raise ValueError(
            f"contents: no page number for {', '.join(lost)}; give the heading"
            " an id"
        )
    lines = "".join(
        f'<li class="depth-{entry.depth}"><a href="/{entry.address}">'
        + (
            f'<span class="number">{entry.number}</span>'
            if entry.number
            else ""
        )
        + f"<span>{escape(entry.title)}</span>"
        f'<span class="leader"></span><span class="page">{pages[entry.address]}'
        "</span></a></li>"
        for entry in entries
    )
    body = (
        '<section class="contents"><h1 id="contents">Contents</h1>'
        f"<ol>{lines}</ol></section>"
    )
    return _sheet("contents.html", "Contents", [html.fragment_fromstring(body)])


def running(pages: Iterable[tuple[str, str, str]]) -> Sheet:
    """What is laid over each page: header left, header right, page number."""
    parts = []
    for left, right, folio in pages:
        header = (
            f'<div class="header"><span>{escape(left)}</span>'
            f"<span>{escape(right)}</span></div>"
        )
        parts.append(
            f'<div class="running">{header if left else ""}'
            f'<div class="folio">{folio}</div></div>'
        )
    source = f"<body>{''.join(parts)}</body>"
    return Sheet("running.html", "Running headers", source, tagged=False)


def _sheet(
    address: str, title: str, elements: Iterable[Element], classes: str = ""
) -> Sheet:
    body = []
    for element in elements:
        for target in element.xpath("descendant-or-self::*[@id]"):
            if not any(a.tag == "svg" for a in target.iterancestors()):
                _mark(target)
        body.append(_source(element))
    source = f'<body class="{classes}">{"".join(body)}</body>'
    return Sheet(address, title, source)


def _mark(target: Element) -> None:
    """A link from a destination to itself: Chromium then tells where it is."""
    name = escape(target.get("id"))
    mark = html.fragment_fromstring(f'<a class="mark" href="#{name}"></a>')
    mark.tail, target.text = target.text, None
    target.insert(0, mark)


def slug(address: str) -> str:
    """An id for the page at ``address``, where several are on one sheet."""
    return address.removesuffix(".html").replace("/", "-")


def _source(element: Element) -> str:
    return etree.tostring(
        element, encoding="unicode", method="html", with_tail=False
    )


def _inner(element: Element) -> str:
    parts = [escape(element.text or "", quote=False)]
    parts += [
        etree.tostring(child, encoding="unicode", method="html")
        for child in element
    ]
    return "".join(parts)
