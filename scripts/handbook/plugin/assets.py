"""Files the site has beside its pages: third-party ones, and the snippets."""

import re
from collections.abc import Iterator
from pathlib import Path

from ..source.files import names_below

# To import it would import NumPy.
JUDGE = Path(__file__).parents[1] / "problems" / "judge.py"
# Folder of node_modules -> folder of the site, and what of it the pages need.
THIRD_PARTY = {
    "katex/dist": ("assets", ("katex.min.css", "fonts/*.woff2")),
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
    "ts-fsrs/dist": ("assets/ts-fsrs", ("index.umd.js",)),
}
# Of docs/, the scripts that readers get without their comments, a fifth of them.
SCRIPTS = "assets/study/"
COMMENT = re.compile(r"^ *//.*\n", re.MULTILINE)


def without_comments(script: str) -> str:
    """``script`` without the lines that are nothing but a comment."""
    return COMMENT.sub("", script)


def find_assets(root: Path) -> Iterator[tuple[str, Path]]:
    """Each file's name in the site, and where it is now."""
    for source, (target, patterns) in THIRD_PARTY.items():
        folder = root / "node_modules" / source
        for pattern in patterns:
            for file in folder.glob(pattern):
                yield f"{target}/{file.relative_to(folder).as_posix()}", file
    yield "assets/problems/judge.py", JUDGE
    for name in names_below(root / "snippets"):
        if name.endswith((".py", ".svg")):
            yield f"snippets/{name}", root / "snippets" / name
