"""A lab to take along: a notebook of its cells, before they are executed."""

import re
from urllib.parse import urljoin

import nbformat
from nbformat import NotebookNode

# To a page or a lab, from the lab's folder.
LINK = re.compile(r"\]\((?!\w+:|#)([^)#]+)\.(?:md|py)(#[^)]*)?\)")


def take_along(notebook: NotebookNode, address: str) -> str:
    """The .ipynb of ``notebook``; its links lead to the site.

    ``address`` is the page of the lab there.
    """

    def to_site(link: re.Match) -> str:
        return f"]({urljoin(address, link[1])}.html{link[2] or ''})"

    bare = nbformat.v4.new_notebook()
    for n, cell in enumerate(notebook.cells):
        if cell.cell_type == "code":
            cell = nbformat.v4.new_code_cell(cell.source, id=f"cell-{n}")
        else:
            text = LINK.sub(to_site, cell.source)
            cell = nbformat.v4.new_markdown_cell(text, id=f"cell-{n}")
        bare.cells.append(cell)
    return nbformat.writes(bare) + "\n"
