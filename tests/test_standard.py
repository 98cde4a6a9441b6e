"""The rules of a chapter: one that keeps them all, and each of them broken."""

import re

import pytest
import yaml
from handbook.source.book import Book, Chapter, read_book
from handbook.source.checks import check, read_pages
from handbook.source.finder import Finder
from handbook.source.pages import Page, Question, read_page
from handbook.source.standard import findings
from handbook.source.standard.alike import alike, near_pairs
from handbook.source.words import Words, count

PAGE = "docs/machine-learning/ridge.md"
FOLDER = "snippets/machine-learning/ridge"
BOOK = """complete: []
standard: []
distinct: []
parts:
  linear-algebra:
    title: Linear algebra
    chapters:
      svd: {title: The SVD, ids: {svd: {title: SVD}}}
  machine-learning:
    title: Machine learning
    chapters:
      ridge:
        title: Ridge regression
        ids:
          ridge: {title: Ridge}
          path: {title: The path, stretch: true}
"""
IDEAS = [f"idea_{n}" for n in range(1, 8)]
SNIPPET = 'print("one")\nassert 1 + 1 == 2\n'
RIDGE = '''"""Ridge by the normal equations."""

import numpy as np


def ridge(X, y, lam=1.0):
    return np.linalg.solve(X.T @ X + lam * np.eye(X.shape[1]), X.T @ y)


class Scaler:
    def __init__(self, mean, std=1):
        self.mean = mean

    def transform(self, X):
        return X - self.mean


assert ridge(np.eye(2), np.ones(2)) @ np.ones(2) == 1
'''


def _listing(idea: str) -> str:
    path = f"machine-learning/ridge/{idea}"
    return (
        f'```python\n--8<-- "{path}.py"\n```\n\n'
        f'```text\n--8<-- "{path}.out"\n```\n\n'
    )


def _card(n, level, kind, title, topic="ridge", more=""):
    return (
        f"/// question | {title}\n"
        f"    attrs: {{id: q-{n}, class: {level}, topic: {topic}, kind: {kind}}}\n"
        f"\n**Short answer.** Answer {n} is $`x_{n}`$.\n\n{more}///\n\n"
    )


WRONG = "**Common wrong answer.** Ten.\n"
FOLLOW_UPS = """**They may follow up with.**

- *Why* $`x^*`$ *and no other?* Because it is
  the least.

    A second paragraph.

- *And then?* Nothing.

"""
IMPLEMENT = """**In depth.** It takes $`O(nd^2 + d^3)`$.

```python
--8<-- "machine-learning/ridge/solve.py"
```

"""
CARDS = [
    _card(1, "warm-up", "explain", "What is shrinkage?", more=FOLLOW_UPS),
    _card(2, "warm-up", "compute", "Compute 2 over 3 for a 2 by 2 matrix."),
    _card(3, "core", "derive", "Derive the closed form.", more=WRONG),
    _card(
        4,
        "core",
        "implement",
        "Implement `ridge(X: np.ndarray, y, lam=1.0) -> np.ndarray`.",
        more=IMPLEMENT,
    ),
    _card(5, "core", "compare", "Which penalty selects?", more=WRONG),
    _card(
        6,
        "core",
        "implement",
        "Implement `Scaler(mean, std=1)` with `transform(X)`.",
        more=IMPLEMENT,
    ),
    _card(7, "stretch", "debug", "Why do the weights explode?", "path"),
    _card(8, "stretch", "design", "Design a search for it.", "path"),
]
GOOD = (
    """---
description: Ridge regression for interviews, with a closed form and tested code.
---

# Ridge regression

Ridge charges for large weights. Interviewers ask for the reason.

## In one minute

"""
    + "word " * 99
    + "$`x`$\n\n## Ridge { #ridge }\n\n"
    + "".join(map(_listing, IDEAS))
    + "![A line that falls.](../../snippets/machine-learning/ridge/line.svg)\n"
    + "\n## The path { #path .stretch }\n\nMore words.\n"
    + "\n## Pitfalls\n\nNone.\n\n## Interview questions\n\n"
    + "".join(CARDS)
    + "## Cheat sheet\n\nShort.\n\n## Further reading\n\n"
    + "".join(f"- A. Author, *Book {n}*, 2001: all.\n" for n in range(3))
)


