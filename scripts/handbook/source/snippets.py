"""What snippets may import and print."""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

from .faults import Fault

#: ``<idea>_torch.py`` beside ``<idea>.py`` is run and need not be shown.
FRAMEWORKS = ("jax", "keras", "lightgbm", "tensorflow", "torch", "xgboost")
#: What Python has not got in a reader's browser: beside them other programs, threads
#: and a network.
NOT_IN_A_BROWSER = frozenset(
    {
        *FRAMEWORKS,
        "multiprocessing",
        "socket",
        "subprocess",
        "threading",
    }
)
#: Below ``snippets/``, what is no snippet: coding problems have a judge of their own.
PROBLEMS = "problems"


def runs_in_a_browser(source: str | bytes) -> bool:
    """Whether ``source`` imports nothing that a browser has not got."""
    return not _imported(source, NOT_IN_A_BROWSER)


def find_snippets(root: Path) -> list[Path]:
    """Every snippet of the project ``root``, in order."""
    folder = root / "snippets"
    return [
        file
        for file in sorted(folder.rglob("*.py"))
        if file.relative_to(folder).parts[0] != PROBLEMS
    ]


def imported_frameworks(source: str | bytes) -> set[str]:
    """The frameworks that ``source`` imports; none if it is no Python."""
    return _imported(source, FRAMEWORKS)


def _imported(source: str | bytes, known: Iterable[str]) -> set[str]:
    """Which of the ``known`` packages and modules ``source`` imports."""
    text = source.encode() if isinstance(source, str) else source
    # To look costs nothing; to parse every snippet, a tenth of a build.
    if not any(name.encode() in text for name in known):
        return set()
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return set()
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return {name.partition(".")[0] for name in names} & {*known}


def unprintable(text: str, path: str) -> Iterator[Fault]:
    """The lines of ``text``, kept in the file ``path``, that no page shows as it is."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.isprintable():
            continue
        signs = sorted({sign for sign in line if not sign.isprintable()})
        yield Fault(
            path,
            number,
            f"output holds {', '.join(map(ascii, signs))}",
            "print plain lines: no colours, tabs or carriage returns",
        )
