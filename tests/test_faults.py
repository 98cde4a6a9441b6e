"""Each kind of bad input stops the build or a test, with file, line and remedy.

Every fault is planted in a small project; what a contributor would see is
compared. A sound project passes, so no check fires on its own.
"""

import pytest
from conftest import build
from handbook.built.checks import check_site
from handbook.plugin.kept import Kept
from handbook.plugin.sources import Sources
from handbook.source.chapter import begin_chapter
from handbook.source.problems import FOLDER, ORDER
from projects import GOOD, faults_of, make_project, problem_files

MACROS = "docs/assets/macros.yml"
PAGE = "docs/linear-algebra/qr.md"
SVD = "docs/linear-algebra/svd.md"
QUESTION = """/// question | What is it?
    attrs: {id: q-what, class: core, topic: qr-test}

**Short answer.** This.
///
"""

# Name: files, what the build says.
SOURCE_FAULTS = {
    "missing snippet": (
        {PAGE: '# QR\n\n```python\n--8<-- "linear-algebra/qr/no.py"\n```\n'},
        f"{PAGE}:4: snippets/linear-algebra/qr/no.py does not exist; correct",
    ),
    "page without a title": (
        {PAGE: "Words.\n"},
        f"{PAGE}:1: page without a title; begin it with # Title",
    ),
    "missing section": (
        {
            PAGE: '# QR\n\n```python\n--8<-- "linear-algebra/qr/a.py:b"\n```\n',
            "snippets/linear-algebra/qr/a.py": "x = 1\n",
        },
        f"{PAGE}:4: snippets/linear-algebra/qr/a.py has no section `b`; mark it",
    ),
    "section without end": (
        {
            PAGE: '# QR\n\n```python\n--8<-- "linear-algebra/qr/a.py:b"\n```\n',
            "snippets/linear-algebra/qr/a.py": "x = 1\n# --8<-- [start:b]\n",
        },
        "snippets/linear-algebra/qr/a.py:2: section `b` has no end",
    ),
    "snippet of another page": (
        {PAGE: '# QR\n\n```python\n--8<-- "linear-algebra/svd/sum.py"\n```\n'},
        f"{PAGE}:4: snippets/linear-algebra/svd/sum.py belongs to another page",
    ),
    "orphan snippet": (
        {"snippets/linear-algebra/svd/lonely.py": "x = 1\n"},
        "snippets/linear-algebra/svd/lonely.py:1: no page shows this file;"
        " include it in docs/linear-algebra/svd.md",
    ),
    "orphan output": (
        {"snippets/linear-algebra/svd/lonely.out": "1\n"},
        "snippets/linear-algebra/svd/lonely.out:1: output without its snippet",
    ),
    "unclosed formula": (
        {PAGE: "# QR\n\nSome $`x\n"},
        f"{PAGE}:3: formula without its end; write",
    ),
    "duplicate topic id across pages": (
        {PAGE: "# QR\n\n## SVD again { #svd }\n"},
        "docs/linear-algebra/svd.md:9: id `svd` is taken by"
        f" {PAGE}:3; choose another",
    ),
    "duplicate question id across pages": (
        {PAGE: "# QR\n\n" + QUESTION.replace("q-what", "q-test-sum")},
        "docs/linear-algebra/svd.md:19: id `q-test-sum` is taken by"
        f" {PAGE}:3; choose another",
    ),
    "id that the study tools do not take": (
        {PAGE: "# QR\n\n## The R factor { #R_factor }\n"},
        f"{PAGE}:3: id `R_factor` has other signs than a-z, 0-9 and -; choose",
    ),
    "duplicate id on a page": (
        {PAGE: "# QR\n\n### One { #a }\n\n### Two { #a }\n"},
        f"{PAGE}:5: id `a` is taken on this page; choose another",
    ),
    "question of a chapter without a topic": (
        {SVD: GOOD.replace(", topic: svd", "")},
        f"{SVD}:19: question without a topic; add to its attrs the section to"
        " reread, topic: one of svd",
    ),
    "question topic that is no section of the chapter": (
        {SVD: GOOD.replace("topic: svd", "topic: trace")},
        f"{SVD}:19: question topic `trace` is no section of this page; add",
    ),
    "planned question in other words": (
        {
            "docs/linear-algebra/linear-systems.md": GOOD.replace(
                "q-test-sum", "q-p-greater-n"
            )
        },
        "docs/linear-algebra/linear-systems.md:19: question `q-p-greater-n` is"
        " worded otherwise in docs/book.yml; ask: With more features",
    ),
    "planned question in another chapter": (
        {PAGE: "# QR\n\n" + QUESTION.replace("q-what", "q-l1-l2")},
        f"{PAGE}:3: id `q-l1-l2` belongs to"
        " docs/machine-learning/regularization.md; choose another",
    ),
    "topic of another chapter": (
        {PAGE: "# QR\n\n## Ranks { #trace }\n"},
        f"{PAGE}:3: id `trace` belongs to"
        " docs/linear-algebra/matrices-and-tensors.md; choose another",
    ),
    "chapter under another title": (
        {"docs/linear-algebra/determinants.md": "# Volumes\n"},
        "docs/linear-algebra/determinants.md:1: the chapter is called"
        " `Determinants` in docs/book.yml; use one title",
    ),
    "topic that the book does not plan": (
        {PAGE: "# QR\n\n## Householder { #householder }\n"},
        f"{PAGE}:3: topic id `householder` is not in docs/book.yml; correct it,"
        " or add it there",
    ),
    "page that belongs nowhere": (
        {"docs/linear-algebra/notes.md": "# Notes\n"},
        "docs/linear-algebra/notes.md:1: page that belongs nowhere; add it to"
        " docs/book.yml",
    ),
    "page in a folder that is no part": (
        {"docs/notes/index.md": "# Notes\n"},
        "docs/notes/index.md:1: page that belongs nowhere; add it to",
    ),
    "page in the folder of labs": (
        {"docs/labs/notes.md": "# Notes\n"},
        "docs/labs/notes.md:1: page that belongs nowhere; add it to",
    ),
    "section of a chapter without an id": (
        {PAGE: "# QR\n\n## Householder\n\n## Pitfalls\n"},
        f"{PAGE}:3: section `Householder` without an id; write ## Title {{ #id }};"
        " without one are only In one minute, Pitfalls,",
    ),
    "macros that are no YAML": (
        {MACROS: "\\R: a: b\n"},
        f"{MACROS}:1: not YAML: mapping values are not allowed here; quote",
    ),
    "no macros": (
        {MACROS: "# None yet.\n"},
        f"{MACROS}:1: the file is not names with values; write lines like",
    ),
    "macro without its backslash": (
        {MACROS: "\\R: '\\mathbb{R}'\nE: '\\mathbb{E}'\n"},
        f"{MACROS}:2: `E` does not fit: 'E' does not match",
    ),
    "macro that is a number": (
        {MACROS: "\\R: 7\n"},
        f"{MACROS}:1: `\\R` is not text; write what stands for it",
    ),
    "macro between double quotes": (
        {MACROS: '\\T: "\\top"\n'},
        f"{MACROS}:1: `\\T` does not fit: '\\top' does not match",
    ),
}

