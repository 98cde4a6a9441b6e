"""A short book for the tests of the study tools, and how they use its pages.

Two written chapters of linear algebra and one of machine learning, 14 cards; one
chapter and one part are to come. Two coding problems.
"""

import json
from pathlib import Path

from conftest import (
    BY_SCHEME_OR_WIDTH,
    DESKTOP,
    PHONE,
    ROOT,
    open_answers,
    too_wide,
    violations,
)
from handbook.source.problems import ORDER
from projects import make_project, problem_files

KEY = "ml-interview-handbook"
CHAPTER = "linear-algebra/svd.html"

BOOK = """complete: []
standard: []
distinct: []
parts:
  linear-algebra:
    title: Linear algebra
    chapters:
      svd:
        title: Singular value decomposition
        ids:
          svd: {title: Planned otherwise}
          low-rank-approximation: {title: Low-rank approximation, was: [truncation]}
          pseudoinverse: {title: Pseudoinverse}
          q-eckart-young: {title: State and prove the Eckart-Young theorem.}
          q-polar: {title: "What is the polar decomposition?"}
      eigenvalues:
        title: Eigenvalues
        ids:
          eigenvalues: {title: Eigenvalues}
          gershgorin: {title: Gershgorin circles}
          spectral-theorem: {title: Spectral theorem}
  probability:
    title: Probability
    chapters:
      random-variables:
        title: Random variables
        ids:
          expectation: {title: "Expectation"}
          variance: {title: Variance & spread}
  machine-learning:
    title: Machine learning
    chapters:
      regularization:
        title: Regularisation
        ids:
          ridge: {title: Ridge}
          lasso: {title: Lasso}
      clustering:
        title: Clustering <k>
        ids:
          k-means: {title: k-means}
          dbscan: {title: DBSCAN}
          q-choose-k: {title: "How do you choose $`k < n`$?"}
"""
LISTING = """
```python
--8<-- "linear-algebra/svd/sum.py"
```

```text
--8<-- "linear-algebra/svd/sum.out"
```
"""
WIDE = r"""
**In depth.** See [the section](#svd),
[ridge](../machine-learning/regularization.md#ridge)
and [elsewhere](https://example.org/).

```math
A = U \Sigma V^\top = \sigma_1 u_1 v_1^\top + \sigma_2 u_2 v_2^\top
+ \sigma_3 u_3 v_3^\top + \sigma_4 u_4 v_4^\top + \dots + \sigma_r u_r v_r^\top
```

| Factor | Shape |
|---|---|
| $`U`$ | $`m \times m`$ |

```text
LINE
```
""".replace("LINE", " ".join(f"column-{n}" for n in range(20)))


def _card(level: str, name: str, topic: str, title: str, more="", was=""):
    return f"""
/// question | {title}
    attrs: {{id: {name}, class: {level}, topic: {topic}{was}}}

**Short answer.** The answer of {name}.
{more}
///
"""


def _chapter(title: str, topics: dict[str, str], *cards: str) -> str:
    text = "\n\n".join(f"Line {n} of the text." for n in range(30))
    sections = [f"## {t} {{ #{i} }}\n\n{text}\n" for i, t in topics.items()]
    return "\n".join(
        [
            "---\ndescription: A chapter for tests.\n---\n",
            f"# {title}\n\nWords.\n",
            *sections,
            "## Interview questions",
            *cards,
        ]
    )


