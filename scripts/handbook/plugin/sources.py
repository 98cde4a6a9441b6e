"""The book as it is written, and the key of what each page is made from."""

import re
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from ..source.book import Book, Chapter, read_text
from ..source.checks import read
from ..source.contents import to_come
from ..source.faults import Fault, Faults
from ..source.files import names_below, names_in
from ..source.finder import Finder
from ..source.macros import read_macros
from ..source.pages import Page, read_page
from ..source.plans import PLANS, Plan
from ..source.problems import FOLDER, Problem
from .kept import Kept, key_of, made_by
from .problems import PAGES
from .search import NAMES, read_names

THEME = Path(__file__).with_name("theme")
LAB_TITLE = re.compile(r"^# # (.*)", re.MULTILINE)


class Sources(Finder):
    """What stands below ``root``; what was found of a page before is in ``kept``.

    After ``read``: the ``book``, what of it is ``to_come``, its ``pages``, by
    path the ``page`` and its ``chapter``, the ``plans``, the coding ``problems`` by
    page and the ``names`` that the search knows. While serving, ``read`` is asked
    anew before each build.
    """

    def __init__(self, root: Path, kept: Kept):
        super().__init__(root)
        self.kept = kept
        self._read: dict[str, tuple[str, Page]] = {}

    def read(self) -> list[Fault]:
        """Reads all pages and the book; tells what is wrong with them."""
        self._content: dict[str, str] = {}
        self._digests: dict[Path, str] = {}
        self.chapter: dict[str, Chapter] = {}
        docs = self.root / "docs"
        self._docs = names_below(docs)
        self.pages = [
            self._page(docs / name)
            for name in self._docs
            if name.endswith(".md")
        ]
        self.names, faults = self._remember(
            "search.read",
            self._key_of_file(NAMES),
            partial(read_names, self.root),
        )
        try:
            written = read(self.pages, self)
        except Faults as error:
            return error.faults + faults
        self.book, self.plans = written.book, written.plans
        self.to_come = to_come(self.root, self.book)
        self.chapter = {c.path: c for c in self.book.chapters}
        self.page = {page.path: page for page in self.pages}
        self.problems = {
            f"{PAGES}/{problem.name}.md": problem
            for problem in written.problems
        }
        return faults

    def _page(self, file: Path) -> Page:
        """As ``read_page``."""
        name = file.relative_to(self.root / "docs").as_posix()
        key = key_of(made_by(self.root), self._digest(file))
        if self._read.get(name, ("",))[0] != key:
            page = self.kept.get(f"{name}.read", key)
            if page is None:
                page = read_page(self.root, file)
                self.kept.put(f"{name}.read", key, page)
            self._read[name] = key, page
        return self._read[name][1]

    def _digest(self, file: Path) -> str:
        """The key of what ``file`` holds, which is read once."""
        if file not in self._digests:
            self._digests[file] = key_of(file.read_bytes())
        return self._digests[file]

    def read_book(self) -> Book:
        key = key_of(read_text(self.root))
        return self._remember("book.read", key, super().read_book)

    def read_plans(self, book: Book) -> tuple[list[Plan], list[Fault]]:
        key = key_of(self._key_of_file(PLANS), read_text(self.root), self._docs)
        return self._remember(
            "plans.read", key, partial(super().read_plans, book)
        )

    def _key_of_file(self, path: str) -> str:
        """The key of the file at ``path``, which may be missing."""
        file = self.root / path
        return key_of(file.read_bytes() if file.is_file() else file.exists())

    def read_problems(self) -> list[Problem]:
        folder = self.root / FOLDER
        names = [
            name
            for name in names_below(folder)
            if name.endswith((".md", ".py", ".yml"))
        ]
        key = key_of(names, *((folder / name).read_bytes() for name in names))
        return self._remember("problems.read", key, super().read_problems)

    def of_page(self, page: Page) -> list[Fault]:
        key = self._key_of_content(page.path)
        find = partial(super().of_page, page)
        return self._remember(f"{page.path}.shown", key, find)

    def of_chapter(
        self, page: Page, chapter: Chapter, book: Book
    ) -> list[Fault]:
        self.chapter[page.path] = chapter
        key = key_of(self._key_alone(page.path), [*book.parts])
        find = partial(super().of_chapter, page, chapter, book)
        return self._remember(f"{chapter.key}.found", key, find)

    def near_pairs(self, asked: list[tuple[str, str]]) -> list[tuple[int, int]]:
        find = partial(super().near_pairs, asked)
        return self._remember("near.pairs", key_of(asked), find)

    def _remember(self, name: str, key: str, find: Callable) -> Any:
        """What ``find`` finds, or found of what has this ``key``."""
        key = key_of(made_by(self.root), key)
        found = self.kept.get(name, key)
        if found is None:
            found = find()
            self.kept.put(name, key, found)
        return found

    def set_shared(self, names: Iterable[str], config: MkDocsConfig) -> None:
        """Notes what is on every page, and what any may ask for.

        ``names`` are those of the site's files.
        """
        said = {
            name: value
            for name, value in config.items()
            if isinstance(value, str) and name != "site_dir"
        }
        macros = read_macros(self.root)[0]
        self.formulas = key_of(made_by(self.root), macros)
        styles = (self.root / "snippets").glob("*.mplstyle")
        self._shared = key_of(
            self.formulas,
            Path(config.config_file_path).read_bytes(),
            said,
            config.extra,
            config.nav,
            [
                (page.path, *(h.title for h in page.headings[:1]))
                for page in self.pages
            ],
            sorted(name for name in names if not name.startswith("snippets/")),
            {name: sorted(ids) for name, ids in self.to_come.items()},
            self._titles_of_labs(),
            # While serving, they may be edited.
            *(file.read_bytes() for file in [*THEME.rglob("*.html"), *styles]),
        )

    def _titles_of_labs(self) -> list[list[str]]:
        labs = sorted((self.root / "docs" / "labs").glob("*.py"))
        texts = (lab.read_text(encoding="utf-8-sig") for lab in labs)
        return [LAB_TITLE.findall(text)[:1] for text in texts]

    def key(self, path: str, markdown: str) -> str:
        """The key of all that the page of ``path`` is made from."""
        return key_of(self._shared, self._key_alone(path), markdown)

    def _key_alone(self, path: str) -> str:
        """The key of the page's source, its snippets and its plan."""
        return key_of(
            made_by(self.root),
            self._key_of_content(path),
            self.chapter.get(path),
        )

    def _key_of_content(self, path: str) -> str:
        """The key of the page's source and its snippets."""
        if path not in self._content:
            own = path.removeprefix("docs/").removesuffix(".md")
            own = own.replace(PAGES, "problems")
            folder = self.root / "snippets" / own
            shown = [folder / name for name in names_in(folder)]
            source = self.root / path
            # Beside a lab may stand what it showed.
            recorded = source.with_suffix(".ipynb")
            self._content[path] = key_of(
                *(
                    self._digest(file)
                    for file in (source, recorded)
                    if file.exists()
                ),
                [file.name for file in shown],
                *(file.read_bytes() for file in shown if file.suffix != ".svg"),
            )
        return self._content[path]
