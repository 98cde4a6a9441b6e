"""The MkDocs plugin: hands pages to our extensions and third-party files to the site.

All that depends on MkDocs is here. What shapes a page is in the Markdown
extensions; what is wrong with the sources is found by ``checks``.
"""

import logging
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files

from . import labs, messages
from .checks import check
from .katex import KaTeX
from .mathematics import Store

log = logging.getLogger("mkdocs.plugins.handbook")

# Third-party files the pages need: folder of node_modules -> folder of the site.
ASSETS = {
    "katex/dist": ("assets/katex", ("katex.min.css", "fonts/*.woff2")),
    "@fontsource/source-serif-4/files": (
        "assets/fonts",
        (
            "source-serif-4-latin-400-normal.woff2",
            "source-serif-4-latin-400-italic.woff2",
            "source-serif-4-latin-600-normal.woff2",
        ),
    ),
    "@fontsource-variable/source-sans-3/files": (
        "assets/fonts",
        ("source-sans-3-latin-wght-normal.woff2",),
    ),
    "@fontsource/source-code-pro/files": (
        "assets/fonts",
        ("source-code-pro-latin-400-normal.woff2",),
    ),
    "iframe-worker/shim": ("assets/iframe-worker", ("index.js",)),
}
# From a page's place in the repository to its place in the site, where the
# snippets stand beside the pages: one step up less.
SNIPPET_LINK = re.compile(r"(?<=\]\()\.\./((?:\.\./)*snippets/)")


class HandbookPlugin(BasePlugin):
    """See DESIGN in CONTRIBUTING.md; it has no options."""

    def on_startup(self, *, command, dirty):
        self.katex: KaTeX | None = None
        labs.install()

    def on_config(self, config: MkDocsConfig) -> None:
        self.root = Path(config.config_file_path).parent
        messages.install(self.root)
        if self.katex is None:
            try:
                self.katex = KaTeX(self.root)
            except FileNotFoundError as error:
                raise PluginError(str(error)) from error
        self.store = Store(self.katex)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        faults = check(self.root)
        for fault in faults:
            log.error(fault)
        if faults:
            raise PluginError(f"{len(faults)} to mend, each named above")
        modules = self.root / "node_modules"
        for source, (target, patterns) in ASSETS.items():
            for pattern in patterns:
                for file in (modules / source).glob(pattern):
                    name = file.relative_to(modules / source).as_posix()
                    self._add(files, config, f"{target}/{name}", file)
        snippets = self.root / "snippets"
        for file in snippets.rglob("*.*"):
            if file.suffix in (".py", ".svg"):
                name = file.relative_to(self.root).as_posix()
                self._add(files, config, name, file)
        return files

    def _add(self, files: Files, config, name: str, file: Path) -> None:
        files.append(File.generated(config, name, abs_src_path=str(file)))

    @event_priority(100)
    def on_page_markdown(self, markdown, *, page, config, files) -> str:
        name = page.file.src_uri
        source = Path(page.file.abs_src_path).read_text(encoding="utf-8")
        config.mdx_configs["handbook.mathematics"] = {
            "store": self.store,
            "path": f"docs/{name}",
            "source": source,
            "report": log.warning,
        }
        config.mdx_configs["handbook.listings"] = {
            "base": "../" * name.count("/")
        }
        return SNIPPET_LINK.sub(r"\1", markdown)

    def on_page_content(self, html, *, page, config, files) -> str:
        if not page.file.src_uri.endswith(".py"):
            return html
        source = Path(page.file.abs_src_path).read_text(encoding="utf-8")
        path = f"docs/{page.file.src_uri}"
        return labs.render_formulas(html, path, source, self.store, log.warning)

    def on_post_page(self, output: str, *, page, config) -> str:
        # Material leaves its search dialog without a name.
        output = output.replace(
            'role="dialog"', 'role="dialog" aria-label="Search"', 1
        )
        return self.store.inject(output)

    @event_priority(-50)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Formulas in the search index become plain text.

        After Material wrote the index (0), before it copies it for use from
        disk (-100).
        """
        index = Path(config.site_dir, "search", "search_index.json")
        text = index.read_text(encoding="utf-8")
        index.write_text(self.store.plain(text), encoding="utf-8")
