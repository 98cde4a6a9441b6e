"""The lists of the study pages: the checklist and the index of questions.

They are made from the table of contents, the contract and the pages as written,
as HTML within Markdown: formulas in titles are rendered with the rest.
"""

import re
from dataclasses import dataclass
from html import escape

from ..source.book import Book, Chapter
from ..source.inline import FORMULA
from ..source.pages import Page
from ..source.questions import LEVELS

CODE = re.compile(r"`([^`]+)`")
# A page as its readers find it, seen from docs/study/.
ROOT = "../"


@dataclass(frozen=True)
class Item:
    """A topic, or a question, which has a ``level``.

    ``written`` is false of what only the contract has; ``items`` are the
    questions of a topic.
    """

    id: str
    title: str
    level: str = ""
    written: bool = True
    items: tuple["Item", ...] = ()


def outline(book: Book, chapter: Chapter, page: Page | None) -> list[Item]:
    """The topics of ``chapter`` with their questions; ``page`` is it, if written.

    First the topics of the contract in the book's order, then the chapter's own,
    then the contract's questions that it does not answer yet.
    """
    topics = {topic.id: topic.title for topic in page.topics} if page else {}
    asked = page.questions if page else []
    own = [name for name in topics if name not in book.topics]
    answered = {question.id for question in asked}
    listed = [name for name in chapter.ids if not name.startswith("q-")]
    missing = [
        name
        for name in chapter.ids
        if name.startswith("q-") and name not in answered
    ]
    return [
        *(
            Item(
                name,
                topics.get(name) or book.topics[name].title,
                written=name in topics,
                items=tuple(
                    Item(question.id, question.title, question.level)
                    for question in asked
                    if question.topic == name
                ),
            )
            for name in listed + own
        ),
        *(
            Item(name, book.topics[name].title, written=False)
            for name in missing
        ),
    ]


def list_checklist(book: Book, pages: list[Page]) -> str:
    """HTML: every topic and question by part and chapter, to be ticked off."""
    by_path = {page.path: page for page in pages}
    parts, everything = [], (0, 0)
    for part, title in book.parts.items():
        chapters, sums = [], (0, 0)
        for chapter in book.chapters:
            if chapter.part == part:
                page = by_path.get(chapter.path)
                items = outline(book, chapter, page)
                count = _count(items)
                chapters.append(_fold(chapter, page, items, count))
                sums = sums[0] + count[0], sums[1] + count[1]
        parts.append(
            f'<details class="part" id="part-{part}"{" open" * bool(sums[0])}>'
            f"<summary><h2>{escape(title)}</h2>{_state(*sums)}"
            f"{_bar(sums[0])}</summary>\n"
            + "\n".join(chapters)
            + "\n</details>"
        )
        everything = everything[0] + sums[0], everything[1] + sums[1]
    head = (
        '<p class="all"><strong>All</strong>'
        f"{_state(*everything)}{_bar(everything[0], 'All')}</p>"
    )
    return "\n".join(['<div class="checklist">', head, *parts, "</div>"])


def list_questions(book: Book, pages: list[Page]) -> str:
    """HTML: every question by part and chapter, with its level and topic."""
    by_path = {page.path: page for page in pages}
    parts, total = {}, 0
    for chapter in book.chapters:
        page = by_path.get(chapter.path)
        if page and page.questions:
            parts.setdefault(chapter.part, []).append(_asked(chapter, page))
            total += len(page.questions)
    chips = _chips("Level", "level", {level: level for level in LEVELS})
    chips += _chips("Part", "part", {name: book.parts[name] for name in parts})
    groups = [
        f'<section class="part" data-part="{part}">'
        f"<h2>{escape(book.parts[part])}</h2>\n"
        + "\n".join(chapters)
        + "\n</section>"
        for part, chapters in parts.items()
    ]
    return (
        f'<div class="study-chips">{chips}</div>\n'
        f'<p class="study-told" role="status">{total} questions</p>\n'
        '<div class="questions">\n' + "\n".join(groups) + "\n</div>"
    )


