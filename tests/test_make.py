"""The commands of the Makefile, as they are written: what is wrong stops them."""

import os
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from conftest import ROOT
from handbook.source.faults import line_of
from projects import GOOD, MAKE, add_makefile, make_project

PAGE_TEST = '''"""Asks one thing of each page."""

import pytest
from conftest import PHONE, assert_no_sideways_scrolling

PAGES = ["linear-algebra/qr.html", "linear-algebra/svd.html"]


@pytest.mark.parametrize("other", ["x-linear-algebra/svd.html", PAGES[0] + "-"])
def test_another(other):
    pytest.fail("asked of what is not the page")


@pytest.mark.parametrize("name", PAGES)
def test_page(name, server, visit):
    assert_no_sideways_scrolling(visit(server + name, PHONE))
'''
PAGE = "docs/linear-algebra/qr.md"


@pytest.fixture
def make(tmp_path):
    """Runs make in a small project, in this environment; its folder beside it."""
    project = make_project(tmp_path, {})
    add_makefile(project)
    (project / "tests").mkdir()
    for name in ("conftest.py", "test_snippets.py"):
        shutil.copy(ROOT / "tests" / name, project / "tests")
    (project / "tests" / "test_page.py").write_text(PAGE_TEST, "utf-8")

    def run(*targets: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [*MAKE, *targets],
            cwd=project,
            env=os.environ | {"NO_COLOR": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )

    return run, project


def _add(project: Path, text: str, page: str = PAGE) -> None:
    (project / page).write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Let $`\\nonsense`$ be.", f"{PAGE}:3: Undefined control sequence"),
        ("See [it](gone.md).", f"{PAGE}:3: dead link `gone.md`"),
        ("See [it](svd.md#gone).", f"{PAGE}:3: dead link `svd.md#gone`"),
    ],
    ids=["bad TeX", "dead link", "dead anchor"],
)
def test_make_site_stops_at_what_is_wrong(make, text, said):
    run, project = make
    _add(project, f"# QR\n\n{text}\n")
    result = run("site")
    assert result.returncode != 0, result.stdout
    assert said in result.stdout
    # What failed once is not taken for built the next time.
    assert run("site").returncode != 0


def test_make_site_stops_at_a_page_that_belongs_nowhere(make):
    run, project = make
    page = "docs/linear-algebra/notes.md"
    _add(project, "# Notes\n\nWords.\n", page)
    result = run("site")
    assert result.returncode != 0, result.stdout
    assert f"{page}:1: page that belongs nowhere" in result.stdout


def test_make_site_builds_again_when_a_source_changed_and_not_otherwise(make):
    run, project = make
    # Spaces are common in names of screenshots.
    (project / "docs" / "Screen Shot 1.svg").write_text("<svg/>", "utf-8")
    first = run("site")
    assert first.returncode == 0, first.stdout
    assert (project / "site" / "Screen Shot 1.svg").exists()
    assert "Building" not in run("site").stdout
    # What an export writes into the site is no reason to build, and hides none.
    _add(project, "# QR\n\nWords.\n")
    os.utime(project / "site" / "index.html")
    assert "Building" in run("site").stdout
    (project / "docs" / "Screen Shot 1.svg").unlink()
    assert "Building" in run("site").stdout


def test_make_pdf_and_make_anki_stop_at_what_they_cannot_show(make):
    run, project = make
    _add(project, '# Home\n\n<div id="downloads"></div>\n', "docs/index.md")
    _add(project, "# Linear algebra\n", "docs/linear-algebra/index.md")
    _add(project, "# QR\n\nWords, and 漢.\n")
    card = GOOD.replace("$`1 + 1`$", r"$`\bm{1 + 1}`$")
    _add(project, card, "docs/linear-algebra/svd.md")
    both = run("--keep-going", "pdf", "anki")
    assert both.returncode != 0, both.stdout
    assert f"{PAGE}:3: page 1: a character that no font" in both.stdout
    line = line_of(card, "/// question")
    place = f"docs/linear-algebra/svd.md:{line}"
    assert f"{place}: Anki cannot set `\\bm{{1 + 1}}`" in both.stdout
    assert not (project / "site" / "downloads").exists()
    _add(project, "# QR\n\nWords.\n")
    _add(project, GOOD, "docs/linear-algebra/svd.md")
    assert run("pdf", "anki").returncode == 0
    # The handbook, its questions and its deck, each with that of its part.
    assert len([*(project / "site" / "downloads").iterdir()]) == 6