@pytest.fixture
def told(tmp_path):
    """What is told of the chapter with the texts ``files``, by its place."""

    def told(page: str = GOOD, book: str = BOOK, **files: str) -> list[str]:
        snippets = {f"{FOLDER}/{idea}.py": SNIPPET for idea in IDEAS}
        snippets |= {f"{FOLDER}/{idea}.out": "one\n" for idea in IDEAS}
        texts = {
            "docs/book.yml": book,
            PAGE: page,
            f"{FOLDER}/solve.py": RIDGE,
            f"{FOLDER}/line.py": "assert True\n",
            f"{FOLDER}/line.svg": "<svg/>",
            **snippets,
            **{f"{FOLDER}/{n.replace('__', '.')}": t for n, t in files.items()},
        }
        for name, text in texts.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        found = findings(
            read_pages(tmp_path), read_book(tmp_path), Finder(tmp_path)
        )
        return [str(fault) for fault in found["machine-learning/ridge"]]

    return told


def test_a_chapter_that_keeps_the_rules_is_silent(told):
    assert told() == []


def _param(id, old, new, place, what):
    return pytest.param(old, new, place, what, id=id)


# What is replaced, by what, the text on the line that is told, what is told.
PLANTED = [
    _param(
        "core too long",
        "## Ridge { #ridge }\n",
        "## Ridge { #ridge }\n\n" + "word " * 2500,
        "# Ridge regression",
        "the core has 2,611 words; have at most 2,500",
    ),
    _param(
        "stretch too long",
        "More words.",
        "word " * 3600,
        "# Ridge regression",
        "core and stretch have 3,711 words; have at most 3,600",
    ),
    _param(
        "cards too long",
        "Answer 3",
        "word " * 2000,
        "## Interview questions",
        "the cards have 2,0",
    ),
    _param(
        "description",
        "Ridge regression for interviews, with a closed form and tested code.",
        "Ridge regression",
        "---",
        "the description has 16 characters",
    ),
    _param(
        "short lead",
        " Interviewers ask for the reason.",
        "",
        "# Ridge regression",
        "1 sentences below the title",
    ),
    _param(
        "section missing",
        "## Cheat sheet\n",
        "",
        "---",
        "standing sections: In one minute, Pitfalls, Interview questions,"
        " Further reading; begin with In one minute",
    ),
    _param(
        "topic after the pitfalls",
        "## Interview questions",
        "## Late { #late }\n\n## Interview questions",
        "---",
        "standing sections: ",
    ),
    _param(
        "long minute",
        "$`x`$\n\n## Ridge",
        "$`x`$ " + "word " * 51 + "\n\n## Ridge",
        "## In one minute",
        "the minute has 151 words",
    ),
    _param(
        "short minute, a long formula",
        "word " * 21 + "$`x`$",
        "$`" + "x" * 50 + "`$",
        "## In one minute",
        "the minute has 79 words",
    ),
    _param(
        "references",
        "## Further reading\n\n",
        "## Further reading\n\n" + "- A.\n" * 4,
        "## Further reading",
        "7 references; name 3 to 6",
    ),
    _param(
        "stretch without an id",
        "## Pitfalls",
        "## Pitfalls { .stretch }",
        "## Pitfalls",
        "stretch section `Pitfalls` without an id",
    ),
    _param(
        "core section as stretch",
        "{ #ridge }",
        "{ #ridge .stretch }",
        "## Ridge { ",
        "`ridge` is stretch here and core in docs/book.yml",
    ),
    _param("no figure", "/line.svg", "/line.png", "---", "no figure"),
    _param(
        "few snippets",
        "".join(map(_listing, IDEAS[:2])),
        "",
        "---",
        "7 snippets, figures included; have 8 to 14",
    ),
    _param(
        "output not shown",
        '```text\n--8<-- "machine-learning/ridge/idea_2.out"\n```',
        "",
        '--8<-- "machine-learning/ridge/idea_2.py"',
        "the output of machine-learning/ridge/idea_2.py is not shown",
    ),
    _param(
        "few cards",
        CARDS[1],
        "",
        "## Interview questions",
        "7 questions; ask 8 to 14",
    ),
    _param(
        "no stretch card",
        "class: stretch, topic: path",
        "class: warm-up, topic: ridge",
        "## Interview questions",
        "no question of the level stretch",
    ),
    _param(
        "kind missing",
        ", kind: debug",
        "",
        "/// question | Why do the weights",
        "question `q-7` without a kind; add to its attrs kind: one of explain",
    ),
    _param(
        "one implement card",
        "kind: implement}\n\n**Short answer.** Answer 4",
        "kind: derive}\n\n**Short answer.** Answer 4",
        "## Interview questions",
        "1 implement cards; ask 2",
    ),
    _param(
        "wrong answers",
        "Answer 5 is $`x_5`$.\n\n" + WRONG,
        "Answer 5.\n",
        "## Interview questions",
        "1 of 4 core cards tell a common wrong answer",
    ),
    _param(
        "core card on stretch",
        "id: q-5, class: core, topic: ridge",
        "id: q-5, class: core, topic: path",
        "/// question | Which penalty",
        "core card on the stretch section `path`",
    ),
    _param(
        "compute card with sizes only",
        "Compute 2 over 3 for a 2 by 2 matrix.",
        r"Compute the $`3 \times 2`$ product, its L2 and its 2-norm.",
        "/// question | Compute the",
        "compute card `q-2` without numbers",
    ),
    _param(
        "front without its data",
        "Which penalty selects?",
        "Which of these sets are subspaces?",
        "/// question | Which of these",
        "question refers to what it does not hold: `these sets`",
    ),
    _param(
        "answer that refers to the text",
        "Answer 3 is",
        "As shown\nabove, it is",
        "**Short answer.** As shown",
        "short answer refers elsewhere: `shown above`",
    ),
    _param(
        "answer of the worked example",
        "Answer 3 is",
        "It is\nthat of the worked example,",
        "that of the worked",
        "short answer refers elsewhere: `the worked example`",
    ),
    _param(
        "answer that links",
        "Answer 3 is",
        "By [Weyl](svd.md#weyl) it is",
        "By [Weyl]",
        "short answer refers elsewhere: `svd.md#weyl`",
    ),
    _param(
        "follow-ups in a paragraph",
        "- *And then?* Nothing.",
        "*And then?* Nothing.",
        "*And then?*",
        "follow-up that is no bullet with a question in italics",
    ),
    _param(
        "follow-up without italics",
        "- *And then?* Nothing.",
        "- And then? Nothing.",
        "- And then?",
        "follow-up that is no bullet with a question in italics",
    ),
    _param(
        "follow-up without an answer",
        "- *And then?* Nothing.",
        "- *And then?*",
        "- *And then?*",
        "follow-up that is no bullet with a question in italics",
    ),
    _param(
        "follow-up whose question links",
        "- *And then?* Nothing.",
        "- *And [then](svd.md#then)?* Nothing.",
        "- *And [then]",
        "link in the question of a follow-up",
    ),
    _param(
        "no signature",
        "`ridge(X: np.ndarray, y, lam=1.0) -> np.ndarray`",
        "`ridge` with `np.linalg.solve(A, b)`",
        "/// question | Implement `ridge`",
        "implement card `q-4` without a signature",
    ),
    _param(
        "another order of parameters",
        "ridge(X: np.ndarray, y, lam",
        "ridge(y, X, lam",
        "/// question | Implement `ridge(",
        "no listing of the answer to `q-4` defines ridge(y, X, lam=1.0);"
        " it defines ridge(X, y, lam=1.0), Scaler(mean, std=1), transform(X)",
    ),
    _param(
        "no listing",
        IMPLEMENT + "///\n\n" + CARDS[4],
        "**In depth.** $`O(n)`$.\n///\n\n" + CARDS[4],
        "/// question | Implement `ridge(",
        "no listing of the answer to `q-4` defines ridge(X, y, lam=1.0);"
        " include the snippet",
    ),
    _param(
        "no complexity",
        IMPLEMENT + "///\n\n" + CARDS[4],
        IMPLEMENT.replace("$`O(nd^2 + d^3)`$", "long") + "///\n\n" + CARDS[4],
        "/// question | Implement `ridge(",
        "implement card `q-4` without its complexity",
    ),
    _param(
        "null",
        "More words.",
        "```math\nx \\\\\n\\operatorname{null} A\n```",
        "\\operatorname",
        r"`\operatorname{null}`; write \ker",
    ),
    _param(
        "pmatrix",
        "More words.",
        r"$`\begin{pmatrix} 1 \end{pmatrix}`$",
        r"\begin",
        "`pmatrix`; write bmatrix",
    ),
    _param(
        "exactly if",
        "More words.",
        "More, exactly\nif words.",
        "More, exactly",
        "`exactly if`; write `if and only if`",
    ),
    _param(
        "announcement",
        "More words.",
        "In this section, we will see.",
        "In this section",
        "`In this section, we`",
    ),
    _param(
        "last line",
        "More words.",
        "The last line below shows it.",
        "The last line",
        "`The last line`; say by name",
    ),
    _param(
        "left of the template",
        "None.",
        '**"A claim that sounds right."** Why it is wrong, with the'
        " counterexample.",
        '**"A claim',
        "still the template's",
    ),
    _param(
        "plan left",
        "More words.",
        "<!-- It must contain: x. Delete this line when it does. -->",
        "<!-- It",
        "still the template's: <!-- It must contain: x",
    ),
]


