"""Which slips are planted in snippets, which count, and which are told."""

import subprocess
import sys

import pytest
from handbook.snippets.mutants import MOST, examine, mutants
from handbook.snippets.pool import Pool

CHAPTER = "snippets/part/chapter"

# A line, and all that it becomes.
CHANGES = {
    "a - b": ["a + b"],
    "a // (b) * c": ["a / (b) * c", "a // (b) / c"],
    "a @ b": ["a * b", "a.T @ b", "a @ b.T"],
    "f(a.T)": ["f(a)"],
    "f(a, axis=0)": ["f(a, axis=1)", "f(a, axis=None)"],
    "f(a, axis=2)": ["f(a, axis=1)", "f(a, axis=3)", "f(a, axis=None)"],
    "f(a, ddof=1)": ["f(a, ddof=0)"],
    "f(a, keepdims=True)": ["f(a, keepdims=False)"],
    "f(-a)": ["f(a)"],
    "x = a**b": ["x = -(a**b)", "x = a*b"],
    "x += a": ["x -= a"],
    "f(a < b)": ["f(a <= b)", "f(a > b)"],
    "f(a if a == b != c else c)": [
        "f(a if a != b != c else c)",
        "f(a if a == b == c else c)",
    ],
    "f(0, 1, 2)": ["f(1, 1, 2)", "f(0, 0, 2)", "f(0, 1, 3)"],
    "f(0.0, 0.5)": ["f(1.0, 0.5)", "f(0.0, 1.0)"],
    "f('σ', 2)": ["f('σ', 3)"],
    "f(True, 'a - 1', 1j, x is None)": [],
}

# Name: a snippet of which nothing is changed.
LEFT_OUT = {
    "prints": "print(a - 1)\nprint(f'{a - 1}', end='')\n",
    "only prints": "for k in (1, 2):\n    if k > 1:\n        print(k)\n",
    "labels": "name = f'{a - 1:.2f}'\n",
    "seeds": "rng = np.random.default_rng(3)\nf(random_state=3)\n",
    "asserts": "assert abs(a - 1) < 1e-9\n",
    "plots": (
        "plt.rcParams['font.size'] = f(plt.plot(3))\n"
        "ax.plot(a - 1)\naxes[0].set(x=1)\nfig.gca().plot(3)\n"
    ),
    "a function that draws": "def draw(ax, x):\n    return x - 1\n",
    "after the figure": "fig, ax = plt.subplots(2)\nreach = a - 1\n",
    "after what is shown": (
        "# --8<-- [start:show]\n# --8<-- [end:show]\nb = a - 1\n"
    ),
}


@pytest.mark.parametrize("line", CHANGES)
def test_what_is_changed(line):
    found = mutants(f"# x - y\nif a:  # 1 + 1\n    {line}  # 2\n", "")
    assert sorted(m.after for m in found) == sorted(CHANGES[line])
    for mutant in found:
        assert (mutant.line, mutant.before) == (3, line)
        lines = mutant.code.splitlines()
        assert lines[2].strip() == f"{mutant.after}  # 2"
        assert lines[:2] == ["# x - y", "if a:  # 1 + 1"]


def test_an_operator_behind_a_comment_is_found():
    code = "x = f(\n    (a)  # not + this\n    - b\n)\n"
    (mutant,) = mutants(code, "")
    assert (mutant.line, mutant.after) == (3, "+ b")


@pytest.mark.parametrize("code", LEFT_OUT.values(), ids=LEFT_OUT)
def test_what_is_left_alone(code):
    assert not mutants(code, "")


def test_what_is_shown_is_changed_though_the_figure_is_there_already():
    code = "fig, ax = plt.subplots()\nf(a - b)\n# --8<-- [end:show]\nf(a - b)\n"
    assert [m.line for m in mutants(code, "")] == [2]


def test_the_same_mutants_are_chosen_each_time():
    code = "f(a + b)\n" * 3 * MOST
    lines = [[m.line for m in mutants(code, seed)] for seed in "aab"]
    assert lines[0] == lines[1] == sorted(lines[0])
    assert len(set(lines[0])) == MOST
    assert lines[0] != lines[2]


# Name: the snippet, how many mutants are caught, and what survives.
SNIPPETS = {
    "seen": ("x = -y\nprint(x)\nassert x + y == 0\n", 1, []),
    "unseen": ("x = -y\nprint(x)\n", 0, ["x = y"]),
    "without a trace": ("x = -y\nprint(y)\nassert x + y == 0\n", 0, []),
    "crashes": ("x = [y][-len('1')]\nprint(x)\n", 0, []),
    "crashes when asked": (
        "x = -y\nprint(x)\nassert [5][x + y]\n",
        0,
        [],
    ),
    "hangs": (
        "x = -y\nprint(x)\nwhile x > 0:\n    pass\n",
        0,
        [],
    ),
}


def test_which_mutants_count(tmp_path):
    folder = tmp_path / CHAPTER
    folder.mkdir(parents=True)
    with Pool(tmp_path, alone=True, workers=1, limit=3) as pool:
        for name, (code, caught, alive) in SNIPPETS.items():
            snippet = folder / f"{name}.py"
            # What comes from text is no constant to change.
            snippet.write_text(f"y = int('7')\n{code}", "utf-8")
            snippet.with_suffix(".out").write_text(
                pool.submit(snippet).result().printed, "utf-8"
            )
            seen, survivors = examine(pool, tmp_path, snippet)
            assert (name, seen) == (name, caught)
            assert [m.after for m in survivors] == alive


def _mutants(root, name):
    return subprocess.run(
        [sys.executable, "-m", "handbook.snippets.mutants", name],
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


def test_what_cannot_be_examined(tmp_path):
    folder = tmp_path / CHAPTER
    folder.mkdir(parents=True)
    (folder / "old.py").write_text("print(1)\n", "utf-8")
    result = _mutants(tmp_path, "part/chapters")
    assert result.returncode == 1
    assert result.stdout == (
        "snippets/part/chapters:1: no snippet is there; did you mean"
        " part/chapter? Begin a chapter: make chapter NAME=part/chapter\n"
    )
    result = _mutants(tmp_path, "part/chapter")
    assert result.returncode == 1
    assert result.stdout == (
        f"{CHAPTER}/old.out:1: expected None, printed '1';"
        " if that is right: make record NAME=part/chapter\n"
    )
