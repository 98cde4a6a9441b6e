"""A lab as a notebook: read from its file, executed, and what it showed kept."""

import hashlib
import json
import re
import sys
import tempfile
from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path

import jupytext
import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import (
    CellExecutionError,
    CellTimeoutError,
    DeadKernelError,
)
from nbformat import NotebookNode

from ...source.faults import Fault
from ...source.files import atomic_write
from ...source.snippets import imported_frameworks
from ..kept import packages

# Seconds after which a cell is given up.
LIMIT = 600
# What jupytext notes of how a cell was written.
LAYOUT = {"cell_marker", "lines_to_next_cell", "region_name"}
MARKER = re.compile(r"\s*#\s*%%")
SIGNS = (
    "write # %% [markdown] above text, # %% above code,"
    ' # %% alt="what it shows" above code that draws'
)
# What may stand before a line of a cell.
COMMENT = ("", "# ", "#")
KERNEL_ARGUMENTS = [
    # It warns of unencrypted sockets; they are on this machine.
    "--log-level=ERROR",
    "--HistoryManager.enabled=False",
    "--InlineBackend.figure_formats=svg",
    # A figure with a date in it would be another one at each build.
    "--InlineBackend.print_figure_kwargs="
    "{'bbox_inches': 'tight', 'metadata': {'Date': None}}",
]
# Run where a cell raised: prints the source of the cell that the exception
# passed last, if any, and the line in it.
WHERE = """
import json, linecache, sys, traceback
passed = [
    ("".join(linecache.getlines(frame.f_code.co_filename)), line)
    for frame, line in traceback.walk_tb(sys.last_traceback)
    if frame.f_globals is globals()
]
syntax = None, getattr(sys.last_value, "lineno", 1)
print(json.dumps((passed or [syntax])[-1]))
"""
# What a syntax error says of its place: the file is the cell's.
NAME_OF_CELL = re.compile(r" \(\d+\.py, line \d+\)$")


def read_lab(
    path: str, source: str, report: Callable[[Fault], None]
) -> NotebookNode:
    """The lab at ``path``; each cell's ``metadata`` has the ``line`` of its text.

    A code cell may also have ``alt``. What else stands behind ``# %%`` is told.
    """
    lines = source.splitlines()
    # Of blank lines at the beginning jupytext makes a cell.
    end = next((n for n, line in enumerate(lines) if line.strip()), 0)
    try:
        notebook = jupytext.reads("\n".join(lines[end:]), fmt="py:percent")
    except Exception as error:  # of YAML, of nbformat, its own
        what = f"head that jupytext cannot read: {str(error).splitlines()[0]}"
        report(Fault(path, 1, what, "correct it, or begin with # %%"))
        return nbformat.v4.new_notebook()
    for cell in notebook.cells:
        text = cell.source.splitlines()
        signs = (n for n in range(end, len(lines)) if MARKER.match(lines[n]))
        marker = next(signs, end)
        start = _find(text, lines, end) if text else marker + 1
        end = start + len(text)
        given, cell.metadata = cell.metadata, NotebookNode(line=start + 1)
        for what in _misfits(cell, given):
            report(Fault(path, marker + 1, what, SIGNS))
    return notebook


def _find(text: list[str], lines: list[str], start: int) -> int:
    """Where in ``lines``, from ``start``, the ``text`` of a cell stands."""

    def stands(at: int) -> bool:
        return len(lines) - at >= len(text) and all(
            line.rstrip() in (f"{before}{one}".rstrip() for before in COMMENT)
            for line, one in zip(lines[at:], text, strict=False)
        )

    return next((at for at in range(start, len(lines)) if stands(at)), start)


def _misfits(cell: NotebookNode, given: dict) -> list[str]:
    found = []
    for name, value in given.items():
        if name == "alt" and cell.cell_type == "code":
            cell.metadata.alt = str(value)
        elif name == "incorrectly_encoded_metadata":
            found.append(f"attributes of a cell that cannot be read: `{value}`")
        elif name == "title":
            found.append(f"words behind %% that no page shows: `{value}`")
        elif name not in LAYOUT:
            found.append(f"unknown attribute of a cell: `{name}`")
    if cell.cell_type == "raw":
        found.append("raw cell, which no page shows")
    return found


