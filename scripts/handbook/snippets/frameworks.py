"""Which of the frameworks snippets import.

    python -m handbook.snippets.frameworks machine-learning/optimizers

Their group of packages is large, so it is installed where it is needed only.
"""

import ast
import sys
import tomllib
from pathlib import Path

from packaging.requirements import Requirement

from ..source.snippets import FRAMEWORKS


def imported_frameworks(snippet: Path) -> set[str]:
    """The frameworks that ``snippet`` imports; none if it is no Python."""
    try:
        tree = ast.parse(snippet.read_bytes())
    except (SyntaxError, ValueError):
        return set()
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return {name.partition(".")[0] for name in names} & set(FRAMEWORKS)


def without_wheels(root: Path) -> set[str]:
    """The frameworks that ``pyproject.toml`` does not ask for on this machine."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    extras = project["project"]["optional-dependencies"]
    asked = map(Requirement, extras["frameworks"] + extras["torch"])
    found = {
        requirement.name.removesuffix("-cpu")
        for requirement in asked
        if not requirement.marker or requirement.marker.evaluate()
    }
    return set(FRAMEWORKS) - found


def main() -> None:
    folder = Path("snippets", *sys.argv[1:])
    found = set().union(*map(imported_frameworks, folder.rglob("*.py")))
    print(*sorted(found))


if __name__ == "__main__":
    main()
