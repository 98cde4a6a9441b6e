"""Small projects for tests: our configuration around pages made for the purpose."""

import functools
import shutil
from pathlib import Path

import yaml
from conftest import ROOT
from handbook.source.book import BOOK
from handbook.source.checks import check, read_pages
from handbook.source.faults import Fault
from handbook.source.problems import FOLDER

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


def problem_files(name: str, factor: int, head: str = "") -> dict[str, str]:
    """A coding problem: to multiply by ``factor``, which is two or more.

    ``head`` is front matter in place of the usual.
    """
    head = (
        head
        or "minutes: 10\nroles: [ml-engineer]\ntopic: part/chapter#section\n"
    )
    test = (
        f"from answer import {name}\nfrom judge import check\n\n\n"
        'def test_it():\n    """Of {0}"""\n'
        f"    check({name}, {{0}}, want={factor} * {{0}})\n"
    )
    wrong = f'"""Wrong.\n\nFails: Of {{}}\n"""\n\n\ndef {name}(x):\n    return {{}}\n'
    files = {
        "problem.md": f"---\ntitle: {name.title()}\nabout: Times {factor}.\n"
        f"{head}---\n\nMultiply it by {factor}.\n\n"
        "## Hints\n\n1. One.\n2. Two.\n   Still two.\n3. Three.\n\n"
        "## Cost\n\nNone.\n\n## Follow-ups\n\n"
        "- *Why is* $`x`$ *so?* Because.\n- *Say\n  how.* So\n  it is.\n",
        "start.py": f"def {name}(x):\n    raise NotImplementedError\n",
        "solution.py": f"def {name}(x):\n    return {factor} * x\n",
        "tests.py": test.format(factor),
        "hidden.py": test.format(factor + 1),
        # Right where it is the same as multiplying.
        "wrong_square.py": wrong.format(factor + 1, "x * x"),
        "wrong_same.py": wrong.format(factor, "x"),
    }
    return {f"{FOLDER}/{name}/{file}": text for file, text in files.items()}


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