def test_an_edit_during_the_build_is_not_taken_for_built(make):
    run, project = make
    hook = project / "edit.py"
    hook.write_text(
        "from pathlib import Path\n\n"
        "def on_post_build(config):\n"
        "    Path('docs/index.md').touch()\n",
        "utf-8",
    )
    config = project / "mkdocs.yml"
    config.write_text("hooks: [edit.py]\n" + config.read_text("utf-8"), "utf-8")
    assert "Building" in run("site").stdout
    assert "Building" in run("site").stdout


CHAPTER = "linear-algebra/qr"
QR = """---
description: A second chapter for tests.
---

# QR

Words.

## Test { #qr-test }

```python
--8<-- "linear-algebra/qr/qr.py"
```

/// question | What is QR?
    attrs: {id: q-test-qr, class: core, topic: qr-test}

**Short answer.** Triangles.
///
"""


def _write(project: Path, **files: str) -> None:
    """Writes the chapter's page and snippet, and what is named otherwise."""
    texts = {f"docs/{CHAPTER}.md": QR, f"snippets/{CHAPTER}/qr.py": "x = 1\n"}
    for name, text in (texts | files).items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text, "utf-8")


def test_make_check_names_what_is_wrong_anywhere_in_seconds(make):
    run, project = make
    result = run("check")
    assert result.returncode == 0, result.stdout
    assert "linear-algebra/svd: " in result.stdout
    assert "to do; make check NAME=linear-algebra/svd" in result.stdout
    assert "Nothing must be mended." in result.stdout
    misspelt = "receive".replace("ei", "ie")
    _write(
        project,
        **{
            f"docs/{CHAPTER}.md": QR.replace("Words.", f"Of {misspelt} $x^2$."),
            f"snippets/{CHAPTER}/qr.py": "import os\nx = 'a'\n",
        },
    )
    result = run("check")
    assert result.returncode != 0, result.stdout
    for said in (
        f"docs/{CHAPTER}.md:7: mathematics between plain dollars",
        f"docs/{CHAPTER}.md:7: {misspelt} ==> receive",
        f"snippets/{CHAPTER}/qr.py:1:8: F401",
        f"snippets/{CHAPTER}/qr.py:2:1: not laid out by ruff; run make format",
        "5 to mend, each named above",
    ):
        assert said in result.stdout


def test_make_check_fails_at_a_rule_where_the_book_says_so(make):
    run, project = make
    rule = "docs/linear-algebra/svd.md:1: no figure"
    assert rule not in run("check").stdout
    book = project / "docs" / "book.yml"
    text = book.read_text("utf-8")
    named = text.replace("standard: []", "standard: [linear-algebra/svd]")
    book.write_text(named, "utf-8")
    result = run("check")
    assert result.returncode != 0, result.stdout
    assert rule in result.stdout


def test_make_check_of_a_chapter_asks_that_chapter_alone_also_side_by_side(
    make,
):
    run, project = make
    wide = '<div style="width: 3000px">wide</div>'
    _write(
        project,
        **{
            f"docs/{CHAPTER}.md": QR.replace("Words.", wide),
            f"snippets/{CHAPTER}/qr.py": "assert not 1\n",
        },
    )
    with ThreadPoolExecutor() as pool:
        names = ["NAME=linear-algebra/svd", f"NAME={CHAPTER}"]
        good, bad = pool.map(lambda name: run("check", name), names)
    assert good.returncode == 0, good.stdout
    assert "docs/linear-algebra/svd.md:1: no figure; draw one" in good.stdout
    assert "2 passed" in good.stdout
    assert "Nothing is broken." in good.stdout
    assert CHAPTER not in good.stdout
    assert bad.returncode != 0
    assert f"snippets/{CHAPTER}/qr.py:1: " in bad.stdout
    failed = "FAILED tests/test_page.py::test_page[linear-algebra/qr.html]"
    assert failed in bad.stdout
    assert f"then again: make check NAME={CHAPTER}" in bad.stdout


