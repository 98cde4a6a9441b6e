"""Lists made from the book and its pages: on the study pages, of chapters, of parts.

What they say is decided here, their markup stands in ``templates/``. It is HTML or
Markdown within a page's Markdown: formulas in titles are rendered with the rest.
"""

from dataclasses import dataclass

from ..source.book import Book, Chapter
from ..source.pages import Page
from ..source.questions import LEVELS
from .render import render


@dataclass(frozen=True)
class Item:
    """A topic, or a question, which has a ``level``.

    ``written`` is false of what the book only plans; ``items`` are the questions
    of a topic.
    """

    id: str
    title: str
    level: str = ""
    written: bool = True
    items: tuple["Item", ...] = ()


@dataclass(frozen=True)
class Outline:
    """What there is to tick off in ``chapter``; ``page`` is it, if written."""

    chapter: Chapter
    page: Page | None
    items: list[Item]

    @property
    def every(self) -> list[Item]:
        return [one for item in self.items for one in (item, *item.items)]

    @property
    def written(self) -> int:
        """How many can be ticked off."""
        return sum(one.written for one in self.every)

    @property
    def soon(self) -> int:
        """How many are to come."""
        return len(self.every) - self.written


def outline(chapter: Chapter, page: Page | None) -> Outline:
    """The topics of ``chapter`` with their questions.

    First the topics in the book's order, then planned questions that the page does
    not answer yet.
    """
    topics = {topic.id: topic.title for topic in page.topics} if page else {}
    asked = page.questions if page else []
    answered = {question.id for question in asked}
    planned = chapter.ids.values()
    items = [
        Item(
            topic.id,
            topics.get(topic.id, topic.title),
            written=topic.id in topics,
            items=tuple(
                Item(question.id, question.title, question.level)
                for question in asked
                if question.topic == topic.id
            ),
        )
        for topic in planned
        if not topic.is_question
    ]
    items += [
        Item(topic.id, topic.title, written=False)
        for topic in planned
        if topic.is_question and topic.id not in answered
    ]
    return Outline(chapter, page, items)


def list_checklist(book: Book, pages: list[Page]) -> str:
    """HTML: every topic and question by part and chapter, to be ticked off."""
    by_path = {page.path: page for page in pages}
    outlines = [outline(c, by_path.get(c.path)) for c in book.chapters]
    return render("checklist.html", parts=book.parts, outlines=outlines)


def list_questions(book: Book, pages: list[Page]) -> str:
    """HTML: every question by part and chapter, with its level and topic."""
    by_path = {page.path: page for page in pages}
    asked = [
        (chapter, page, {topic.id: topic.title for topic in page.topics})
        for chapter in book.chapters
        if (page := by_path.get(chapter.path)) and page.questions
    ]
    return render(
        "questions.html",
        levels=LEVELS,
        parts={
            part: (title, [entry for entry in asked if entry[0].part == part])
            for part, title in book.parts.items()
            if any(chapter.part == part for chapter, *_ in asked)
        },
        total=sum(len(page.questions) for _, page, _ in asked),
    )


def chapter_progress(chapter: Chapter, page: Page) -> str:
    """HTML: one line that says how far the reader is with ``chapter``.

    For the chapter's own page; nothing if that has nothing to tick off.
    """
    return render("progress.html", outline=outline(chapter, page))


def list_chapters(book: Book, part: str) -> str:
    """Markdown: the chapters of ``part``, for a page in the part's own folder."""
    chapters = [c for c in book.chapters if c.part == part]
    return render("chapters.md", chapters=chapters)


def list_parts(book: Book, pages: list[Page]) -> str:
    """Markdown: a card for each part, for the home page."""
    written = {page.path for page in pages}
    return render("parts.md", book=book, written=written)


def outline_data(book: Book, pages: list[Page]) -> list[list]:
    """What can be ticked off, for the pages' scripts, without the cards' words.

    Each chapter that has such: [part, address, title, ids in order, their levels];
    a topic has none, its questions follow it.
    """
    by_path = {page.path: page for page in pages}
    outlines = [outline(c, by_path.get(c.path)) for c in book.chapters]
    return [
        [
            one.chapter.part,
            one.chapter.address,
            one.chapter.title,
            [item.id for item in one.every if item.written],
            [item.level for item in one.every if item.written],
        ]
        for one in outlines
        if one.written
    ]