def chapter_progress(book: Book, chapter: Chapter, page: Page) -> str:
    """HTML: one line that says how far the reader is with ``chapter``.

    For the chapter's own page; nothing if that has nothing to tick off.
    """
    topics = " ".join(topic.id for topic in page.topics)
    total, _ = _count(outline(book, chapter, page))
    if not total:
        return ""
    address = f"{ROOT}study/checklist.html#{_anchor(chapter)}"
    return (
        f'<p class="chapter-progress" data-search-exclude="true"'
        f' data-topics="{topics}"><a href="{address}">'
        f"<span>0</span> of {total} ticked off</a>{_bar(total)}</p>"
    )


def _anchor(chapter: Chapter) -> str:
    return f"chapter-{chapter.part}-{chapter.name}"


def _count(items: list[Item]) -> tuple[int, int]:
    """How many can be ticked, and how many are to come."""
    every = [one for item in items for one in (item, *item.items)]
    written = sum(one.written for one in every)
    return written, len(every) - written


def _state(written: int, soon: int) -> str:
    later = f"{soon} to come" if soon else "to come"
    if not written:
        return f'<span class="count">{later}</span>'
    later = f", {later}" if soon else ""
    return f'<span class="count"><span>0</span> of {written}{later}</span>'


def _bar(total: int, name: str = "") -> str:
    """Beside a number that says the same, so only a named one is read aloud."""
    if not total:
        return ""
    said = f'aria-label="{name}"' if name else 'aria-hidden="true"'
    return f'<progress {said} max="{total}" value="0"></progress>'


def _fold(
    chapter: Chapter,
    page: Page | None,
    items: list[Item],
    count: tuple[int, int],
) -> str:
    state = _state(*count) if items or not page else ""
    lines = [
        f'<details class="chapter" id="{_anchor(chapter)}">'
        f"<summary><h3>{escape(chapter.title)}</h3>{state}</summary>"
    ]
    if page:
        address = ROOT + chapter.address
        lines.append(f'<p><a href="{address}">Read the chapter</a></p>')
    if items:
        rows = "\n".join(_row(chapter, page, item) for item in items)
        lines.append(f"<ul>\n{rows}\n</ul>")
    return "\n".join([*lines, "</details>"])


def _row(chapter: Chapter, page: Page | None, item: Item) -> str:
    if not item.written:
        later = " <i>to come</i>" if page else ""  # else its chapter says so
        return f'<li data-id="{item.id}">{_text(item.title)}{later}</li>'
    inner = "".join(_row(chapter, page, one) for one in item.items)
    return (
        f'<li><input type="checkbox" value="{item.id}" autocomplete="off"'
        f' aria-labelledby="row-{item.id}"><a id="row-{item.id}"'
        f' href="{ROOT}{chapter.address}#{item.id}">{_text(item.title)}</a>'
        f"{_level(item.level)}"
        + (f"<ul>{inner}</ul></li>" if inner else "</li>")
    )


def _asked(chapter: Chapter, page: Page) -> str:
    topics = {topic.id: topic.title for topic in page.topics}
    rows = "\n".join(
        f'<li data-level="{question.level}">'
        f'<a href="{ROOT}{chapter.address}#{question.id}">'
        f"{_text(question.title)}</a>{_level(question.level)}"
        f" <small>{_text(topics[question.topic])}</small></li>"
        for question in page.questions
    )
    return (
        f'<section class="chapter"><h3>{escape(chapter.title)}</h3>\n'
        f"<ul>\n{rows}\n</ul></section>"
    )


def _level(level: str) -> str:
    return level and f' <small class="level {level}">{level}</small>'


def _chips(legend: str, name: str, values: dict[str, str]) -> str:
    chips = "".join(
        f'<label><input type="checkbox" name="{name}" value="{value}"'
        f' autocomplete="off"><span>{escape(title)}</span></label>'
        for value, title in values.items()
    )
    return f"<fieldset><legend>{legend}</legend>{chips}</fieldset>"


def _text(title: str) -> str:
    """A title as HTML, but for its formulas."""
    formulas = FORMULA.findall(title)
    words = [
        CODE.sub(
            r"<code>\1</code>", escape(part.replace(r"\$", "$"), quote=False)
        )
        for part in FORMULA.split(title)
    ]
    return words[0] + "".join(
        formula + word
        for formula, word in zip(formulas, words[1:], strict=True)
    )
