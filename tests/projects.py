"""Small projects for tests: our configuration around pages made for the purpose."""

import functools
import shutil
from pathlib import Path

import yaml
from conftest import ROOT
from handbook.source.book import BOOK
from handbook.source.checks import check, read_pages
from handbook.source.faults import Fault

GOOD = """---
description: A chapter for tests.
---

# Singular value decomposition

Words, $`x^2`$ and [a link](#svd).

## The decomposition { #svd }

```python
--8<-- "linear-algebra/svd/sum.py"
```

```text
--8<-- "linear-algebra/svd/sum.out"
```

/// question | What is $`1 + 1`$?
    attrs: {id: q-test-sum, class: warm-up, topic: svd}

**Short answer.** Two.
///
"""


@functools.cache
def plan() -> str:
    """Our table of contents and the chapter docs/linear-algebra/qr.md.

    Nothing in it is complete or standard.
    """
    book = yaml.safe_load((ROOT / BOOK).read_text("utf-8"))
    book |= {"complete": [], "standard": [], "distinct": []}
    chapters = book["parts"]["linear-algebra"]["chapters"]
    chapters["qr"] = {"title": "QR", "ids": {"qr-test": {"title": "Test"}}}
    return yaml.safe_dump(book, sort_keys=False, allow_unicode=True)


def make_project(folder: Path, files: dict[str, str]) -> Path:
    """A project in ``folder`` with one good chapter and ``files`` on top."""
    for name in ("node_modules", "scripts"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    content = {
        BOOK: plan(),
        "docs/index.md": "# Home\n",
        "docs/linear-algebra/svd.md": GOOD,
        # Chapters link to it.
        "docs/study/checklist.md": "# Checklist\n\n<!-- checklist -->\n",
        "snippets/linear-algebra/svd/sum.py": "print(1 + 1)\n",
        "snippets/linear-algebra/svd/sum.out": "2\n",
    }
    for name, text in (content | files).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


# Our Makefile in a small project. The environment is that of the tests: nothing is
# to be installed.
MAKE = ("make", "SITE=", "EXPORT=", "TEST=", "FRAMEWORKS=", "NODE=")


def add_makefile(project: Path) -> None:
    """Our Makefile and what it reads; then ``MAKE`` runs in ``project``."""
    for pattern in (
        "Makefile",
        "pyproject.toml",
        "requirements*.txt",
        "package*.json",
    ):
        for file in ROOT.glob(pattern):
            shutil.copy(file, project)
    (project / ".venv").symlink_to(ROOT / ".venv")


def faults_of(project: Path) -> list[Fault]:
    """The faults in the sources of ``project``."""
    return check(project, read_pages(project))
