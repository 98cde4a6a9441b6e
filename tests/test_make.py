"""The commands of the Makefile, as they are written: what is wrong stops them."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import ROOT
from projects import make_project

PAGE = "docs/linear-algebra/qr.md"


@pytest.fixture
def make(tmp_path):
    """Runs make in a small project, in this environment; its folder beside it."""
    project = make_project(tmp_path, {})
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(ROOT / name, project)
    for pattern in ("requirements*.txt", "package*.json"):
        for file in ROOT.glob(pattern):
            shutil.copy(file, project)
    (project / ".venv").symlink_to(ROOT / ".venv")

    def run(*targets: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            ["make", *targets],
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
