"""A built page against what its author wrote: no heading, card or part is lost.

``source.pages`` and Python-Markdown read a page by two grammars. Where they
differ, a card would be silently wrong in everything that is made of the page.
"""

import re
from collections.abc import Iterator

from lxml import html

from ..source.faults import Fault
from ..source.pages import Page
from ..source.questions import PARTS, Question

# Where Markdown that is not its own text begins.
MARKUP = re.compile(r"\$`|[`\[!<&\\/{]|\n\n")
# A list's numbers are no text on the page.
NOT_A_LETTER = re.compile(r"[\W\d_]+")


def check_page(text: str, page: Page) -> list[Fault]:
    """How ``text``, the HTML that ``page`` became, differs from it."""
    article = html.document_fromstring(text).find(".//article")
    return [*_headings(article, page), *_cards(article, page)]


def _headings(article: html.HtmlElement, page: Page) -> Iterator[Fault]:
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
            yield _lost(page, heading.line, f"heading `{heading.title}`")


def _cards(article: html.HtmlElement, page: Page) -> Iterator[Fault]:
    sections = article.iterfind(".//section[@data-level]")
    built = {section.find("h3").get("id"): section for section in sections}
    for question in page.questions:
        section = built.pop(question.id, None)
        if section is None:
            yield _lost(page, question.line, f"question `{question.id}`")
            continue
        for name in ("level", "kind", "topic"):
            here, there = getattr(question, name), section.get(f"data-{name}")
            if here != there:
                yield Fault(
                    page.path,
                    question.line,
                    f"{name} of `{question.id}` is written `{here}` and built"
                    f" `{there}`",
                    "correct its attributes",
                )
        yield from _parts(section, question, page)
    for name in built:
        yield Fault(
            page.path,
            1,
            f"card `{name}` of no question that was read",
            "write it as a block that begins with /// question",
        )


def _parts(
    section: html.HtmlElement, question: Question, page: Page
) -> Iterator[Fault]:
    built = [
        (part.get("class"), _letters(part.text_content()))
        for part in section.iterfind("details/div")
    ]
    for part in question.parts:
        name = f"part `{part.name}` of `{question.id}`"
        here = PARTS[part.name], _letters(part.name) + _start(part.text)
        if not built or built[0][0] != here[0]:
            yield _lost(page, part.line, name)
        elif not built.pop(0)[1].startswith(here[1]):
            yield Fault(
                page.path,
                part.line,
                f"{name} is built with other words than it is written",
                "mend how it begins",
            )


def _lost(page: Page, line: int, what: str) -> Fault:
    return Fault(
        page.path,
        line,
        f"{what} is not on the page as it is written",
        "look for a tag that is not closed, in it or above it",
    )


def _start(markdown: str) -> str:
    """The letters at the head of ``markdown``, as far as they are sure."""
    return _letters(MARKUP.split(markdown, maxsplit=1)[0])[:60]


def _letters(text: str) -> str:
    return NOT_A_LETTER.sub("", text)
