"""Which of the frameworks the snippets of a chapter, or a lab, import.

    python -m handbook.snippets.frameworks machine-learning/optimizers

Their group of packages is large, so it is installed where it is needed only.
"""

import sys
import tomllib
from pathlib import Path

from packaging.requirements import Requirement

from ..source.snippets import FRAMEWORKS, imported_frameworks


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
    name = "/".join(sys.argv[1:])
    lab = Path("docs", f"{name}.py")
    files = [lab] if lab.is_file() else Path("snippets", name).rglob("*.py")
    found = set().union(*(imported_frameworks(f.read_bytes()) for f in files))
    print(*sorted(found))


if __name__ == "__main__":
    main()
