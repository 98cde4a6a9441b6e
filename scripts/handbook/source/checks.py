"""What must hold between pages, snippets and the contract.

``read`` finds every fault in the sources at once, without building anything;
the build and the tests call it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .book import BOOK, Book, Chapter, Topic, near
from .contents import LABS, front_pages, sections
from .faults import Fault, Faults, line_of
from .files import names_below, read_text
from .finder import Finder
from .includes import of_no_page
from .macros import read_macros
from .pages import STANDING, Page, read_page
from .plans import Plan
from .problems import Problem
from .schema import line_in
from .standard import findings

# As docs/assets/study/format.js knows it.
ID = re.compile(r"(?!constructor$)[a-z0-9-]{1,100}")


def read_pages(root: Path) -> list[Page]:
    """Every Markdown page of ``docs/``, in the order of their paths."""
    docs = root / "docs"
    return [
        read_page(root, docs / name)
        for name in names_below(docs)
        if name.endswith(".md")
    ]


@dataclass(frozen=True)
class Written:
    """What stands below a project's root beside its pages."""

    book: Book
    plans: list[Plan]
    problems: list[Problem]


def check(root: Path, pages: list[Page]) -> list[Fault]:
    """The faults in ``pages`` and the other sources below ``root``, by place."""
    try:
        read(pages, Finder(root))
    except Faults as error:
        return error.faults
    return []


def read(pages: list[Page], finder: Finder) -> Written:
    """Reads what belongs to ``pages`` below the root of ``finder``.

    Raises:
        Faults: what is wrong in the pages and beside them, by place.
    """
    root = finder.root
    book = finder.read_book()
    plans, of_plans = finder.read_plans(book)
    try:
        problems, of_problems = finder.read_problems(), []
    except Faults as error:
        problems, of_problems = [], error.faults
    faults = sorted(
        [
            *(fault for page in pages for fault in page.faults),
            *_ids(pages),
            *_planned(pages, book),
            *_sections(pages, book),
            *_question_topics(pages, book),
            *_missing(root, pages, book),
            *_places(root, pages, book),
            *_titles(pages, book),
            *_labs(root),
            *_merged(root, pages, book),
            *(fault for page in pages for fault in finder.of_page(page)),
            *of_no_page(root, pages),
            *read_macros(root)[1],
            *of_plans,
            *of_problems,
            *_topics_of_problems(root, problems, book),
            *_standard(pages, book, finder),
        ]
    )
    if faults:
        raise Faults(faults)
    return Written(book, plans, problems)


def _standard(pages: list[Page], book: Book, finder: Finder) -> Iterator[Fault]:
    """The chapters that keep every rule go on doing so."""
    if book.standard:
        found = findings(pages, book, finder)
        for key in book.standard:
            yield from found.get(key, [])


def _ids(pages: Iterable[Page]) -> Iterator[Fault]:
    """Ids are what everything else finds topics and questions by."""
    first: dict[str, str] = {}
    for page in pages:
        shared = {h.id for h in page.topics} | {q.id for q in page.questions}
        local: set[str] = set()
        for name, line in page.ids:
            if name in shared and not ID.fullmatch(name):
                yield Fault(
                    page.path,
                    line,
                    f"id `{name}` has other signs than a-z, 0-9 and -",
                    "choose another; readers' progress is kept by it",
                )
            place = f"{page.path}:{line}"
            known = first.get(name) if name in shared else None
            if name in local or known:
                yield Fault(
                    page.path,
                    line,
                    f"id `{name}` is taken"
                    + (f" by {known}" if known else " on this page"),
                    "choose another; an id that readers use must not move",
                )
            local.add(name)
            if name in shared:
                first.setdefault(name, place)


def _planned(pages: Iterable[Page], book: Book) -> Iterator[Fault]:
    """Chapters hold the ids that the book gives them, questions in its words."""
    chapters = {chapter.path for chapter in book.chapters}
    home = {i: chapter.path for chapter in book.chapters for i in chapter.ids}
    for page in pages:
        for item in [*page.topics, *page.questions]:
            known = home.get(item.id, page.path)
            if known != page.path:
                yield Fault(
                    page.path,
                    item.line,
                    f"id `{item.id}` belongs to {known}",
                    f"choose another, or move it there in {BOOK}",
                )
        if page.path not in chapters:
            continue
        for topic in page.topics:
            if topic.id not in home:
                yield Fault(
                    page.path,
                    topic.line,
                    f"topic id `{topic.id}` is not in {BOOK}",
                    "correct it, or add it there to the ids of this chapter",
                )
        for question in page.questions:
            planned = book.topics.get(question.id)
            if planned and planned.title != question.title:
                yield Fault(
                    page.path,
                    question.line,
                    f"question `{question.id}` is worded otherwise in {BOOK}",
                    f"ask: {planned.title}",
                )


def _sections(pages: Iterable[Page], book: Book) -> Iterator[Fault]:
    """Each section of a chapter can be named, but those that all have."""
    chapters = {chapter.path for chapter in book.chapters if chapter.ids}
    for page in pages:
        if page.path not in chapters:
            continue
        for heading in page.headings:
            if heading.level != 2 or heading.id or heading.title in STANDING:
                continue
            yield Fault(
                page.path,
                heading.line,
                f"section `{heading.title}` without an id",
                "write ## Title { #id }; without one are only"
                f" {', '.join(STANDING)}",
            )


