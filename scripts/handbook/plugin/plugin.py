"""The MkDocs plugin: hands pages to our extensions and third-party files to the site.

All that depends on MkDocs is here. What shapes a page is in the Markdown
extensions; what is wrong with the sources is found by ``checks``.
"""

import logging
import math
import os
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path

from lxml.html import document_fromstring
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files

from ..built.checks import Document, check_site
from ..built.imprint import Imprint, write_imprint
from ..built.offline import entry, write_worker
from ..built.written import check_tree
from ..markdown.katex import KaTeX
from ..markdown.mathematics import Store
from ..source.contents import HOME, sections
from ..source.faults import Fault
from ..source.files import atomic_write
from ..source.macros import read_macros
from ..source.snippets import PROBLEMS, runs_in_a_browser
from . import incremental, messages
from .assets import SCRIPTS, find_assets, without_comments
from .carddata import FOLDER, make_cards
from .fonts import characters, cut_fonts
from .inserts import insert_lists
from .kept import Kept, KeptTemplates, key_of, made_by
from .late import import_late
from .lists import chapter_progress
from .made import CARDS, KEPT, Made
from .problems import page_of, source_of
from .python import TARGET as PYTHON
from .python import find_python
from .reading import reading_line
from .render import TEMPLATES
from .search import Index, find_sections, worker, write_index
from .sources import Sources
from .style import join_styles
from .valid import make_valid
from .whole import make_whole_index, study_files

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

# mkdocs-jupyter, which stands behind us in mkdocs.yml, imports them. They take half
# a second, and most builds find all labs made.
for module in ("jupytext", "mkdocs_jupyter.convert"):
    import_late(module)


def _copy(file: File, dirty: bool = False) -> None:
    """As MkDocs's ``File.copy_file``, where it makes a difference."""
    if not dirty or file.is_modified():
        incremental.copy(Path(file.abs_src_path), Path(file.abs_dest_path))


def _stop_at(faults: list[Fault]) -> None:
    for fault in faults:
        log.error(fault)
    if faults:
        raise PluginError(f"{len(faults)} to mend, each named above")


