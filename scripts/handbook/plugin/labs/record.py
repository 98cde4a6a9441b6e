"""Executes a lab that imports a framework, and keeps what it showed beside it.

python -m handbook.plugin.labs.record labs/digits
"""

import sys
from pathlib import Path

import nbformat

from ...source.faults import Fault
from .notebook import read_lab, run


def record(root: Path, path: str) -> list[Fault]:
    """Writes the code cells of the lab at ``path`` with their outputs.

    Beside the lab, as a notebook; what is wrong is returned, and then nothing is
    written.
    """
    faults: list[Fault] = []
    lab = root / path
    if not lab.is_file():
        return [Fault(path, 1, "no lab is there", "name one of docs/labs/")]
    notebook = read_lab(path, lab.read_text("utf-8-sig"), faults.append)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    if not faults and (fault := run(cells, path, root)):
        faults.append(fault)
    if not faults:
        for number, cell in enumerate(cells):
            cell.id, cell.metadata = f"cell-{number}", nbformat.NotebookNode()
        kept = nbformat.v4.new_notebook(cells=cells)
        nbformat.write(kept, lab.with_suffix(".ipynb"))
    return faults


def main() -> None:
    path = f"docs/{sys.argv[1]}.py"
    if faults := record(Path.cwd(), path):
        sys.exit("\n".join(map(str, faults)))
    print(f"{path.removesuffix('.py')}.ipynb: recorded")


if __name__ == "__main__":
    main()
