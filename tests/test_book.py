"""``docs/book.yml``: what is wrong with it is told, and all else follows from it."""

import re
import subprocess
import sys

import pytest
import yaml
from conftest import ROOT, build
from handbook.source.book import BOOK, read_book
from handbook.source.checks import check, merged, read_pages
from handbook.source.contents import say_what_is_ready, sections, to_come
from lxml import html
from projects import GOOD, faults_of, make_project, plan

HEAD = "complete: []\nstandard: []\ndistinct: []\n"
SMALL = (
    HEAD
    + """parts:
  algebra:
    title: Algebra
    chapters:
      rings:
        title: Rings
        exceptions: {cards: [6, 8], words: 5000}
        ids:
          ring: {title: Ring, contains: [units], contract: true}
          ideal: {title: Ideal, stretch: true, was: [ideals]}
          q-ring: {title: "What is a ring?"}
"""
)
SVD = "docs/linear-algebra/svd.md"
QR = "docs/linear-algebra/qr.md"


def _read(tmp_path, text):
    (tmp_path / "docs").mkdir()
    data = text if isinstance(text, bytes) else text.encode()
    (tmp_path / BOOK).write_bytes(data)
    return read_book(tmp_path)


def test_a_book_is_read(tmp_path):
    book = _read(tmp_path, "\ufeff" + SMALL)
    [chapter] = book.chapters
    assert book.parts == {"algebra": "Algebra"}
    assert (chapter.key, chapter.path, chapter.address) == (
        "algebra/rings",
        "docs/algebra/rings.md",
        "algebra/rings.html",
    )
    assert chapter.exceptions == {"cards": [6, 8], "words": 5000}
    assert list(chapter.ids) == ["ring", "ideal", "q-ring"]
    ring, ideal, question = chapter.ids.values()
    assert (ring.contains, ring.contract, ring.stretch) == (
        ("units",),
        True,
        False,
    )
    assert (ideal.stretch, ideal.was) == (True, ("ideals",))
    assert (question.is_question, ring.is_question) == (True, False)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "1: this is not names with values"),
        ("- a\n", "1: this is not names with values"),
        ("just words\n", "1: this is not names with values"),
        ("parts: {}\n", "1: this lacks `complete`, `standard`, `distinct`"),
        (b"# caf\xe9\n", "1: not UTF-8; save it"),
        (
            HEAD + "parts:\n  a:\n   title: A\n    x: 1\n",
            "7: not YAML: mapping",
        ),
        (HEAD + "parts:\n\ta: 1\n", "5: not YAML: found character '\\t'"),
        (
            SMALL.replace("        title: Rings\n", ""),
            "8: `rings` lacks `title`",
        ),
        (SMALL.replace("title: Rings", "title: 7"), "9: `title` is not text"),
        (
            SMALL.replace("title: Ring,", "titel: Ring,"),
            "12: unknown key `titel`",
        ),
        (
            re.sub(r"ids:\n.*", "ids: [ring]\n", SMALL, flags=re.DOTALL),
            "11: `ids` is not names with values",
        ),
        (
            re.sub(r"ids:\n.*", "ids:\n", SMALL, flags=re.DOTALL),
            "11: `ids` is not names with values",
        ),
        (SMALL.replace("ring: {", "7: {"), "12: a key that is no text; put it"),
        (SMALL.replace("ring: {", "Ring_1: {"), "12: `Ring_1` does not fit"),
        (
            SMALL.replace("rings:", "rings and fields:"),
            "8: `rings and fields` does",
        ),
        (SMALL.replace("ideal: {", "ring: {"), "13: key `ring` stands twice"),
        (
            SMALL.replace("[ideals]", "[Ideals]"),
            "13: `was` does not fit: 'Ideals'",
        ),
        (
            SMALL.replace("contract: true", "contract: yes!"),
            "12: `contract` is not",
        ),
        (
            SMALL.replace("words:", "wrods:"),
            "10: unknown key `wrods`; did you mean",
        ),
        (
            SMALL.replace("[6, 8]", "8"),
            "10: `cards` is not a list; write [least",
        ),
        (
            SMALL.replace("[6, 8]", "[8]"),
            "10: `cards` does not fit: [8] is too",
        ),
        (
            SMALL.replace("distinct: []", "distinct: [[q-ring]]"),
            "3: `distinct` does not fit: ['q-ring'] is too short; write two ids",
        ),
        (
            SMALL.replace("complete: []", "complete:\n- algebra\n- algbera"),
            "3: `complete` names `algbera`, which is no part; did you mean"
            " `algebra`?",
        ),
        (
            SMALL.replace("standard: []", "standard: [rings]"),
            "2: `standard` names `rings`, which is no chapter; did you mean"
            " `algebra/rings`?",
        ),
        (
            SMALL + "      more: {title: More, ids: {ring: {title: R}}}\n",
            "15: id `ring` is taken by line 12; choose another",
        ),
    ],
)
def test_a_book_that_does_not_fit_is_told_with_its_line(text, told, tmp_path):
    project = make_project(tmp_path, {})
    data = text if isinstance(text, bytes) else text.encode()
    (project / BOOK).write_bytes(data)
    faults = [str(fault) for fault in check(project, [])]
    assert any(fault.startswith(f"{BOOK}:{told}") for fault in faults), faults
    assert all("; " in fault for fault in faults)