@pytest.mark.parametrize(("old", "new", "place", "what"), PLANTED)
def test_what_breaks_a_rule_is_told_with_its_line(told, old, new, place, what):
    assert old in GOOD
    page = GOOD.replace(old, new)
    line = page[: page.index(place)].count("\n") + 1
    faults = [f for f in told(page) if what in f]
    assert [f.split(":")[:2] for f in faults] == [[PAGE, str(line)]], told(page)


def test_at_its_limits_a_chapter_is_silent(told, tmp_path):
    description = (
        "Ridge regression for interviews, with a closed form and tested code."
    )
    least = GOOD.replace(description, "d" * 40)
    least = least.replace("word " * 20, "", 1)
    least = least.replace(_listing("idea_7"), "")
    least = re.sub("kind: (debug|design|compare)", "kind: derive", least)
    assert told(least) == []
    more = [f"more_{n}" for n in range(5)]
    files = {f"{idea}__py": SNIPPET for idea in more}
    files |= {f"{idea}__out": "one\n" for idea in more}
    files["idea_1__out"] = "one\n" * 8
    files["idea_1__py"] = "x = 1\n" * 27 + f"# {'x' * 78}\n{SNIPPET}"
    most = GOOD.replace(description, "d" * 170)
    most = most.replace("the reason.", "the reason. And why?")
    most = most.replace("$`x`$\n\n## R", "$`x`$ " + "word " * 50 + "\n\n## R")
    most = most.replace(
        "{ #ridge }\n",
        "{ #ridge }\n\n" + "word " * 2337 + "\n" + "".join(map(_listing, more)),
    )
    most = most.replace("More words.", "word " * 1100)
    most = most.replace(CARDS[7], CARDS[7] * 7)
    most = most.replace(
        "## Further reading\n\n", "## Further reading\n\n" + "- A.\n" * 3
    )
    page = tmp_path / "page.md"
    page.write_text(most, "utf-8")
    rest = 2000 - count(read_page(tmp_path, page)).cards
    most = most.replace("Answer 3 is", "word " * rest + "Answer 3 is")
    page.write_text(most, "utf-8")
    assert count(read_page(tmp_path, page)) == Words(2500, 3600, 2000)
    page.unlink()
    assert told(most, **files) == []


