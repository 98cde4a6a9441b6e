"""The commands contributors use: begin a chapter, ask what is covered."""

import subprocess
import sys

import pytest
from conftest import ROOT, build
from handbook.export import browser
from handbook.source.book import read_book
from handbook.source.chapter import add_to_nav, begin_chapter
from handbook.source.checks import homes, read_pages
from handbook.source.coverage import report
from projects import faults_of, make_project


@pytest.mark.parametrize(
    "name", ["linear-algebra/factorizations", "machine-learning/clustering"]
)
def test_a_new_chapter_passes_all_checks_but_of_its_content(name, tmp_path):
    project = make_project(tmp_path, {})
    begin_chapter(project, name)
    assert not faults_of(project)
    result = build(project, tmp_path / "site")
    assert result.returncode == 0, result.stdout
    assert "WARNING" not in result.stdout
    snippet = project / "snippets" / name / "first_example.py"
    run = subprocess.run(
        [sys.executable, snippet], cwd=tmp_path, capture_output=True, check=True
    )
    assert run.stdout == snippet.with_suffix(".out").read_bytes()


def test_a_new_chapter_is_told_what_it_lacks(tmp_path):
    project = make_project(tmp_path, {})
    begin_chapter(project, "linear-algebra/factorizations")
    (project / "tests").mkdir()
    for name in ("conftest.py", "test_chapters.py"):
        (project / "tests" / name).write_text(
            (ROOT / "tests" / name).read_text("utf-8")
        )
    (project / "pyproject.toml").write_text(
        (ROOT / "pyproject.toml").read_text("utf-8")
    )
    result = subprocess.run(
        [sys.executable, "-m", "pytest", "-k", "factorizations"],
        cwd=project,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    page = "docs/linear-algebra/factorizations.md"
    assert f"{page}:1: 0 questions, levels: ; ask 8 or more" in result.stdout
    assert f"{page}:1: 1 snippets, 0 figures; show 5" in result.stdout
    assert f"{page}:8: still the template's: What it is, why" in result.stdout


def test_a_chapter_takes_its_place_in_the_navigation():
    book = read_book(ROOT)
    config = (
        "site_name: x\n\nnav:\n  - Home: index.md\n"
        "  - Linear algebra:\n      - linear-algebra/index.md\n"
        "      - linear-algebra/svd.md\n"
        "  - Machine learning:\n      - machine-learning/index.md\n"
        "  - Labs:\n      - labs/index.md\n"
    )
    chapters = {c.name: c for c in book.chapters}
    config = add_to_nav(config, book, chapters["determinants"])
    config = add_to_nav(config, book, chapters["taylor"])
    config = add_to_nav(config, book, chapters["resources"])
    assert config == (
        "site_name: x\n\nnav:\n  - Home: index.md\n"
        "  - Linear algebra:\n      - linear-algebra/index.md\n"
        "      - linear-algebra/determinants.md\n"
        "      - linear-algebra/svd.md\n"
        "  - Analysis:\n      - analysis/index.md\n"
        "      - analysis/taylor.md\n"
        "  - Machine learning:\n      - machine-learning/index.md\n"
        "  - The interview:\n      - interview/index.md\n"
        "      - interview/resources.md\n"
        "  - Labs:\n      - labs/index.md\n"
    )


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (
            "linear-algebra/qrs",
            "docs/book.yml:1: no chapter `linear-algebra/qrs`",
        ),
        ("linear-algebra/svd", "docs/linear-algebra/svd.md:1: exists already"),
    ],
)
def test_a_chapter_that_cannot_be_begun(name, words, tmp_path):
    project = make_project(tmp_path, {})
    before = (project / "mkdocs.yml").read_text("utf-8")
    with pytest.raises(ValueError, match=words):
        begin_chapter(project, name)
    assert (project / "mkdocs.yml").read_text("utf-8") == before


def test_coverage_says_what_has_a_home_and_what_has_not(tmp_path):
    project = make_project(tmp_path, {})
    book = read_book(project)
    lines = report(book, homes(read_pages(project))).splitlines()
    ids = [
        n for c in book.chapters if c.part == "linear-algebra" for n in c.ids
    ]
    part = next(line for line in lines if line.startswith("Linear algebra"))
    assert part.split()[2:] == ["1", "of", str(len(ids)), "in", "progress"]
    lacks = "low-rank-approximation, pseudoinverse, pca-linear-algebra"
    assert f"docs/linear-algebra/svd.md lacks: {lacks}" in lines
    assert (
        "docs/linear-algebra/factorizations.md lacks: lu, cholesky, qr" in lines
    )
    assert lines[-1] == "Beyond the contract: 1 topics and questions"


def test_every_id_of_the_contract_has_one_chapter():
    book = read_book(ROOT)
    ids = [name for chapter in book.chapters for name in chapter.ids]
    assert sorted(ids) == sorted(book.titles)


def test_without_a_browser_one_is_told_how_to_get_it(monkeypatch):
    tried = []
    monkeypatch.setattr(browser, "find_browser", lambda: None)
    monkeypatch.setattr(browser, "install_browser", lambda: tried.append(True))
    with pytest.raises(SystemExit, match="sudo apt-get install chromium"):
        browser.main()
    assert tried


def test_of_the_browsers_on_path_the_headless_shell_is_taken(
    monkeypatch, tmp_path
):
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in ("chromium", "chromium-headless-shell"):
        command = tmp_path / name
        command.write_text("#!/bin/sh\n")
        command.chmod(0o755)
        assert browser.find_browser() == str(command)