@pytest.mark.parametrize("command", ["coverage", "chapter"])
def test_commands_tell_what_is_wrong_with_the_book(command, tmp_path):
    project = make_project(tmp_path, {BOOK: "parts: []\n"})
    result = subprocess.run(
        [sys.executable, "-m", f"handbook.source.{command}"]
        + ["a/b"] * (command == "chapter"),
        cwd=project,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode != 0
    assert f"{BOOK}:1: `parts` is not names with values" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_build_tells_what_is_wrong_with_the_book(tmp_path):
    project = make_project(tmp_path, {BOOK: "parts: []\n"})
    result = build(project, project / "site")
    assert result.returncode != 0
    assert f"{BOOK}:1: `parts` is not names with values" in result.stdout
    assert "Traceback" not in result.stdout


def test_ids_that_readers_keep_progress_by_stay():
    known = yaml.safe_load((ROOT / "tests" / "contract.yml").read_text("utf-8"))
    book = read_book(ROOT)
    promised = {t.id: t.title for t in book.topics.values() if t.contract}
    assert promised == known["contract"]
    kept = set(book.topics) | set(merged(read_pages(ROOT), book))
    assert set(known["sections"]) <= kept


def _called(project, **lists):
    """The faults of ``project`` with these lists in its book."""
    book = yaml.safe_load(plan()) | lists
    (project / BOOK).write_text(yaml.safe_dump(book, sort_keys=False), "utf-8")
    return [str(fault) for fault in faults_of(project)]


def test_a_complete_part_has_what_the_contract_promised(tmp_path):
    project = make_project(tmp_path, {QR: "# QR\n"})
    faults = _called(project, complete=["linear-algebra"])
    said = "part `linear-algebra` is called complete and"
    assert (
        f"{SVD}:1: {said} topic `pseudoinverse` is missing here; write it, or"
        in ("\n".join(faults))
    )
    line = (
        (project / BOOK)
        .read_text("utf-8")
        .splitlines()
        .index("      eigenvalues:")
    )
    assert any(
        f.startswith(
            f"{BOOK}:{line + 1}: {said} docs/linear-algebra/eigenvalues.md"
        )
        for f in faults
    )
    # What is planned beyond the contract is provisional.
    assert not any("qr-test" in fault for fault in faults)


def test_a_standard_chapter_has_all_that_is_planned(tmp_path):
    project = make_project(tmp_path, {QR: "# QR\n"})
    faults = _called(project, standard=["linear-algebra/qr"])
    assert [f for f in faults if "is called standard" in f] == [
        f"{QR}:1: chapter `linear-algebra/qr` is called standard and topic"
        " `qr-test` is missing here; write it, or take it off the list `standard`"
    ]


def test_sections_are_those_that_have_a_page_in_the_order_of_the_book(tmp_path):
    project = make_project(
        tmp_path,
        {
            "docs/linear-algebra/index.md": "# Elsewhere\n",
            "docs/linear-algebra/determinants.md": "# Determinants\n",
            "docs/probability/bayes.md": "# Bayes’s theorem\n",
            "docs/start/notation.md": "# Notation\n",
            "docs/practice/index.md": "# Practice\n",
            "docs/study/plans.md": "# Plans\n",
            "docs/study/cards.md": "# Cards\n",
            "docs/study/index.md": "# How to study\n",
            "docs/labs/digits.py": "# %% [markdown]\n# # Digits\n",
        },
    )
    book = read_book(project)
    assert [(s.title, s.pages) for s in sections(project, book)] == [
        ("Start", ("start/notation.md",)),
        (
            "How to study",
            (
                "study/index.md",
                "study/cards.md",
                "study/checklist.md",
                "study/plans.md",
            ),
        ),
        (
            "Linear algebra",
            (
                "linear-algebra/index.md",
                "linear-algebra/determinants.md",
                "linear-algebra/svd.md",
            ),
        ),
        ("Probability", ("probability/bayes.md",)),
        ("Practice", ("practice/index.md",)),
        ("Labs", ("labs/digits.py",)),
    ]
    lacking = to_come(project, book)
    assert lacking["linear-algebra/factorizations.md"] >= {"lu", "cholesky"}
    assert "probability/index.md" in lacking
    assert "practice/index.md" not in lacking
    assert "linear-algebra/svd.md" not in lacking


def test_links_to_chapters_to_come_are_text_until_they_are_written(tmp_path):
    links = (
        "See [*LU* `x`](factorizations.md#lu), [Bayes](../probability/bayes.md)"
        " and [the part](../probability/index.md), [here](#svd)"
        " and [away](https://example.org/factorizations.md).\n"
    )
    text = GOOD.replace("[a link](#svd).\n", f"[a link](#svd).\n\n{links}")
    project = make_project(tmp_path, {SVD: text})
    assert build(project, project / "site").returncode == 0
    page = html.parse(project / "site/linear-algebra/svd.html")
    spans = page.findall(".//article//span[@class='to-come']")
    assert [span.text_content() for span in spans] == [
        "LU x (to come)",
        "Bayes (to come)",
        "the part (to come)",
    ]
    assert spans[0].find("em").text == "LU"
    hrefs = page.xpath("//article//p[not(@class)]//a/@href")
    assert hrefs[-2:] == ["#svd", "https://example.org/factorizations.md"]
    written = {
        "docs/linear-algebra/factorizations.md": "# LU, Cholesky and QR\n\n"
        "## LU { #lu }\n\nWords.\n"
    }
    for name, content in written.items():
        (project / name).write_text(content, "utf-8")
    assert build(project, project / "site").returncode == 0
    page = html.parse(project / "site/linear-algebra/svd.html")
    assert "factorizations.html#lu" in page.xpath("//article//p//a/@href")


def test_the_home_page_says_what_is_ready(tmp_path):
    project = make_project(
        tmp_path,
        {
            BOOK: SMALL + "      fields: {title: Fields, ids: {}}\n",
            "docs/algebra/rings.md": "# Rings\n",
        },
    )
    assert say_what_is_ready(project, read_book(project)) == (
        "Ready so far: Algebra (1 of 2 chapters)."
        " Still to come: 1 of 2 chapters."
    )
    (project / "docs/algebra/fields.md").write_text("# Fields\n", "utf-8")
    assert say_what_is_ready(project, read_book(project)) == (
        "All 2 chapters are written."
    )


def test_merged_ids_lead_to_where_they_went(tmp_path):
    project = make_project(
        tmp_path,
        {
            BOOK: plan().replace(
                "title: Test\n",
                "title: Test\n            was: [old-test, older]\n",
            ),
            SVD: GOOD.replace(
                "id: q-test-sum,", "id: q-test-sum, was: [q-plus],"
            ),
        },
    )
    assert not faults_of(project)
    assert merged(read_pages(project), read_book(project)) == {
        "old-test": "qr-test",
        "older": "qr-test",
        "q-plus": "q-test-sum",
    }


@pytest.mark.parametrize(
    ("was", "told"),
    [
        ("svd", f"`qr-test` was `svd`, which still stands in {SVD}:9; remove"),
        (
            "q-test-sum",
            f"`qr-test` was `q-test-sum`, which still stands in {SVD}:19",
        ),
        (
            "trace",
            f"`qr-test` was `trace`, which still stands in {BOOK}; remove",
        ),
        ("q-plus", "`qr-test` was `q-plus`, and so was `q-test-sum`; keep one"),
    ],
)
def test_what_was_merged_away_is_gone_and_went_to_one_place(
    was, told, tmp_path
):
    book = plan().replace(
        "title: Test\n", f"title: Test\n            was: [{was}]\n"
    )
    text = GOOD.replace("id: q-test-sum,", "id: q-test-sum, was: [q-plus],")
    project = make_project(tmp_path, {BOOK: book, SVD: text})
    line = book.splitlines().index(f"            was: [{was}]") + 1
    [fault] = faults_of(project)
    assert str(fault).startswith(f"{BOOK}:{line}: {told}")