# These appear while pages are rendered; one build shows them all.
RENDER_FAULTS = {
    "bad TeX in a line": (
        "Let $`\\frac{1}{`$ be.",
        "Unexpected end of input in a macro argument, expected '}' near"
        " `\\frac{1}{`; mend",
    ),
    "bad TeX in a display": (
        "```math\na = b \\\\\n\\nonsense{2}\n```",
        "Undefined control sequence: \\nonsense",
    ),
    "display that does not end": (
        "```math\nx\n= \\frac{1}{\n```",
        "Unexpected end of input in a macro argument",
    ),
    "new line in a display": (
        "```math\nx = 1 \\\\\ny = 2\n```",
        "line break outside an environment, of which KaTeX makes none near"
        " `x = 1 \\\\ y = 2`; put the lines between \\begin{aligned}",
    ),
    "link in a formula": (
        "A $`\\href{https://example.org}{f}`$.",
        "\\href is not carried out near `\\href{https://exampl`; write links",
    ),
    "3000 braces": (
        "A $`" + "{" * 3000 + "x" + "}" * 3000 + "`$.",
        "formula nested too deeply near",
    ),
    "bad TeX in a question title": (
        QUESTION.replace("it?", "$`\\bad`$?"),
        "Undefined control sequence: \\bad",
    ),
    "bad TeX in a table": (
        "| a |\n|---|\n| $`\\left( 1`$ |",
        "Expected '\\right', got 'EOF'",
    ),
    "dead page link": ("[gone](gone.md)", "dead link `gone.md`"),
    "dead anchor of a chapter to come": (
        "[gone](eigenvalues.md#diagonalisation)",
        "dead link `eigenvalues.md#diagonalisation`: docs/book.yml plans no",
    ),
    "the same once more": (
        "[gone](eigenvalues.md#diagonalisation)",
        "dead link `eigenvalues.md#diagonalisation`: docs/book.yml plans no"
        " `diagonalisation` in docs/linear-algebra/eigenvalues.md; did you mean"
        " `diagonalization`",
    ),
    "dead anchor": ("[gone](svd.md#gone)", "dead link `svd.md#gone`"),
    "dead anchor on the page": ("[gone](#gone)", "dead link `#gone`"),
}
FAULTY_LINE = {
    "bad TeX in a display": 2,
    "display that does not end": 2,
    "new line in a display": 1,
    "bad TeX in a table": 2,
}