SVD = _chapter(
    "Singular value decomposition",
    {
        "svd": "Every matrix & its factors",
        "low-rank-approximation": "Low-rank approximation",
        "pseudoinverse": "Pseudoinverse",
    },
    LISTING,
    _card("warm-up", "q-svd-meaning", "svd", "What does the SVD say?"),
    _card("core", "q-wide", "svd", "How wide is an answer?", WIDE),
    _card(
        "core",
        "q-eckart-young",
        "low-rank-approximation",
        "State and prove the Eckart-Young theorem.",
    ),
    _card(
        "stretch",
        "q-huge-matrix",
        "low-rank-approximation",
        "How is a huge matrix factored?",
    ),
    _card(
        "core",
        "q-pseudoinverse",
        "pseudoinverse",
        "What is the pseudoinverse?",
        was=", was: [q-inverse]",
    ),
)
EIGENVALUES = _chapter(
    "Eigenvalues",
    {"eigenvalues": "Eigenvalues", "spectral-theorem": "Spectral theorem"},
    _card("warm-up", "q-eigen", "eigenvalues", "What is an eigenvalue?"),
    _card(
        "core",
        "q-signs",
        "eigenvalues",
        r"Is `A<B` & $`\frac{1}{2} < x`$ worth \$5?",
    ),
    _card("core", "q-trace", "eigenvalues", "Prove that the trace is a sum."),
    _card("stretch", "q-spectral", "spectral-theorem", "Prove the theorem."),
)
REGULARIZATION = _chapter(
    "Regularisation",
    {"ridge": "Ridge", "lasso": "Lasso"},
    _card("warm-up", "q-ridge", "ridge", "What does ridge do?"),
    _card("core", "q-prior", "ridge", "Which prior is ridge?"),
    _card("stretch", "q-decay", "ridge", "Is weight decay ridge?"),
    _card("core", "q-l1-l2", "lasso", "How do L1 and L2 differ?"),
    _card("core", "q-correlated", "lasso", "What of correlated features?"),
)
HOME = """# Home

<div class="study-panel"></div>

[On the checklist](study/checklist.md#chapter-probability-random-variables).

<!-- parts -->
"""
LENGTH = """
  {}:
    title: {}
    weeks: {}
    unit: Week
    rows:
      - {{when: 1, hours: 6, mocks: [30]}}
      - {{when: 2, hours: 4.5}}
      - when: 3
        hours: 1.5
        mocks: [60]
        steps: [{{do: the cheat sheets, id: sheets, page: study/checklist.md}}]"""
ROLE = """
  {}:
    title: {}
    anchor: {}
    steps:
      - {{chapter: linear-algebra/svd, one: 1, four: 1, twelve: 1}}
      - {{chapter: machine-learning/regularization, one: 1, four: 1, twelve: 1}}
      - {{do: "one proof, aloud", id: proof, note: on paper, four: 2, twelve: 2}}
      - {{chapter: linear-algebra/eigenvalues, four: 2, twelve: 2}}
      - {{chapter: probability/random-variables, one: 2, four: 2, twelve: 2}}"""
PLANS = (
    "lengths:"
    + LENGTH.format("one", "One week", 1)
    + LENGTH.format("four", "Four weeks", 4)
    + LENGTH.format("twelve", "Twelve weeks", 12)
    + "\nroles:"
    + ROLE.format("research-scientist", "Research scientist", "research")
    + ROLE.format("ml-engineer", "ML engineer", "engineer")
    + ROLE.format("llm-engineer", "LLM engineer", "llm")
    + ROLE.format(
        "data-scientist",
        "Data scientist",
        "data\n    hours: {twelve: [5, 4, 1]}",
    )
    + "\n"
)


PROBLEMS = {
    ORDER: "- {kind: first, title: Asked first, problems: [double]}\n"
    "- {kind: later, title: Asked later, problems: [triple]}\n",
    **problem_files(
        "double",
        2,
        "minutes: 10\nroles: [ml-engineer, data-scientist]\n"
        "topic: linear-algebra/svd#svd\n",
    ),
    **problem_files(
        "triple",
        3,
        "minutes: 25\nroles: [research-scientist]\n"
        "topic: machine-learning/regularization#ridge\n",
    ),
}


def _front_matter(page: str) -> str:
    text = (ROOT / f"docs/{page}.md").read_text("utf-8")
    return text[: text.index("---\n", 4) + 4] + "\n"


