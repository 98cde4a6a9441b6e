"""What is kept in ``.cache/`` never changes what is built."""

import os
import shutil
from pathlib import Path

import pytest
from conftest import ROOT, build
from handbook.built.offline import entry
from handbook.plugin import incremental
from handbook.plugin.kept import Kept
from projects import GOOD, make_project

QR = """---
description: Another.
---

# QR

The lead, and $`y^2`$ from [the first](svd.md#svd).

## Test { #qr-test }

Words.
"""
LAB = """# %% [markdown]
# # A lab
#
# It says what $x^2$ is.

# %%
print(1 + 1)
"""
SVD, QR_PAGE, LAB_PAGE = (
    "linear-algebra/svd.md",
    "linear-algebra/qr.md",
    "labs/lab.py",
)
CHECKLIST = "study/checklist.md"
BOOK, THEME = "docs/book.yml", "scripts/handbook/plugin/theme"
TITLE = "Singular value decomposition"
# What is edited, as file -> before, after; which pages are then made anew, None: all.
EDITS = {
    "nothing": ({}, set()),
    "a chapter": ({f"docs/{SVD}": ("Words, ", "Other words, ")}, {SVD}),
    "a card": ({f"docs/{SVD}": ("What is", "How much is")}, {SVD, CHECKLIST}),
    "a snippet": (
        {"snippets/linear-algebra/svd/sum.py": ("1 + 1", "2 + 0")},
        {SVD},
    ),
    "a lab": ({"docs/labs/lab.py": ("It says", "It tells")}, {LAB_PAGE}),
    "the plan": (
        {BOOK: ("title: Test\n", "title: Tests\n")},
        {QR_PAGE, "linear-algebra/index.md"},
    ),
    "a title": (
        {
            f"docs/{SVD}": (f"# {TITLE}", f"# {TITLE}s"),
            BOOK: (f"title: {TITLE}\n", f"title: {TITLE}s\n"),
        },
        None,
    ),
    "a macro": ({"docs/assets/macros.yml": ("\\R:", "\\mine: x\n\\R:")}, None),
    "a template": ({f"{THEME}/main.html": ("'website'", "'webpage'")}, None),
    "our code": (
        {"scripts/handbook/markdown/questions.py": ('"Answer"', '"Reply"')},
        None,
    ),
    "the site": ({"mkdocs.yml": ("site_name: ", "site_name: The ")}, None),
}


