"""A built page against what its author wrote: no heading, card or part is lost.

``source.pages`` and Python-Markdown read a page by two grammars. Where they
differ, a card would be silently wrong in everything that is made of the page.
"""

import re
from collections.abc import Iterator

from lxml import html

from ..source.faults import Fault
from ..source.pages import Page
from ..source.questions import PARTS, Part, Question

# Where Markdown that is not its own text begins.
MARKUP = re.compile(r"\$`|[`\[!<&\\/{]|\n\n")
# A list's numbers are no text on the page.
NOT_A_LETTER = re.compile(r"[\W\d_]+")


def check_page(text: str, page: Page) -> Fault | None:
    """The first place where ``text``, the HTML that ``page`` became, differs.

    What differs below it most often follows from it.
    """
    return check_tree(html.document_fromstring(text), page)


def check_tree(built: html.HtmlElement, page: Page) -> Fault | None:
    """As ``check_page``, of what is parsed already."""
    article = built.find(".//article")
    lost = sorted([*_headings(article, page), *_cards(article, page)])
    if not lost:
        return None
    line, what = lost[0]
    more = f" ({len(lost) - 1} more below)" if lost[1:] else ""
    return Fault(
        page.path,
        line,
        f"{what} is not on the page as it is written{more}",
        "look for a tag that is not closed, in it or above it",
    )


def _headings(
    article: html.HtmlElement, page: Page
) -> Iterator[tuple[int, str]]:
    """The written headings are built, in their order; the plugin adds others."""
    built = [
        (int(heading.tag[1]), heading.get("id"), heading.text_content())
        for heading in article.iter("h1", "h2", "h3", "h4", "h5", "h6")
    ]
    position = 0
    for heading in page.headings:
        for number, (level, name, title) in enumerate(built[position:], 1):
            if (
                level == heading.level
                and heading.id in (None, name)
                and _letters(title).startswith(_start(heading.title))
            ):
                position += number
                break
        else:
            yield heading.line, f"heading `{heading.title}`"


def _cards(article: html.HtmlElement, page: Page) -> Iterator[tuple[int, str]]:
    """The written questions are built, and no others."""
    sections = article.iterfind(".//section[@data-level]")
    built = {section.find("h3").get("id"): section for section in sections}
    for question in page.questions:
        name = f"question `{question.id}`"
        section = built.pop(question.id, None)
        if section is None:
            yield question.line, name
            continue
        for key in ("level", "kind", "topic"):
            if getattr(question, key) != section.get(f"data-{key}"):
                yield question.line, f"{key} of {name}"
        for part in _parts(section, question):
            yield part.line, f"part `{part.name}` of {name}"
    for name in built:
        yield 1, f"question `{name}`"


def _parts(section: html.HtmlElement, question: Question) -> Iterator[Part]:
    """The parts of ``question`` that are not built, or do not begin as written."""
    built = [
        (part.get("class"), _letters(part.text_content()))
        for part in section.iterfind("details/div")
    ]
    for part in question.parts:
        start = _letters(part.name) + _start(part.text)
        name, text = built[0] if built else (None, "")
        if name != PARTS[part.name] or not text.startswith(start):
            yield part
        if name == PARTS[part.name]:
            del built[0]


def _start(markdown: str) -> str:
    """The letters at the head of ``markdown``, as far as they are sure."""
    return _letters(MARKUP.split(markdown, maxsplit=1)[0])[:60]


def _letters(text: str) -> str:
    return NOT_A_LETTER.sub("", text)