def _question_topics(pages: Iterable[Page], book: Book) -> Iterator[Fault]:
    """Each question of a chapter names the section that answers it."""
    chapters = {chapter.path for chapter in book.chapters}
    for page in pages:
        if page.path not in chapters:
            continue
        topics = [topic.id for topic in page.topics]
        for question in page.questions:
            # Without an id its attributes could not be read, which is told.
            if question.topic in topics or question.id is None:
                continue
            yield Fault(
                page.path,
                question.line,
                f"question topic `{question.topic}` is no section of this page"
                if question.topic
                else "question without a topic",
                "add to its attrs the section to reread, topic: one of"
                f" {', '.join(topics)}",
            )


def homes(pages: Iterable[Page]) -> dict[str, str]:
    """Where each topic and question is: ``docs/part/chapter.md:line`` by id."""
    return {
        item.id: f"{page.path}:{item.line}"
        for page in pages
        for item in [*page.topics, *page.questions]
        if item.id
    }


def _missing(root: Path, pages: list[Page], book: Book) -> Iterator[Fault]:
    """What is called complete or standard has each of its ids in its place."""
    text = read_text(root, BOOK)
    by_path = {page.path: page for page in pages}
    for chapter in book.chapters:
        if chapter.key in book.standard:
            called, place = f"chapter `{chapter.key}` is called", "standard"
        elif chapter.part in book.complete:
            called, place = f"part `{chapter.part}` is called", "complete"
        else:
            continue
        page = by_path.get(chapter.path)
        if page is None:
            keys = ("parts", chapter.part, "chapters", chapter.name)
            yield Fault(
                BOOK,
                line_in(text, keys),
                f"{called} {place} and {chapter.path} does not exist",
                f"write it, or take it off the list `{place}`",
            )
            continue
        here = homes([page])
        for topic in owed(book, chapter):
            if topic.id not in here:
                kind = "question" if topic.is_question else "topic"
                yield Fault(
                    page.path,
                    1,
                    f"{called} {place} and {kind} `{topic.id}` is missing here",
                    f"write it, or take it off the list `{place}`",
                )


def owed(book: Book, chapter: Chapter) -> list[Topic]:
    """What ``chapter`` must hold to be complete.

    Ids beyond the contract are provisional until their chapter is standard.
    """
    every = chapter.key in book.standard
    return [t for t in chapter.ids.values() if every or t.contract]


def _places(root: Path, pages: Iterable[Page], book: Book) -> Iterator[Fault]:
    """Every page is a chapter, the page of its folder, or a study page."""
    known = {f"docs/{path}" for path in front_pages(root)} | {
        f"docs/{path}"
        for section in sections(root, book)
        for path in section.pages
    }
    for page in pages:
        if page.path not in known:
            yield Fault(
                page.path,
                1,
                "page that belongs nowhere",
                f"add it to {BOOK} as a chapter of its part, or move it to"
                " docs/study/",
            )


def merged(pages: Iterable[Page], book: Book) -> dict[str, str]:
    """Ids that were merged away -> the id of the section or card they went to."""
    questions = [question for page in pages for question in page.questions]
    return {
        old: item.id
        for item in [*book.topics.values(), *questions]
        for old in item.was
    }


def _merged(root: Path, pages: Iterable[Page], book: Book) -> Iterator[Fault]:
    """What was merged away is gone, and went to one place."""
    claims = [
        (old, question.id, page.path, question.line)
        for page in pages
        for question in page.questions
        for old in question.was
    ]
    text = read_text(root, BOOK)
    for chapter in book.chapters:
        for topic in chapter.ids.values():
            for old in topic.was:
                keys = ("parts", chapter.part, "chapters", chapter.name)
                line = line_in(text, (*keys, "ids", topic.id, "was"))
                claims.append((old, topic.id, BOOK, line))
    alive = dict.fromkeys(book.topics, BOOK) | homes(pages)
    gone: dict[str, str] = {}
    for old, new, path, line in claims:
        if old in alive:
            yield Fault(
                path,
                line,
                f"`{new}` was `{old}`, which still stands in {alive[old]}",
                "remove that, or take it off `was`",
            )
        if gone.setdefault(old, new) != new:
            yield Fault(
                path,
                line,
                f"`{new}` was `{old}`, and so was `{gone[old]}`",
                "keep one: progress can follow to one place only",
            )


def _titles(pages: Iterable[Page], book: Book) -> Iterator[Fault]:
    """Each page has a title; a chapter's is that of the table of contents."""
    titles = {chapter.path: chapter.title for chapter in book.chapters}
    for page in pages:
        if not (page.headings or page.faults):
            what = "page without a title"
            yield Fault(page.path, 1, what, "begin it with # Title")
        for heading in page.headings[:1]:
            title = titles.get(page.path, heading.title)
            if heading.title != title:
                yield Fault(
                    page.path,
                    heading.line,
                    f"the chapter is called `{title}` in docs/book.yml",
                    "use one title in both",
                )


def _labs(root: Path) -> Iterator[Fault]:
    """Labs can be read."""
    for file in (root / "docs" / LABS).glob("*.py"):
        try:
            read_text(root, file.relative_to(root).as_posix())
        except Faults as error:
            yield from error.faults


def _topics_of_problems(
    root: Path, problems: list[Problem], book: Book
) -> Iterator[Fault]:
    """Coding problems name a section that the book has or plans."""
    planned = [f"{c.key}#{id_}" for c in book.chapters for id_ in c.ids]
    for problem in problems:
        if problem.topic not in planned:
            text = read_text(root, problem.path)
            yield Fault(
                problem.path,
                line_of(text, f"topic: {problem.topic}"),
                f"no section `{problem.topic}` in {BOOK}",
                near(problem.topic, planned),
            )
