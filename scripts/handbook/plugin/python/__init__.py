"""Python in the reader's page: the runtime and our scripts, as files of the site.

`handbook.runtime` makes the runtime; without it a site has none of this. ``button.js``
is on each page and loads nothing before a click; ``run.js`` fetches the runtime and
owns its ``worker.js``, which runs ``driver.py``; ``editor.js`` is CodeMirror.
"""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from ...source.files import atomic_write
from ..kept import key_of

HERE = Path(__file__).parent
#: Where a project has the runtime, and where its site has all this.
FOLDER = Path(".cache", "runtime")
TARGET = "assets/python"
#: What esbuild makes of our scripts: each with what it imports, run.js and editor.js
#: as modules.
BUNDLES = {
    "button.js": "iife",
    "editor.js": "esm",
    "run.js": "esm",
    "worker.js": "iife",
}


def find_python(root: Path, node: Path) -> Iterator[tuple[str, Path]]:
    """Each file's name in the site and where it is; none if no runtime was made."""
    runtime = root / FOLDER / "runtime.json"
    if not runtime.exists():
        return
    files = json.loads(runtime.read_text("utf-8"))["files"]
    for name in ["licences.txt", *(file["name"] for file in files.values())]:
        yield f"{TARGET}/{name}", runtime.with_name(name)
    for style in (root / "snippets").glob("*.mplstyle"):
        yield f"snippets/{style.name}", style
    for file in _bundles(root, node, files):
        yield f"{TARGET}/{file.name}", file


def _bundles(root: Path, node: Path, files: dict) -> Iterator[Path]:
    """Our scripts as readers get them, each made once for all builds."""
    sources = sorted(file for file in HERE.iterdir() if file.is_file())
    lock = root / "node_modules" / ".package-lock.json"
    key = key_of(
        files, lock.read_bytes(), *(file.read_bytes() for file in sources)
    )
    for name, form in BUNDLES.items():
        file = root / ".cache" / "python" / key[:16] / name
        if not file.exists():
            with atomic_write(file) as part:
                _bundle(root, node, files, name, form, part)
        yield file


def _bundle(
    root: Path, node: Path, files: dict, name: str, form: str, to: Path
) -> None:
    subprocess.run(
        [
            node,
            root / "node_modules" / "esbuild" / "bin" / "esbuild",
            HERE / name,
            f"--outfile={to}",
            f"--format={form}",
            f"--define:FILES={json.dumps(files)}",
            "--loader:.py=text",
            "--bundle",
            "--minify",
            "--target=es2022",
            "--legal-comments=none",
            "--log-level=warning",
        ],
        # The scripts may stand outside of the project that is built.
        env=os.environ | {"NODE_PATH": str(root / "node_modules")},
        check=True,
    )