def test_make_check_of_a_chapter_says_what_keeps_its_page_from_being_built(
    make,
):
    run, project = make
    page = project / "docs" / "linear-algebra" / "svd.md"
    good = page.read_text("utf-8")
    page.write_text(good.replace("Words,", "[Words](gone.md),"), "utf-8")
    result = run("check", "NAME=linear-algebra/svd")
    assert result.returncode != 0, result.stdout
    assert "docs/linear-algebra/svd.md:7: dead link `gone.md`" in result.stdout
    page.write_text(good, "utf-8")
    _write(project, **{f"docs/{CHAPTER}.md": QR + "\n$x^2$\n"})
    result = run("check", "NAME=linear-algebra/svd")
    assert result.returncode != 0, result.stdout
    assert "1 passed" in result.stdout
    assert "Not built: 1 to mend in other pages; make check" in result.stdout


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "linear-algebra/sdv",
            "docs/book.yml:1: no chapter `linear-algebra/sdv`; did you mean"
            " `linear-algebra/svd`",
        ),
        (
            CHAPTER,
            f"docs/{CHAPTER}.md:1: does not exist; begin it: make chapter"
            f" NAME={CHAPTER}",
        ),
    ],
)
def test_make_check_of_no_chapter(make, name, said):
    run, _ = make
    result = run("check", f"NAME={name}")
    assert result.returncode != 0
    assert said in result.stdout


def test_make_record_runs_a_chapter_twice(make):
    run, project = make
    folder = project / "snippets" / "linear-algebra" / "svd"
    (folder / "sum.py").write_text("print(1 + 2)\n", "utf-8")
    (folder / "order.py").write_text("print({*'abcdefgh'})\n", "utf-8")
    result = run("record", "NAME=linear-algebra/svd")
    assert result.returncode != 0
    said = "snippets/linear-algebra/svd/order.out:1: differs from run to run"
    assert said in result.stdout
    assert (folder / "sum.out").read_text("utf-8") == "3\n"
    (folder / "order.py").unlink()
    result = run("record", "NAME=linear-algebra/svd")
    assert result.returncode == 0, result.stdout
    assert "make check NAME=linear-algebra/svd" in result.stdout


def test_make_chapter_begins_what_make_coverage_lacks(make):
    run, project = make
    lacks = f"docs/{CHAPTER}.md lacks: qr-test"
    assert lacks in run("coverage").stdout
    result = run("chapter", f"NAME={CHAPTER}")
    assert result.returncode == 0, result.stdout
    assert f"make check NAME={CHAPTER}" in result.stdout
    assert lacks not in run("coverage").stdout
    result = run("chapter", f"NAME={CHAPTER}")
    assert result.returncode != 0
    assert f"docs/{CHAPTER}.md:1: exists already; edit it" in result.stdout
    _add(project, "parts: {linear-algebra: {titel: A slip}}\n", "docs/book.yml")
    for command in ("coverage", "chapter"):
        result = run(command, f"NAME={CHAPTER}")
        assert result.returncode != 0, result.stdout
        assert "docs/book.yml:1: unknown key `titel`" in result.stdout


def test_make_mutants_names_what_no_assertion_sees(make):
    run, project = make
    folder = project / "snippets" / "linear-algebra" / "svd"
    for name, assertion in (("seen", "assert x == 2\n"), ("unseen", "")):
        code = f"x = 5 - 3\nprint(x)\n{assertion}"
        (folder / f"{name}.py").write_text(code, "utf-8")
        (folder / f"{name}.out").write_text("2\n", "utf-8")
    result = run("mutants", "NAME=linear-algebra/svd")
    assert result.returncode != 0
    path = "snippets/linear-algebra/svd"
    survivor = f"{path}/unseen.py:1: x = 5 - 3 -> x = 5 + 3, survives"
    assert survivor in result.stdout
    assert f"{path}/seen.py: 4 of 4 caught" in result.stdout
    assert f"{path}:1: assertions catch less than 80%" in result.stdout


@pytest.mark.parametrize("command", ["check", "mutants", "record"])
def test_frameworks_are_installed_where_a_snippet_imports_one(make, command):
    run, project = make
    # A dry run shows also what a make within it would do.
    dry = ("-n", command, f"NAME={CHAPTER}", "FRAMEWORKS=frameworks.stamp")
    install = "--require-hashes -r requirements-frameworks.txt"
    _write(project)
    assert install not in run(*dry).stdout
    _write(project, **{f"snippets/{CHAPTER}/qr_torch.py": "import torch\n"})
    assert install in run(*dry).stdout