@pytest.fixture
def project(tmp_path):
    """A small project with the code that builds it."""
    files = {
        f"docs/{QR_PAGE}": QR,
        f"docs/{LAB_PAGE}": LAB,
        "docs/linear-algebra/index.md": "# Part\n\n<!-- chapters -->\n",
    }
    project = tmp_path / "project"
    project.mkdir()
    make_project(project, files)
    (project / "scripts").unlink()
    shutil.copytree(
        ROOT / "scripts",
        project / "scripts",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    shutil.copy(ROOT / "requirements.txt", project)
    return project


def _build(project: Path, site: Path) -> str:
    """What building warns of."""
    result = build(project, site, PYTHONPATH=str(project / "scripts"))
    lines = result.stdout.splitlines()
    return "\n".join(line for line in lines if not line.startswith("INFO"))


def _files(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }


def _made(project: Path) -> dict[str, int]:
    """When each page was made."""
    [pages] = (project / ".cache" / "pages").iterdir()
    return {
        path.relative_to(pages).as_posix().removesuffix(".made"): (
            path.stat().st_mtime_ns
        )
        for path in pages.rglob("*.made")
    }


def _build_cold(project: Path, site: Path) -> str:
    """As ``_build``, with nothing kept but what labs showed, which takes long."""
    cache, aside = project / ".cache", project / ".aside"
    cache.rename(aside)
    shutil.copytree(aside / "labs", cache / "labs")
    said = _build(project, site)
    shutil.rmtree(cache)
    aside.rename(cache)
    return said


def test_what_is_kept_changes_no_byte_and_spares_work(project, tmp_path):
    warm, cold = tmp_path / "warm", tmp_path / "cold"
    assert _build(project, warm) == ""
    before = _made(project)
    assert before.keys() > {SVD, QR_PAGE, LAB_PAGE, CHECKLIST}
    for name, (edits, anew) in EDITS.items():
        for file, (old, new) in edits.items():
            text = (project / file).read_text("utf-8")
            assert old in text, name
            (project / file).write_text(text.replace(old, new, 1), "utf-8")
        assert _build(project, warm) == "", name
        after = _made(project)
        made = {page for page in after if after[page] != before[page]}
        assert made == (before.keys() if anew is None else anew), name
        before = after
        # Where all was made anew, there is nothing to compare.
        if anew or name == [*EDITS][-1]:
            assert _build_cold(project, cold) == "", name
            assert _files(warm) == _files(cold), name


def test_a_chapter_that_goes_leaves_nothing_and_may_come_back(
    project, tmp_path
):
    warm, cold = tmp_path / "warm", tmp_path / "cold"
    assert _build(project, warm) == ""
    before = _files(warm)
    page = project / "docs" / QR_PAGE
    page.unlink()
    assert _build(project, warm) == ""
    assert _build_cold(project, cold) == ""
    assert _files(warm) == _files(cold)
    assert _files(warm).keys() < before.keys()
    page.write_text(QR, "utf-8")
    assert _build(project, warm) == ""
    assert _files(warm) == before


def test_what_was_told_of_a_page_is_told_again(project, tmp_path):
    site, page = tmp_path / "site", project / "docs" / SVD
    page.write_text(GOOD + "\n[Gone](#gone)\n", "utf-8")
    told = _build(project, site)
    assert f"docs/{SVD}:" in told and "dead link `#gone`" in told
    assert _build(project, site) == told

    # The other page, which links to the section that is renamed, is kept.
    page.write_text(GOOD, "utf-8")
    assert _build(project, site) == ""
    heading = "## The decomposition { #svd }"
    renamed = GOOD.replace(heading, "## The decomposition { #moved }")
    page.write_text(renamed.replace("#svd)", "#moved)"), "utf-8")
    book = project / BOOK
    plan = book.read_text("utf-8").replace(
        "          svd:\n", "          moved:\n"
    )
    book.write_text(plan, "utf-8")
    page.write_text(
        page.read_text("utf-8").replace("topic: svd", "topic: moved")
    )
    told = _build(project, site)
    assert f"docs/{QR_PAGE}:" in told and "`svd.md#svd`" in told, told


def test_a_cache_that_cannot_be_read_is_made_anew(project, tmp_path):
    site = tmp_path / "site"
    assert _build(project, site) == ""
    files = _files(site)
    for file in (project / ".cache" / "pages").rglob("*.*"):
        file.write_bytes(file.read_bytes()[:20])
    assert _build(project, site) == ""
    assert _files(site) == files


def test_a_build_that_fails_leaves_nothing_hidden(project, tmp_path):
    site = tmp_path / "site"
    assert _build(project, site) == ""
    page = project / "docs" / QR_PAGE
    page.write_text(page.read_text("utf-8") + "\nOpen: $`x\n", "utf-8")
    assert f"docs/{QR_PAGE}:" in _build(project, site)
    assert not [*site.glob(".*")]


def test_a_snippet_that_changed_reaches_a_site_that_stands(tmp_path):
    source, target = tmp_path / "sum.py", tmp_path / "site" / "sum.py"
    for age, text in enumerate(("1 + 1", "2 + 0", "1 + 1 + 0")):
        source.write_text(text, "utf-8")
        os.utime(source, (age, age))
        incremental.copy(source, target)
        assert target.read_text("utf-8") == text


def test_a_page_is_moved_where_neither_it_nor_what_is_kept_changed(tmp_path):
    site, kept = tmp_path / "site", tmp_path / "kept.html"
    page = site / "part" / "page.html"
    page.parent.mkdir(parents=True)
    # What is done to the two before a build, and whether the page is moved.
    for change, text, is_moved in (
        (lambda: kept.write_text("one", "utf-8"), "one", False),
        (lambda: None, "one", True),
        (lambda: page.write_text("two", "utf-8"), "one", False),
        (lambda: kept.write_text("six", "utf-8"), "six", False),
        (page.unlink, "six", False),
        (lambda: None, "six", True),
    ):
        change()
        before = page.stat().st_ino if page.exists() else None
        incremental.put_aside(site)
        page.parent.mkdir(exist_ok=True)
        assert not page.exists()
        incremental.place_page(kept, site, "part/page.html")
        assert page.read_text("utf-8") == text
        assert (page.stat().st_ino == before) == is_moved
        incremental.forget_pages(site)
        assert not (site / incremental.PAGES).exists()


def test_what_the_worker_knows_of_a_snippet_that_changed_is_new(tmp_path):
    site, kept = tmp_path / "site", Kept(tmp_path / "kept")
    file = site / "snippets" / "sum.py"
    file.parent.mkdir(parents=True)
    for key, age, text in (
        ("code", 0, "1 + 1"),
        ("code", 1, "2 + 0"),
        ("code", 1, "1 + 1 + 0"),
        ("other code", 1, "1 + 1 + 0"),
    ):
        file.write_text(text, "utf-8")
        os.utime(file, (age, age))
        found = incremental.entries(site, kept, key)
        assert found == {"snippets/sum.py": entry(text.encode())}
    file.unlink()
    assert incremental.entries(site, kept, key) == {}
