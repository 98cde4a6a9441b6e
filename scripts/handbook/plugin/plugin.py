"""The MkDocs plugin: hands pages to our extensions and third-party files to the site.

All that depends on MkDocs is here. What shapes a page is in the Markdown
extensions; what is wrong with the sources is found by ``checks``.
"""

import logging
import math
import os
from html import unescape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files

from ..built.checks import check_site
from ..built.imprint import Imprint, write_imprint
from ..built.offline import write_worker
from ..built.written import check_page
from ..markdown.katex import KaTeX
from ..markdown.mathematics import Store
from ..source.book import read_book
from ..source.checks import check, merged, read_pages
from ..source.contents import HOME, sections, to_come
from ..source.faults import Fault
from ..source.pages import Page
from ..source.plans import read_plans
from . import labs, messages
from .assets import SCRIPTS, find_assets, without_comments
from .carddata import CardData, write_data
from .fonts import cut_fonts
from .inserts import insert_lists
from .lists import chapter_progress, outline_data
from .plans import plan_data
from .reading import reading_line
from .search import read_names, worker, write_index
from .valid import make_valid

log = logging.getLogger("mkdocs.plugins.handbook")

# What a chapter loads of docs/assets/study/.
CHAPTER_SCRIPTS = [
    "page",
    "format",
    "merge",
    "store",
    "study/cards/moved.js",
    "watch",
    "ticks",
]


def _stop_at(faults: list[Fault]) -> None:
    for fault in faults:
        log.error(fault)
    if faults:
        raise PluginError(f"{len(faults)} to mend, each named above")


class HandbookPlugin(BasePlugin):
    """Has no options; what it serves is described in the package's docstring."""

    def on_startup(self, *, command, dirty):
        self.store: Store | None = None
        self.cards = CardData()
        self.serving = command == "serve"
        self.dirty = dirty
        labs.use_our_templates()

    def on_config(self, config: MkDocsConfig) -> None:
        self.root = Path(config.config_file_path).parent
        messages.install(self.root)
        # Zensical, which reads the same mkdocs.yml, takes chapters to come for
        # dead links, and so is told to look for none.
        config.validation.links.not_found = logging.WARNING
        # While serving, every page is to be the one that was just built.
        config.extra["keeps_pages"] = not self.serving
        # While serving, the search index keeps tokens of earlier builds.
        if self.store is None:
            try:
                self.store = Store(KaTeX(self.root))
            except FileNotFoundError as error:
                raise PluginError(str(error)) from error
        self.characters: set[str] = set()
        self.differences: list[Fault] = []

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        self.pages = pages = read_pages(self.root)
        _stop_at(check(self.root, pages) + read_names(self.root)[1])
        self.book = read_book(self.root)
        self.to_come = to_come(self.root, self.book)
        config.nav = [{"Home": HOME}] + [
            {section.title: list(section.pages)}
            for section in sections(self.root, self.book)
        ]
        for file in list(files):
            if file.src_uri.startswith(SCRIPTS):
                files.remove(file)
                content = without_comments(file.content_string)
                slim = File.generated(config, file.src_uri, content=content)
                files.append(slim)
        for name, path in find_assets(self.root):
            file = File.generated(config, name, abs_src_path=str(path))
            files.append(file)
        files.append(
            File.generated(
                config, "assets/search.js", content=worker(self.root)
            )
        )
        if self.dirty:
            self._renew(files, pages)
        return files

    def _renew(self, files: Files, pages: list[Page]) -> None:
        """Has pages rebuilt whose snippets changed, which MkDocs cannot see."""
        for page in pages:
            file = files.get_file_from_path(page.path.removeprefix("docs/"))
            built = Path(file.abs_dest_path)
            since = built.stat().st_mtime if built.exists() else math.inf
            included = {self.root / "snippets" / i.path for i in page.includes}
            if any(path.stat().st_mtime > since for path in included):
                # What is built is older than its page: MkDocs builds it anew.
                os.utime(built, (0, 0))

    @event_priority(100)
    def on_page_markdown(self, markdown, *, page, config, files) -> str:
        name = page.file.src_uri
        source = Path(page.file.abs_src_path).read_text(encoding="utf-8")
        config.mdx_configs["handbook.markdown.mathematics"] = {
            "store": self.store,
            "path": f"docs/{name}",
            "source": source,
            "report": log.warning,
        }
        config.mdx_configs["handbook.markdown.links"] = {
            "to_come": self.to_come,
            "page": name,
            "source": source,
            "report": log.warning,
        }
        config.mdx_configs["handbook.markdown.listings"] = {
            "base": "../" * name.count("/")
        }
        if name.endswith(".py"):
            page.meta["reportable"] = "lab"
            page.render = labs.make_render(
                page,
                f"docs/{name}",
                self.root,
                self.store,
                self.to_come,
                log.warning,
            )
            return markdown
        if f"docs/{name}" in {c.path for c in self.book.chapters}:
            page.meta.setdefault("scripts", CHAPTER_SCRIPTS)
            page.meta["reportable"] = "chapter"
        return insert_lists(markdown, name, self.root, self.book, self.pages)

    def on_page_content(self, html, *, page, config, files) -> str:
        path = f"docs/{page.file.src_uri}"
        for chapter in self.book.chapters:
            if chapter.path == path:
                source = next(p for p in self.pages if p.path == path)
                progress = chapter_progress(chapter, source)
                line = reading_line(source, progress)
                return html.replace("</h1>", f"</h1>\n{line}", 1)
        return html

    def on_post_page(self, output: str, *, page, config) -> str:
        path = f"docs/{page.file.src_uri}"
        for source in self.pages:
            if source.path == path and (fault := check_page(output, source)):
                self.differences.append(fault)
        output = self.store.inject(make_valid(output))
        self.characters.update(unescape(output))
        return output

    def on_post_template(self, output: str, *, template_name, config) -> str:
        return make_valid(output) if template_name == "404.html" else output

    @event_priority(-50)
    def _finish(self, *, config: MkDocsConfig) -> None:
        _stop_at(self.differences)
        # After Material wrote what it collected (0), before it copies it for
        # use from disk (-100).
        write_index(
            Path(config.site_dir), self.store, self.book, self.pages, self.root
        )
        moved = merged(self.pages, self.book)
        site = Path(config.site_dir)
        self.cards.write(site, self.book, moved)
        write_data(site, "outline", outline_data(self.book, self.pages))
        plans, _ = read_plans(self.root, self.book)
        write_data(site, "plans", plan_data(plans, self.pages))
        write_imprint(
            Path(config.site_dir),
            Imprint(
                config.site_name,
                config.site_description,
                config.site_author,
                config.site_url,
                config.repo_url,
                config.copyright,
            ),
        )
        # While serving, an edit may bring a character that was not there.
        if not self.serving:
            cut_fonts(
                Path(config.site_dir, "assets"),
                self.characters,
                self.root / ".cache" / "fonts",
            )

    @event_priority(-200)
    def _check(self, *, config: MkDocsConfig) -> None:
        # While serving, MkDocs itself tells of dead links on changed pages.
        if not self.serving:
            _stop_at(check_site(Path(config.site_dir)))
        write_worker(Path(config.site_dir), self.serving)

    on_post_build = CombinedEvent(_finish, _check)