def make_book(folder: Path) -> Path:
    """Writes the project of the short book into ``folder``."""
    study = {
        f"docs/study/{name}.md": (ROOT / f"docs/study/{name}.md").read_text(
            "utf-8"
        )
        for name in (
            "index",
            "cards",
            "checklist",
            "coding",
            "flashcards",
            "mock-interview",
            "offline",
            "plans",
            "questions",
            "statistics",
        )
    }
    return make_project(
        folder,
        study
        | PROBLEMS
        | {
            "docs/book.yml": BOOK,
            "docs/index.md": _front_matter("index") + HOME,
            "docs/study/plans.yml": PLANS,
            "docs/linear-algebra/index.md": "# Linear algebra\n\n<!-- chapters -->\n",
            "docs/linear-algebra/svd.md": SVD,
            "docs/linear-algebra/eigenvalues.md": EIGENVALUES,
            "docs/machine-learning/regularization.md": REGULARIZATION,
        },
    )


CARD = {
    "due": "2026-01-02T10:00:00.000Z",
    "stability": 2.3,
    "difficulty": 2.1,
    "elapsed_days": 0,
    "scheduled_days": 2,
    "learning_steps": 0,
    "reps": 1,
    "lapses": 0,
    "state": 2,
    "last_review": "2025-12-31T10:00:00.000Z",
}


def progress(**changes) -> str:
    """The text of what a reader did, as a browser keeps it."""
    names = ("ticks", "cards", "aside", "resets", "days", "done", "problems")
    kept = {"version": 3, **{name: {} for name in names}, "interviews": []}
    return json.dumps(kept | changes)


def counts(page) -> list[int]:
    """The three numbers of the flashcards: due today, new today, learned."""
    page.wait_for_selector(".study-counts")
    return [int(n) for n in page.locator(".study-counts dd").all_inner_texts()]


def holding(text: str):
    """For ``visit(before=...)``: the browser's storage holds ``text`` at first."""
    script = (
        f"localStorage.getItem('{KEY}') ??"
        f" localStorage.setItem('{KEY}', {json.dumps(text)})"
    )
    return lambda page: page.add_init_script(script)


def stored(page) -> str | None:
    """The text that the browser keeps."""
    return page.evaluate(f"localStorage.getItem('{KEY}')")


def state(page) -> dict:
    """What the browser keeps, read."""
    return json.loads(stored(page))


def begin(page, name="Begin"):
    """Begins a session or an interview."""
    page.get_by_role("button", name=name).click()
    page.wait_for_selector(".study-card")


def question(page) -> str:
    """The question of the card that is shown."""
    return page.locator(".study-card h2").inner_text()


def review(page, *grades):
    """Reveals and grades one card after the other by keyboard."""
    for grade in grades:
        page.keyboard.press("Space")
        page.wait_for_selector(".study-card .short-answer")
        page.keyboard.press(str(grade))


def settled(page):
    """Waits until nothing is being fetched: leaving would break it off."""
    page.wait_for_load_state("networkidle")
    page.wait_for_function(
        "!document.querySelector('script[src*=\"/study/cards/q-\"]')"
    )


def reload(page):
    """Loads the page again, once nothing is being fetched."""
    settled(page)
    page.reload()


def assert_usable(page):
    """``page``, on a phone and light, is accessible there, and when dark and wide.

    Nothing makes it scroll sideways. All that is folded is opened.
    """
    open_answers(page)
    found = [f"on a phone: {what}" for what in too_wide(page)]
    found += violations(page)
    scheme = "document.body.dataset.mdColorScheme"
    page.evaluate(f"{scheme} = 'slate'")
    page.set_viewport_size(DESKTOP)
    found += [f"dark: {what}" for what in violations(page, BY_SCHEME_OR_WIDTH)]
    found += [f"wide: {what}" for what in too_wide(page)]
    page.evaluate(f"{scheme} = 'default'")
    page.set_viewport_size(PHONE)
    assert not found, "\n".join(found)


def every_state_accessible(page, *steps):
    """``page`` is usable after each of ``steps``, functions that are given it."""
    for step in steps:
        step(page)
        settled(page)
        assert_usable(page)