def execute(
    notebook: NotebookNode,
    path: str,
    root: Path,
    report: Callable[[Fault], None],
) -> None:
    """Gives the code cells of ``notebook``, the lab at ``path``, their outputs.

    They are executed from ``root``, or taken from ``.cache/labs/`` if they were
    executed before. What a cell raises is told. What a lab showed that imports a
    framework is recorded beside it: a site is built without frameworks.
    """
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    if imported_frameworks("\n".join(cell.source for cell in cells)):
        if fault := _take_recorded(cells, path, root):
            report(fault)
        return
    kept = root / ".cache" / "labs" / Path(path).with_suffix(".json").name
    key = _key(cells, root)
    if kept.is_file():
        was = json.loads(kept.read_text(encoding="utf-8"))
        if was["key"] == key:
            for cell, outputs in zip(cells, was["outputs"], strict=True):
                cell.outputs = nbformat.from_dict(outputs)
            return
    if fault := run(cells, path, root):
        report(fault)
        return
    outputs = [cell.outputs for cell in cells]
    with atomic_write(kept) as part:
        part.write_text(json.dumps({"key": key, "outputs": outputs}), "utf-8")


def _key(cells: list[NotebookNode], root: Path) -> str:
    """Of all that what the cells show depends on, prose and places apart."""
    # The one file that labs read, for the look of their figures.
    style = root / "snippets" / "figure.mplstyle"
    parts = [
        *(cell.source for cell in cells),
        sys.version,
        packages(),
        Path(__file__).read_text(encoding="utf-8"),
        style.read_text(encoding="utf-8") if style.is_file() else "",
    ]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _take_recorded(
    cells: list[NotebookNode], path: str, root: Path
) -> Fault | None:
    """Gives ``cells`` the outputs recorded beside the lab at ``path``."""
    kept = (root / path).with_suffix(".ipynb")
    try:
        recorded = nbformat.read(kept, as_version=4).cells
    except Exception:  # of the file, of JSON, of nbformat
        recorded = []
    name = Path(path).relative_to("docs").with_suffix("").as_posix()
    for cell, was in zip_longest(cells, recorded):
        if not (cell and was and cell.source == was.source):
            line = cell.metadata.line if cell else 1
            what = "imports a framework, and this cell is not recorded"
            return Fault(path, line, what, f"make record NAME={name}")
        cell.outputs = was.outputs
    return None


def run(cells: list[NotebookNode], path: str, root: Path) -> Fault | None:
    """Executes ``cells``, of the lab at ``path``, from ``root``."""
    client = NotebookClient(
        nbformat.v4.new_notebook(cells=[*cells]),
        timeout=LIMIT,
        # On a busy machine nothing is to be missed for being late.
        startup_timeout=LIMIT,
        iopub_timeout=LIMIT,
        raise_on_iopub_timeout=True,
        kernel_name="python3",
        extra_arguments=KERNEL_ARGUMENTS,
        record_timing=False,
        store_widget_state=False,
        resources={"metadata": {"path": str(root)}},
    )
    if not cells:
        return None
    # What a kernel says beside its cells, perhaps while it ends, is of use only
    # where one failed.
    with (
        tempfile.TemporaryFile(
            "w+", encoding="utf-8", errors="replace"
        ) as said,
        client.setup_kernel(stderr=said),
    ):
        for index, cell in enumerate(cells):
            try:
                client.execute_cell(cell, index)
            except CellExecutionError as error:
                line = _line_of_error(client, cells[: index + 1])
                what = f"{error.ename}: {NAME_OF_CELL.sub('', error.evalue)}"
            except (CellTimeoutError, DeadKernelError) as error:
                said.seek(0)
                sys.stderr.write(said.read())
                line = cell.metadata.line
                what = str(error).splitlines()[0]
            else:
                continue
            what = " ".join(what.split()).rstrip(": ")
            mend = "a lab's cells must run from top to bottom"
            return Fault(path, line, what, mend)
    return None


def _line_of_error(client: NotebookClient, cells: list[NotebookNode]) -> int:
    """Where in the lab the last of ``cells`` raised."""
    where = nbformat.v4.new_code_cell(WHERE)
    client.execute_cell(where, len(cells) - 1)
    # What is printed may come in several outputs.
    said = "".join(o.text for o in where.outputs if o.get("name") == "stdout")
    source, line = json.loads(said)
    cell = next(
        (
            cell
            for cell in reversed(cells)
            if source and cell.source.strip() == source.strip()
        ),
        cells[-1],
    )
    # IPython leaves out the blank lines that a cell begins with.
    blank = len(cell.source) - len(cell.source.lstrip("\n"))
    return cell.metadata.line + blank + line - 1
