"""Labs: notebooks that look like our other pages.

We execute a lab and say how each cell looks; mkdocs-jupyter is handed the finished
notebook and makes the page. As it ships, a page carries 590 KB of its own styles
and leaves mathematics to a CDN; so it is given the templates of this folder.
"""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import mkdocs_jupyter.config
import nbformat
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from nbformat import NotebookNode

from ...markdown.mathematics import Store
from ...source.faults import Fault
from ..render import render as html_of
from .notebook import execute, read_lab
from .outputs import show
from .take_along import take_along
from .text import LabText, listing


def use_our_templates() -> None:
    """Puts them in the place of mkdocs-jupyter's."""
    settings = mkdocs_jupyter.config.settings
    if not hasattr(settings, "templates_dir"):
        raise ImportError(
            "mkdocs_jupyter has no setting templates_dir any more"
        )
    settings.templates_dir = str(Path(__file__).with_name("templates"))


def make_render(
    page: Page,
    path: str,
    root: Path,
    store: Store,
    to_come: dict[str, set[str]],
    report: Callable[[Fault], None],
    beside: dict[str, bytes],
) -> Callable:
    """What MkDocs is to call in place of mkdocs-jupyter's ``page.render``.

    It executes the lab at ``path``, puts its pictures and the lab itself into
    ``beside``, which are the files beside the page, and has each ``Fault`` reported.
    """
    convert = page.render
    lab = Path(page.file.abs_src_path)

    def render(config, files) -> None:
        source = lab.read_text(encoding="utf-8-sig")
        notebook = read_lab(path, source, report)
        execute(notebook, path, root, report)
        text = LabText(store, path, to_come, report)
        pictures: dict[str, bytes] = {}
        files = {
            f"{lab.stem}.py": source,
            f"{lab.stem}.ipynb": take_along(notebook, page.canonical_url or ""),
        }
        for cell in notebook.cells:
            _finish(cell, lab.stem, text, pictures)
        with TemporaryDirectory() as folder:
            finished = Path(folder, f"{lab.stem}.ipynb")
            nbformat.write(notebook, finished)
            page.file.abs_src_path = str(finished)
            convert(config, files)
        page.file.abs_src_path = str(lab)
        # It adds the styles of listings, which a page has.
        page.content = page.content.rpartition("<style>")[0] or page.content
        page.toc = get_toc(text.contents())
        page.meta["description"] = _opening(notebook)
        ways = html_of("lab.html", stem=lab.stem)
        page.content = page.content.replace("</h1>\n", f"</h1>\n{ways}", 1)
        beside.update(pictures)
        beside.update((n, t.encode()) for n, t in files.items())

    return render


def _opening(notebook: NotebookNode) -> str:
    """The paragraph below the title, on one line; empty if there is none."""
    paragraphs = (
        notebook.cells[0].source.split("\n\n") if notebook.cells else []
    )
    return " ".join("".join(paragraphs[1:2]).split())


def _finish(
    cell: NotebookNode, stem: str, text: LabText, pictures: dict[str, bytes]
) -> None:
    """Puts into the metadata of ``cell`` what the template shows of it."""
    if cell.cell_type == "code":
        cell.metadata.html = listing(cell.source, "python")
        cell.metadata.shown = show(cell, stem, text, pictures)
        cell.outputs = []
    else:
        cell.metadata.html = text.convert(cell.source, cell.metadata.line)