def test_one_kind_of_question_is_too_few(told):
    page = re.sub("kind: (explain|compare|debug|design)", "kind: derive", GOOD)
    kinds = "3 kinds of question: compute, derive, implement; ask at least 4"
    assert [f for f in told(page) if kinds in f]


BARS = {
    r"|x|": True,
    r"2|x + (y)| < 1": True,
    r"\{ |A| \}": True,
    r"\lvert x \rvert": False,
    r"\left|x\right| + \bigl|y\bigr|": False,
    r"\|x\| + \|y\|": False,
    r"\begin{array}{c|c|c} 1 & 2 & 3 \end{array}": False,
    r"\begin{array}[t]{r|r} 1 & 2 \end{array}": False,
    r"f|_{x=0} + g|_{x=0}": False,
    r"p(x|y)\,p(y|z)": False,
    r"\{x | x > 0\} \cup \{y | y < 1\}": False,
    r"D(p || q)": False,
    r"x \mid y": False,
    r"P(a|b(c|d))": False,
}


@pytest.mark.parametrize("tex", BARS)
def test_bare_bars_are_those_of_an_absolute_value(told, tex):
    page = GOOD.replace("More words.", f"```math\n{tex}\n```")
    assert any("bare bars" in fault for fault in told(page)) == BARS[tex]


