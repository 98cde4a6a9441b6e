"""What must hold between pages, snippets and the contract.

``check`` finds every fault in the sources at once, without building anything;
the build and the tests call it.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from .book import Book, read_book
from .faults import Fault
from .pages import Page, read_page

# As docs/assets/study/state.js knows it.
ID = re.compile(r"[a-z0-9-]{1,100}")
MARKER = re.compile(r"# --8<-- \[(start|end):([a-z][\w-]*)\]")


def read_pages(root: Path) -> list[Page]:
    """Every Markdown page of ``docs/``, in the order of their paths."""
    return [
        read_page(root, file) for file in sorted((root / "docs").rglob("*.md"))
    ]


def check(root: Path, pages: list[Page]) -> list[Fault]:
    """The faults in ``pages`` and the other sources below ``root``, by place."""
    book = read_book(root)
    return sorted(
        [
            *(fault for page in pages for fault in page.faults),
            *_ids(pages),
            *_contract(pages, book),
            *_question_topics(pages, book),
            *_missing(pages, book),
            *_titles(pages, book),
            *_snippets(root, pages),
        ]
    )


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


def _contract(pages: Iterable[Page], book: Book) -> Iterator[Fault]:
    """Topics are in the contract or declared; contract questions keep their words."""
    for page in pages:
        extra = page.meta.get("extra") or []
        topics = {topic.id for topic in page.topics}
        for topic in page.topics:
            if topic.id not in book.titles and topic.id not in extra:
                yield Fault(
                    page.path,
                    topic.line,
                    f"topic id `{topic.id}` is not in docs/topics.yml",
                    "correct it, or list it under `extra:` in the front matter",
                )
        for name in extra:
            if name not in topics or name in book.titles:
                yield Fault(
                    page.path,
                    1,
                    f"`extra: {name}` names no topic of this page beyond the"
                    " contract",
                    "remove it, or give the section that id",
                )
        for question in page.questions:
            title = book.titles.get(question.id)
            if title and title != question.title:
                yield Fault(
                    page.path,
                    question.line,
                    f"question `{question.id}` is worded otherwise in the contract",
                    f"ask: {title}",
                )


def _question_topics(pages: Iterable[Page], book: Book) -> Iterator[Fault]:
    """Each question of a chapter names the section that answers it."""
    chapters = {chapter.path for chapter in book.chapters}
    for page in pages:
        if page.path not in chapters:
            continue
        topics = [topic.id for topic in page.topics]
        for question in page.questions:
            if question.topic in topics:
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


def _missing(pages: list[Page], book: Book) -> Iterator[Fault]:
    """A part called complete has each of its topics and questions in its place."""
    by_path = {page.path: page for page in pages}
    for chapter in book.chapters:
        if chapter.part not in book.complete:
            continue
        page = by_path.get(chapter.path)
        if page is None:
            yield Fault(
                "docs/book.yml",
                1,
                f"part `{chapter.part}` is called complete and {chapter.path}"
                " does not exist",
                "write it, or take the part off the list `complete`",
            )
            continue
        here = homes([page])
        for name in chapter.ids:
            if name not in here:
                kind = "question" if name.startswith("q-") else "topic"
                yield Fault(
                    page.path,
                    1,
                    f"part `{chapter.part}` is called complete and {kind}"
                    f" `{name}` is missing here",
                    "write it, or take the part off the list `complete`",
                )


def _titles(pages: Iterable[Page], book: Book) -> Iterator[Fault]:
    """The table of contents and the chapter call it by one name."""
    titles = {chapter.path: chapter.title for chapter in book.chapters}
    for page in pages:
        for heading in page.headings[:1]:
            title = titles.get(page.path, heading.title)
            if heading.title != title:
                yield Fault(
                    page.path,
                    heading.line,
                    f"the chapter is called `{title}` in docs/book.yml",
                    "use one title in both",
                )


def _snippets(root: Path, pages: list[Page]) -> Iterator[Fault]:
    """Includes resolve, sections are closed, and every file is shown somewhere."""
    folder = root / "snippets"
    shown: set[str] = set()
    for page in pages:
        own = page.path.removeprefix("docs/").removesuffix(".md")
        for include in [*page.includes, *page.figures]:
            shown.add(include.path)
            if not (folder / include.path).is_file():
                yield Fault(
                    page.path,
                    include.line,
                    f"snippets/{include.path} does not exist",
                    "correct the path, or write it and run pytest --update-outputs",
                )
            elif include.path.rpartition("/")[0] != own:
                yield Fault(
                    page.path,
                    include.line,
                    f"snippets/{include.path} belongs to another page",
                    f"a page includes from its own folder, snippets/{own}/",
                )
            elif include.section and include.section not in {
                name for _, name, _ in _markers(folder / include.path)
            }:
                yield Fault(
                    page.path,
                    include.line,
                    f"snippets/{include.path} has no section"
                    f" `{include.section}`",
                    f"mark it with # --8<-- [start:{include.section}]"
                    f" and # --8<-- [end:{include.section}]",
                )
    for file in sorted(folder.rglob("*.*")):
        path = file.relative_to(folder).as_posix()
        if file.suffix == ".py":
            yield from _open_sections(file, f"snippets/{path}")
        if (
            file.suffix in (".out", ".svg")
            and not file.with_suffix(".py").exists()
        ):
            yield Fault(
                f"snippets/{path}",
                1,
                "output without its snippet",
                f"remove it, or write {file.stem}.py",
            )
        elif file.suffix in (".py", ".out", ".svg") and path not in shown:
            # A figure's code need not be shown; its picture must be.
            if file.suffix == ".py" and file.with_suffix(".svg").exists():
                continue
            yield Fault(
                f"snippets/{path}",
                1,
                "no page shows this file",
                f"include it in docs/{path.rpartition('/')[0]}.md, or remove it",
            )


def _markers(file: Path) -> Iterator[tuple[str, str, int]]:
    for number, text in enumerate(
        file.read_text(encoding="utf-8").splitlines(), 1
    ):
        if marker := MARKER.search(text):
            yield marker[1], marker[2], number


def _open_sections(file: Path, path: str) -> Iterator[Fault]:
    opened: dict[str, int] = {}
    begun: set[str] = set()
    for kind, name, line in _markers(file):
        if kind == "start":
            if name in begun:
                yield Fault(
                    path,
                    line,
                    f"section `{name}` begins twice",
                    "give each section its own name",
                )
            opened[name] = line
            begun.add(name)
        elif opened.pop(name, None) is None:
            yield Fault(
                path,
                line,
                f"section `{name}` ends without a beginning",
                f"add # --8<-- [start:{name}]",
            )
    for name, line in opened.items():
        yield Fault(
            path,
            line,
            f"section `{name}` has no end, so it would swallow the rest",
            f"add # --8<-- [end:{name}]",
        )
