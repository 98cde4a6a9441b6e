"""The house: a folder of the package knows those before it on the data's way."""

import ast
import importlib.util
import subprocess
import sys
from pathlib import Path

import handbook
import pytest

HOUSE = Path(handbook.__file__).parent
#: Each folder, and those that it may import from besides itself.
KNOWS = {
    "source": set(),
    "snippets": {"source"},
    "problems": {"source"},
    "markdown": {"source"},
    "built": {"source", "markdown"},
    "plugin": {"source", "problems", "markdown", "built"},
    "export": {"source", "markdown", "built"},
}
FILES = {
    file.relative_to(HOUSE.parent)
    .with_suffix("")
    .as_posix()
    .replace("/", "."): file
    for file in HOUSE.glob("*/**/*.py")
}


def imported(name: str, file: Path) -> set[str]:
    """The modules that ``file``, the module ``name``, imports anywhere in it."""
    package = name.removesuffix(".__init__")
    if package == name:
        package = name.rpartition(".")[0]
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            where = "." * node.level + (node.module or "")
            where = importlib.util.resolve_name(where, package)
            found.update(f"{where}.{alias.name}" for alias in node.names)
    return found


def folder(module: str) -> str | None:
    """The folder of the house that ``module`` is in."""
    first, _, rest = module.partition(".")
    return rest.partition(".")[0] if first == "handbook" else None


@pytest.mark.parametrize("name", FILES)
def test_a_folder_knows_those_before_it_only(name):
    own = folder(name)
    known = {own, *KNOWS[own]}
    others = imported(name, FILES[name])
    assert {folder(module) for module in others} - {None} <= known
    if own != "plugin":
        assert "mkdocs" not in {m.partition(".")[0] for m in others}


def test_exports_run_without_mkdocs():
    modules = [name for name in FILES if folder(name) == "export"]
    loaded = "print(*(m for m in sys.modules if m.startswith('mkdocs')))"
    run = subprocess.run(
        [sys.executable, "-c", f"import sys, {', '.join(modules)}\n{loaded}"],
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    assert run.stdout.split() == []