@pytest.mark.parametrize(
    "title",
    [
        "Compute the mean of (2, 0) and (0, 2).",
        r"Compute $`\begin{bmatrix} 1 & 2 \end{bmatrix}^\top`$ squared.",
    ],
)
def test_a_compute_card_with_its_data_is_silent(told, title):
    page = GOOD.replace("Compute 2 over 3 for a 2 by 2 matrix.", title)
    assert told(page) == []


def test_a_definition_that_is_not_shown_is_not_in_the_answer(told):
    marked = RIDGE.replace("class", "# --8<-- [start:show]\nclass").replace(
        "\n\n\nassert", "\n# --8<-- [end:show]\n\n\nassert"
    )
    page = GOOD.replace("solve.py", "solve.py:show")
    (fault,) = told(page, solve__py=marked)
    assert "no listing of the answer to `q-4` defines ridge(" in fault
    assert "it defines Scaler(mean, std=1), transform(X)" in fault


def test_what_is_shown_of_a_snippet_fits_the_eye(told):
    long = "x = 1\n" * 29 + SNIPPET
    (fault,) = told(idea_1__py=long)
    assert "idea_1.py shows 31 lines of up to 17 characters" in fault
    marked = f"# --8<-- [start:show]\n{SNIPPET}# --8<-- [end:show]\n{long}"
    page = GOOD.replace("idea_1.py", "idea_1.py:show")
    assert told(page, idea_1__py=marked) == []
    (fault,) = told(idea_1__py=f"# {'x' * 79}\n{SNIPPET}")
    assert "idea_1.py shows 3 lines of up to 81 characters" in fault


def test_outputs_are_few_and_every_snippet_asserts(told):
    (fault,) = told(idea_1__out="one\n" * 9)
    assert "idea_1.out has 9 lines; print at most 8" in fault
    assert told(idea_1__out="one\n", idea_3__py='print("one")\n') == [
        f"{FOLDER}/idea_3.py:1: nothing is asserted; assert an identity that a"
        " plausible wrong version breaks"
    ]


def test_exceptions_of_the_book_move_the_limits(told):
    page = GOOD.replace("".join(map(_listing, IDEAS)), "")
    page = page.replace("../../snippets/machine-learning/ridge/line.svg", "a")
    page = re.sub("kind: implement", "kind: derive", page)
    page = page.replace("More words.", "word " * 4000)
    assert told(page)
    book = BOOK.replace(
        "        ids:\n          ridge",
        "        exceptions: {words: 5000, snippets: [0, 1], implement: 0}\n"
        "        ids:\n          ridge",
    )
    assert told(page, book) == []


