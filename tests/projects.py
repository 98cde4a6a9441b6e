"""Small projects for tests: our configuration around pages made for the purpose."""

import re
import shutil
from pathlib import Path

from conftest import ROOT
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


def make_project(
    folder: Path, files: dict[str, str], nav: list[str] | None = None
) -> Path:
    """A project in ``folder`` with one good chapter and ``files`` on top.

    ``nav`` are the pages of the navigation; those of ``docs/`` by default.
    """
    for name in ("node_modules", "scripts"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets")
    shutil.copy(ROOT / "docs" / "topics.yml", folder / "docs")
    book = (ROOT / "docs" / "book.yml").read_text(encoding="utf-8")
    (folder / "docs" / "book.yml").write_text(
        re.sub(r"(?m)^complete: .*$", "complete: []", book), encoding="utf-8"
    )
    content = {
        "docs/index.md": "# Home\n",
        "docs/linear-algebra/svd.md": GOOD,
        "snippets/linear-algebra/svd/sum.py": "print(1 + 1)\n",
        "snippets/linear-algebra/svd/sum.out": "2\n",
    }
    for name, text in (content | files).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    docs = folder / "docs"
    pages = nav or [
        path.relative_to(docs).as_posix() for path in sorted(docs.rglob("*.md"))
    ]
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config = config[: config.index("\nnav:") + 1]
    config += "nav:\n" + "".join(f"  - {page}\n" for page in pages)
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    return folder


def faults_of(project: Path) -> list[Fault]:
    """The faults in the sources of ``project``."""
    return check(project, read_pages(project))