class HandbookPlugin(BasePlugin):
    """Has no options; what it serves is described in the package's docstring."""

    def on_startup(self, *, command, dirty):
        self.store: Store | None = None
        self.made: dict[str, Made] = {}
        self.index: Future[Index] | None = None
        self.beside = ThreadPoolExecutor(1)
        self.serving = command == "serve"
        self.dirty = dirty

    def on_config(self, config: MkDocsConfig) -> None:
        self.root = Path(config.config_file_path).parent
        self.site = Path(config.site_dir)
        self.told = messages.install(self.root)
        # Zensical, which reads the same mkdocs.yml, takes chapters to come for
        # dead links, and so is told to look for none.
        config.validation.links.not_found = logging.WARNING
        # While serving, every page is to be the one that was just built.
        config.extra["keeps_pages"] = not self.serving
        # While serving, what pages gave stays.
        macros = read_macros(self.root)[0]
        if self.store is None or self.store.katex.macros != macros:
            if self.store:
                self.store.close()
            try:
                self.store = Store(KaTeX(self.root))
            except FileNotFoundError as error:
                raise PluginError(str(error)) from error
            # Addresses of the site stand on each page.
            site = key_of(config.site_url)[:8]
            self.kept = Kept(self.root / ".cache" / "pages" / site)
            self.sources = Sources(self.root, self.kept)
            templates = KeptTemplates(self.kept, made_by(self.root))
            TEMPLATES.bytecode_cache = templates
        self.differences: list[Fault] = []
        self.written: set[str] = set()

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        # While serving, MkDocs removes nothing.
        if not self.dirty:
            incremental.put_aside(self.site)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        incremental.put_back(self.site)
        # While serving, MkDocs builds what has changed alone.
        self.standing = (
            {}
            if self.dirty
            else incremental.standing(self.site, self.kept, made_by(self.root))
        )
        _stop_at(self.sources.read())
        book = self.sources.book
        config.nav = [{"Home": HOME}] + [
            {section.title: list(section.pages)}
            for section in sections(self.root, book)
        ]
        for file in list(files):
            if file.src_uri.startswith(SCRIPTS):
                files.remove(file)
                content = without_comments(file.content_string)
                slim = File.generated(config, file.src_uri, content=content)
                files.append(slim)
        python = dict(find_python(self.root, self.store.katex.node))
        self.runs = bool(python)
        if self.runs:
            config.extra_javascript.append(f"{PYTHON}/button.js")
        for name, problem in self.sources.problems.items():
            content = page_of(problem, book, self.runs)
            files.append(File.generated(config, name, content=content))
        self.assets = dict(find_assets(self.root)) | python
        for name, path in self.assets.items():
            file = File.generated(config, name, abs_src_path=str(path))
            if path.suffix in (".py", ".svg"):
                file.copy_file = partial(_copy, file)
            files.append(file)
        files.append(
            File.generated(
                config, "assets/search.js", content=worker(self.root)
            )
        )
        join_styles(files, config)
        self.sources.set_shared(files.src_uris, config)
        if self.dirty:
            self._renew(files)
        return files

    def _runs(self, snippet: str) -> bool:
        """Whether pages run ``snippet``."""
        # A coding problem's page tests what is in its editor.
        if not self.runs or snippet.startswith(f"{PROBLEMS}/"):
            return False
        source = self.root / "snippets" / snippet
        return runs_in_a_browser(source.read_bytes())

    def _renew(self, files: Files) -> None:
        """Has pages rebuilt whose snippets changed, which MkDocs cannot see."""
        snippets = self.root / "snippets"
        for page in self.sources.pages:
            file = files.get_file_from_path(page.path.removeprefix("docs/"))
            built = Path(file.abs_dest_path)
            since = built.stat().st_mtime if built.exists() else math.inf
            included = {include.path for include in page.includes}
            if any((snippets / i).stat().st_mtime > since for i in included):
                # What is built is older than its page: MkDocs builds it anew.
                os.utime(built, (0, 0))

    @event_priority(100)
    def on_page_markdown(self, markdown, *, page, config, files) -> str:
        sources, name = self.sources, page.file.src_uri
        path = f"docs/{name}"
        if not name.endswith(".py"):
            markdown = insert_lists(markdown, name, sources)
        key = sources.key(path, markdown)
        html = self.kept.file(f"{name}.html")
        made = html.exists() and self.kept.get(f"{name}.made", key)
        self.made[name] = made or Made(key, page.url, self.told.number)
        if made:
            made.restore(page)
            return ""
        # Of another version of the page most formulas are the same.
        self.store.learn(self.kept.get(f"{name}.tex", sources.formulas) or {})
        self.store.asked = {}
        if name in sources.problems:
            path = source_of(name)
            page.edit_url = f"{config.repo_url}/edit/main/{path}"
        source = (self.root / path).read_text(encoding="utf-8")
        config.mdx_configs["handbook.markdown.mathematics"] = {
            "store": self.store,
            "path": path,
            "source": source,
            "report": log.warning,
        }
        config.mdx_configs["handbook.markdown.links"] = {
            "to_come": sources.to_come,
            "page": name,
            "path": path,
            "source": source,
            "report": log.warning,
        }
        config.mdx_configs["handbook.markdown.listings"] = {
            "base": "../" * name.count("/"),
            "runs": self._runs,
        }
        if name.endswith(".py"):
            from . import labs  # late: see above

            labs.use_our_templates()
            page.meta["reportable"] = "lab"
            page.render = labs.make_render(
                page,
                path,
                self.root,
                self.store,
                sources.to_come,
                log.warning,
                self.made[name].beside,
            )
        elif path in sources.chapter:
            page.meta.setdefault("scripts", CHAPTER_SCRIPTS)
            page.meta["reportable"] = "chapter"
        return markdown

    def on_page_content(self, html, *, page, config, files) -> str:
        name = page.file.src_uri
        made = self.made[name]
        if page.meta.get("template") == KEPT:
            return html
        path = f"docs/{name}"
        chapter = self.sources.chapter.get(path)
        source = self.sources.page.get(path)
        if chapter:
            line = reading_line(source, chapter_progress(chapter, source))
            html = html.replace("</h1>", f"</h1>\n{line}", 1)
        if not page.meta.get("search", {}).get("exclude"):
            made.title, made.sections = find_sections(
                html, page.url, page.title, self.store, chapter, source
            )
        # We have found them; Material need not.
        page.meta["search"] = {"exclude": True}
        made.take(page)
        made.sound = self.told.number == made.told
        self.kept.put(f"{name}.tex", self.sources.formulas, self.store.asked)
        return html

    def on_env(self, env, *, config, files):
        env.bytecode_cache = TEMPLATES.bytecode_cache
        # While the pages get their templates. While serving, the search knows the
        # book as it was at first.
        if not (self.serving and self.index):
            self.index = self.beside.submit(
                make_whole_index, self.root, self.made, self.kept, self.store
            )
        return env

    def on_post_page(self, output: str, *, page, config) -> str:
        name, target = page.file.src_uri, Path(page.file.abs_dest_path)
        made, path = self.made[name], f"docs/{name}"
        chapter = self.sources.chapter.get(path)
        source = self.sources.page.get(path)
        html = self.kept.file(f"{name}.html")
        target.parent.mkdir(parents=True, exist_ok=True)
        if page.meta.get("template") == KEPT:
            place = target.relative_to(self.site).as_posix()
            incremental.place_page(html, self.site, place)
            output = ""
            cards = made.entries.keys() - {page.url}
            self.written |= cards
            if any(self.standing.get(c) != made.entries[c] for c in cards):
                self._write_cards(
                    self.kept.get(f"{name}.made", made.key, CARDS)
                )
        else:
            output = make_valid(output)
            tree = document_fromstring(output)
            if source and (fault := check_tree(tree, source)):
                self.differences.append(fault)
                return output
            made.document = Document(output)
            cards = {}
            if chapter:
                made.cards, cards = make_cards(tree, chapter, self.store)
            data = self.store.inject(output).encode()
            # KaTeX writes its characters as such.
            made.characters = characters(output, data)
            output = ""
            target.write_bytes(data)
            made.entries = {page.url: entry(data)}
            for file, card in cards.items():
                made.entries[f"{FOLDER}/{file}"] = entry(card)
            self._write_cards(cards)
            if made.sound:
                with atomic_write(html) as part:
                    part.write_bytes(data)
                incremental.mark_alike(html, target)
                small = replace(made, sections=[])
                self.kept.put(
                    f"{name}.made", made.key, small, made.sections, cards
                )
        for other, content in made.beside.items():
            target.with_name(other).write_bytes(content)
        return output

    def _write_cards(self, files: dict[str, bytes]) -> None:
        folder = self.site / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            incremental.write(folder / name, data)
            self.written.add(f"{FOLDER}/{name}")

    def on_post_template(self, output: str, *, template_name, config) -> str:
        return make_valid(output) if template_name == "404.html" else output

    @event_priority(-50)
    def _finish(self, *, config: MkDocsConfig) -> None:
        _stop_at(self.differences)
        site = self.site
        index = self.index.result()
        # Not beside the process that makes the index, and before we write it: the
        # two take most memory. While serving, an edit may bring a new character.
        if not self.serving:
            used = set().union(*(m.characters for m in self.made.values()))
            cut_fonts(self.root, self.store.katex.node, site / "assets", used)
        # After Material wrote what it collected (0), before it copies it for
        # use from disk (-100).
        write_index(site, index, self.sources.names)
        self._write_cards(study_files(self.sources, self.made))
        if not self.dirty:
            incremental.tidy(site, {*self.written, *self.assets})
            incremental.forget_pages(site)
        write_imprint(
            site,
            Imprint(
                config.site_name,
                config.site_description,
                config.site_author,
                config.site_url,
                config.repo_url,
                config.copyright,
            ),
        )

    @event_priority(-200)
    def _check(self, *, config: MkDocsConfig) -> None:
        site = self.site
        # While serving, MkDocs itself tells of dead links on changed pages.
        if not self.serving:
            known = {m.url: m.document for m in self.made.values()}
            _stop_at(check_site(site, known))
            entries = incremental.entries(site, self.kept, made_by(self.root))
            for made in self.made.values():
                entries |= made.entries
            write_worker(site, known=entries)
        else:
            write_worker(site, serving=True)

    on_post_build = CombinedEvent(_finish, _check)

    def on_build_error(self, *, error):
        incremental.forget_pages(self.site)

    def on_serve(self, server, *, config, builder):
        from .changes import Changes

        # MkDocs looks for changes twice a second; the system tells of them at once.
        watched = (config.docs_dir, config.config_file_path)
        for path in watched:
            server.unwatch(path)
        server.observer = Changes()
        # What an editor writes at once, it writes in milliseconds.
        server.build_delay = 0.05
        for path in watched:
            server.watch(path)
        return server