@pytest.fixture(scope="module")
def rendered(tmp_path_factory):
    """One page with every render fault, and the lines they begin at."""
    text, lines = "# QR\n\n## Test { #qr-test }\n", {}
    for name, (block, _) in RENDER_FAULTS.items():
        lines[name] = text.count("\n") + 2 + FAULTY_LINE.get(name, 0)
        text += f"\n{block}\n"
    project = make_project(
        tmp_path_factory.mktemp("project"),
        {PAGE: text},
    )
    return build(project, project / "site"), lines


def test_a_sound_project_builds_without_a_word(tmp_path):
    result = build(make_project(tmp_path, {}), tmp_path / "site")
    assert result.returncode == 0, result.stdout
    assert "WARNING" not in result.stdout
    assert "ERROR" not in result.stdout


@pytest.mark.parametrize("name", SOURCE_FAULTS)
def test_source_fault(name, tmp_path):
    files, expected = SOURCE_FAULTS[name]
    faults = [str(fault) for fault in faults_of(make_project(tmp_path, files))]
    assert any(fault.startswith(expected) for fault in faults), faults
    assert all("; " in fault for fault in faults)


TEXTS = (
    "docs/book.yml",
    "docs/search.yml",
    "docs/labs/lab.py",
    "docs/study/plans.yml",
    MACROS,
    SVD,
    "snippets/linear-algebra/svd/sum.out",
    "snippets/linear-algebra/svd/sum.py",
)


@pytest.mark.parametrize("path", TEXTS)
def test_what_is_no_text_is_told(path, tmp_path):
    file = make_project(tmp_path, {}) / path
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(b"# one\n# caf\xe9\n")
    faults = Sources(tmp_path, Kept(tmp_path / "kept")).read()
    assert f"{path}:2: not UTF-8; save it as UTF-8" in map(str, faults)


@pytest.mark.parametrize("path", TEXTS)
def test_a_folder_in_the_place_of_a_file_is_told(path, tmp_path):
    file = make_project(tmp_path, {}) / path
    file.unlink(missing_ok=True)
    file.mkdir(parents=True)
    faults = Sources(tmp_path, Kept(tmp_path / "kept")).read()
    assert faults
    assert all(
        fault.path.startswith(("docs/", "snippets/")) for fault in faults
    )


