"""The commands contributors use: begin a chapter, ask what is covered."""

import subprocess
import sys

import pytest
from conftest import build
from handbook.export import browser
from handbook.source.book import BOOK, read_book
from handbook.source.chapter import begin_chapter
from handbook.source.checks import homes, read_pages
from handbook.source.coverage import report
from handbook.source.faults import Faults
from handbook.source.finder import Finder
from handbook.source.pages import read_page
from handbook.source.questions import KINDS, PARTS
from handbook.source.standard import findings
from projects import faults_of, make_project, plan

NEW = [
    "linear-algebra/factorizations",  # sections alone
    "machine-learning/clustering",  # sections and cards, some of them stretch
    "practice/experiments",  # nothing of the contract; the part is new
]


@pytest.mark.parametrize("name", NEW)
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


@pytest.mark.parametrize("name", NEW)
def test_a_new_chapter_has_a_place_for_each_of_its_ids(name, tmp_path):
    project = make_project(tmp_path, {})
    chapter = begin_chapter(project, name)
    page = read_page(project, project / chapter.path)
    planned = chapter.ids.values()
    assert [(t.id, t.title, t.stretch) for t in page.topics] == [
        (t.id, t.title, t.stretch) for t in planned if not t.is_question
    ]
    asked = [(q.id, q.title) for q in page.questions]
    cards = [(t.id, t.title) for t in planned if t.is_question]
    assert asked == (cards or [(f"q-{chapter.name}", asked[0][1])])
    for question in page.questions:
        assert question.kind in KINDS
        assert [part.name for part in question.parts] == list(PARTS)
    for topic in planned:
        for matter in topic.contains:
            assert matter in page.source


def test_a_new_chapter_is_told_what_it_lacks(tmp_path):
    project = make_project(tmp_path, {})
    chapter = begin_chapter(project, "linear-algebra/factorizations")
    found = findings(read_pages(project), read_book(project), Finder(project))
    told = [str(fault) for fault in found[chapter.key]]
    for said in (
        "1: 1 snippets, figures included; have 8 to 14",
        "8: still the template's",
    ):
        assert any(t.startswith(f"{chapter.path}:{said}") for t in told), told


def test_a_title_with_a_colon_begins_a_chapter(tmp_path):
    book = plan().replace("title: QR\n", "title: 'QR: a factorisation'\n")
    project = make_project(tmp_path, {BOOK: book})
    begin_chapter(project, "linear-algebra/qr")
    assert not faults_of(project)


def test_a_chapter_that_plans_no_section_can_be_begun(tmp_path):
    book = plan().replace(
        "        ids:\n          qr-test:\n            title: Test\n",
        "        ids: {}\n",
    )
    project = make_project(tmp_path, {BOOK: book})
    assert not begin_chapter(project, "linear-algebra/qr").ids
    assert not faults_of(project)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (
            "linear-algebra/determinant",
            "docs/book.yml:1: no chapter `linear-algebra/determinant`; did you"
            " mean `linear-algebra/determinants`",
        ),
        (
            "experiments",
            "docs/book.yml:1: no chapter `experiments`; did you mean"
            " `practice/experiments`?",
        ),
        ("", "docs/book.yml:1: no chapter ``; correct it, or add it"),
        ("linear-algebra/svd", "docs/linear-algebra/svd.md:1: exists already"),
    ],
)
def test_a_chapter_that_cannot_be_begun(name, words, tmp_path):
    project = make_project(tmp_path, {})
    before = sorted(project.glob("docs/**/*.md"))
    with pytest.raises(Faults) as raised:
        begin_chapter(project, name)
    assert str(raised.value).startswith(words)
    assert sorted(project.glob("docs/**/*.md")) == before


def test_who_names_no_chapter_is_asked_for_one(tmp_path):
    result = subprocess.run(
        [sys.executable, "-m", "handbook.source.chapter", ""],
        cwd=make_project(tmp_path, {}),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.stderr.startswith("Which chapter? make chapter NAME=")


def test_begin_a_chapter_by_its_command(tmp_path):
    project = make_project(tmp_path, {})
    name = "practice/experiments"
    result = subprocess.run(
        [sys.executable, "-m", "handbook.source.chapter", name],
        cwd=project,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert (project / f"docs/{name}.md").exists()
    for command in (
        "make serve",
        f"make record NAME={name}",
        f"make check NAME={name}",
    ):
        assert command in result.stdout


def test_coverage_says_what_has_a_home_and_what_has_not(tmp_path):
    project = make_project(
        tmp_path,
        {"docs/linear-algebra/qr.md": "# QR\n\n## Test { #qr-test }\n"},
    )
    book = read_book(project)
    lines = report(book, homes(read_pages(project))).splitlines()
    ids = [
        topic
        for chapter in book.chapters
        if chapter.part == "linear-algebra"
        for topic in chapter.ids.values()
    ]
    promised = sum(topic.contract for topic in ids)
    part = next(line for line in lines if line.startswith("Linear algebra"))
    assert part.split()[2:] == [
        *("1", "of", str(promised)),
        *("1", "of", str(len(ids) - promised)),
        *("in", "progress"),
    ]
    planned = book.chapter("linear-algebra/svd").ids
    lacks = ", ".join(name for name in planned if name != "svd")
    assert f"docs/linear-algebra/svd.md lacks: {lacks}" in lines
    assert any(
        line.startswith("docs/linear-algebra/factorizations.md lacks: lu,")
        for line in lines
    )
    assert not any("qr.md" in line for line in lines)
    (total,) = (
        line.split()
        for line in report(book, book.topics).splitlines()
        if line.startswith("All ")
    )
    (_, promised, _, _, beyond, _, _) = total
    assert total[1:] == [promised, "of", promised, beyond, "of", beyond]


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