def test_what_later_parts_must_is_not_asked_before_them(told, tmp_path):
    told()
    (tmp_path / "docs/machine-learning/ridge.md").unlink()
    page = tmp_path / "docs/linear-algebra/svd.md"
    page.parent.mkdir()
    page.write_text("# The SVD\n\nWords.\n", "utf-8")
    found = findings(
        read_pages(tmp_path), read_book(tmp_path), Finder(tmp_path)
    )
    assert list(found) == ["linear-algebra/svd"]
    faults = [str(fault) for fault in found["linear-algebra/svd"]]
    assert not [fault for fault in faults if "implement cards" in fault]
    listing = _listing("solve").replace("machine-learning/ridge", "la")
    page.write_text(f"# The SVD\n\nWords.\n\n{listing}", "utf-8")
    (tmp_path / "snippets/la").mkdir()
    (tmp_path / "snippets/la/solve.py").write_text(RIDGE, "utf-8")
    found = findings(
        read_pages(tmp_path), read_book(tmp_path), Finder(tmp_path)
    )
    faults = [str(fault) for fault in found["linear-algebra/svd"]]
    assert [fault for fault in faults if "0 implement cards; ask 2" in fault]


def _alike(*titles: str, distinct: str = "", chapters: int = 2) -> list[str]:
    """What is told of questions, in turn of the first and of another chapter."""
    paths = ["docs/linear-algebra/svd.md", PAGE][:chapters]
    pages = [Page(path, "") for path in paths]
    for number, title in enumerate(titles):
        page = pages[number % chapters]
        page.questions.append(Question(title, number + 1, id=f"q-{number}"))
    parts = yaml.safe_load(BOOK)["parts"]
    book = Book(
        parts={name: name for name in parts},
        chapters=[
            Chapter(part, name, name, {})
            for part, content in parts.items()
            for name in content["chapters"]
        ],
        complete=[],
        standard=[],
        distinct=[tuple(distinct.split())] if distinct else [],
    )
    return [f"{key} {fault}" for key, fault in alike(pages, book, near_pairs)]


CHECKED = (
    "How do you check in code that a matrix is positive definite?",
    "How do you check that matrices are positive definite, by hand and in code?",
)


def test_questions_that_look_alike_are_told_once_with_both_places():
    assert _alike(*CHECKED) == [
        f"machine-learning/ridge {PAGE}:2: asks nearly what"
        f" docs/linear-algebra/svd.md:1 asks: {CHECKED[0]}; keep one, where the"
        " matter is explained; or, if they differ, add to `distinct` of"
        " docs/book.yml [q-0, q-1]"
    ]
    assert _alike(*CHECKED, distinct="q-1 q-0") == []
    assert len(_alike(*CHECKED, distinct="q-1 q-2")) == 1
    assert _alike(*CHECKED, chapters=1) == []


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            "Solve least squares by QR, and say why not by the normal"
            " equations.",
            "Normal equations, QR or SVD: how do you solve a least-squares"
            " problem?",
            True,
        ),
        (
            "Is a dense layer linear, and what do ten of them without"
            " activations compute?",
            "Why does stacking linear layers without activations add nothing?",
            True,
        ),
        (
            "What do ridge regression and truncated SVD do to the singular"
            " directions?",
            "Derive the ridge solution. Why does it always exist and what does"
            " it do to singular directions?",
            True,
        ),
        (
            "What does the determinant tell you about a matrix?",
            "What does the trace tell you about a matrix?",
            False,
        ),
        (
            "Prove that every real matrix has a singular value decomposition.",
            "Prove that a real symmetric matrix has real eigenvalues.",
            False,
        ),
    ],
)
def test_alike_are_those_that_share_what_they_are_about(one, other, told):
    assert bool(_alike(one, other)) == told


def test_rules_are_faults_where_the_book_says_so_and_only_there(told, tmp_path):
    page = GOOD.replace("More words.", "More, exactly if words.")
    (finding,) = told(page)
    read = [str(f) for f in check(tmp_path, read_pages(tmp_path))]
    assert finding not in read
    named = "standard: [machine-learning/ridge]"
    told(page, BOOK.replace("standard: []", named))
    read = [str(f) for f in check(tmp_path, read_pages(tmp_path))]
    assert finding in read


def test_a_card_whose_attributes_cannot_be_read_is_not_told_of_its_kind(told):
    page = GOOD.replace("id: q-5, class: core", "id: q-5, class: Core")
    assert not [fault for fault in told(page) if "without a kind" in fault]