def test_hidden_folders_of_editors_are_let_alone(tmp_path):
    name = "snippets/linear-algebra/svd/.ipynb_checkpoints/sum-checkpoint.py"
    assert not faults_of(make_project(tmp_path, {name: "1 + 1\n"}))


def test_a_dead_link_of_a_coding_problem_is_told_where_it_is_written(tmp_path):
    head = (
        "minutes: 9\nroles: [ml-engineer]\ntopic: linear-algebra/qr#qr-test\n"
    )
    files = problem_files("double", 2, head)
    problem = f"{FOLDER}/double/problem.md"
    files[problem] = files[problem].replace(
        "None.", "[A](gone.md), [b](../../linear-algebra/qr.md#gone)."
    )
    files |= {
        ORDER: "- {kind: all, title: All, problems: [double]}\n",
        "docs/study/coding.md": "# Coding problems\n\n<!-- problems -->\n",
    }
    result = build(make_project(tmp_path, files), tmp_path / "site")
    assert result.returncode != 0
    assert "Traceback" not in result.stdout
    assert f"{problem}:20: dead link `gone.md`" in result.stdout
    assert f"{problem}:20: dead link `../../linear-algebra/qr.md#gone`" in (
        result.stdout
    )


def test_source_faults_stop_the_build_and_are_told_at_once(tmp_path):
    files = SOURCE_FAULTS["unclosed formula"][0] | {
        "snippets/linear-algebra/svd/lonely.py": "x = 1\n"
    }
    result = build(make_project(tmp_path, files), tmp_path / "site")
    assert result.returncode != 0
    assert f"{PAGE}:3: formula without its end" in result.stdout
    assert "lonely.py:1: no page shows this file" in result.stdout
    assert "2 to mend, each named above" in result.stdout
    assert "Traceback" not in result.stdout


@pytest.mark.parametrize("name", RENDER_FAULTS)
def test_render_fault(name, rendered):
    result, lines = rendered
    assert result.returncode != 0
    start = f"{PAGE}:{lines[name]}: "
    said = [line for line in result.stdout.splitlines() if start in line]
    assert any(RENDER_FAULTS[name][1] in line for line in said), result.stdout
    assert all("; " in line for line in said)


@pytest.mark.parametrize(
    "name", ["probability/hypothesis-testing", "deep-learning/gradient-flow"]
)
def test_the_questions_of_a_new_chapter_have_a_topic(name, tmp_path):
    project = make_project(tmp_path, {})
    begin_chapter(project, name)
    assert not faults_of(project)


def test_what_the_built_site_must_not_hold(tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text(
        '<p id="a"></p>\n<p id="a"></p>\n'
        '<script src="https://cdn.example/x.js"></script>\n'
        '<link rel="stylesheet" href="//cdn.example/x.css">\n'
        '<img alt="a" src="http://cdn.example/x.png">\n'
        "<style>body { background: url(https://cdn.example/y.png) }</style>\n"
        '<a href="gone.html">gone</a> <a href="#gone">gone</a>\n'
        '<a href="https://example.org/">read on</a>\n',
        "utf-8",
    )
    (site / "x.css").write_text(
        "\n@import 'https://cdn.example/f.css';", "utf-8"
    )
    told = [str(fault) for fault in check_site(site)]
    asks = "asks another host for"
    assert sorted(line.partition(";")[0] for line in told) == [
        "site/index.html:2: id `a` twice on a page",
        f"site/index.html:3: {asks} https://cdn.example/x.js",
        f"site/index.html:4: {asks} //cdn.example/x.css",
        f"site/index.html:5: {asks} http://cdn.example/x.png",
        f"site/index.html:6: {asks} https://cdn.example/y.png",
        "site/index.html:7: dead link #gone",
        "site/index.html:7: dead link gone.html",
        f"site/x.css:2: {asks} https://cdn.example/f.css",
    ]
