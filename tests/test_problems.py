"""Coding problems: the judge, the commands, and each problem's own answers."""

import math
import re
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from handbook.problems import judge, terminal
from handbook.source.faults import Faults
from handbook.source.problems import (
    FAILS,
    FOLDER,
    ORDER,
    read_problems,
    wrong_answers,
)
from projects import faults_of, make_project, problem_files

ROOT = Path(__file__).parents[1]
PROBLEMS = read_problems(ROOT)
FORMS = [
    pytest.param(problem, form, id=f"{problem.name}{form}")
    for problem in PROBLEMS
    for form in problem.forms
]


# One process for all answers to a problem, as in the page: a framework takes longer to
# import than most answers to judge.
RUN_ALL = """
import sys
import judge
for folder in sys.argv[1:]:
    sys.path.insert(0, folder)
    sys.modules.pop("hidden", None)
    print("{answer}")
    judge.main()
"""


def first_failures(problem, form, answers, place) -> list[dict | None]:
    """The first test that each of ``answers`` fails, or None; run in ``place``."""
    tests = ROOT / FOLDER / problem.name
    shutil.copy(judge.__file__, place / "judge.py")
    for i, answer in enumerate(answers):
        (place / str(i)).mkdir()
        shutil.copy(answer, place / str(i) / "answer.py")
        for name in ("tests", "hidden"):
            source = tests / f"{name}{form}.py"
            shutil.copy(source, place / str(i) / f"{name}.py")
    run = subprocess.run(
        [sys.executable, "-c", RUN_ALL, *map(str, range(len(answers)))],
        cwd=place,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    _, *said = run.stdout.split("{answer}\n")
    last = answers[len(said) - 1].name
    assert run.returncode == 0, f"{last} ends Python: {run.stderr}"
    judged = [judge.read(rows, "") for rows in said]
    return [
        next((row for row in rows if not row["passed"]), None)
        for rows in judged
    ]


# What turns a right answer into a table of what the tests that are seen ask: it knows
# nothing of what they do not.
TABLE = """

import functools
import inspect
import sys

import judge

table = vars(judge).setdefault("table", {})


def tabled(function):
    @functools.wraps(function)
    def look_up(*args, **kwargs):
        known = table.setdefault(function.__name__, {})
        key = judge.show((args, sorted(kwargs.items())))
        if "hidden" not in sys.modules:
            known[key] = function(*args, **kwargs)
        return known.get(key, next(iter(known.values()), None))

    return look_up


for name, value in [*globals().items()]:
    if inspect.isfunction(value) and name != "tabled":
        globals()[name] = tabled(value)
"""


@pytest.mark.parametrize(("problem", "form"), FORMS)
def test_each_answer_is_judged_rightly(problem, form, tmp_path):
    folder = ROOT / FOLDER / problem.name
    solution, start = (folder / f"{n}{form}.py" for n in ("solution", "start"))
    wrong = wrong_answers(folder, form)
    answers = [solution, start, *wrong]
    source = solution.read_text(encoding="utf-8")
    # What has a state is no table.
    if not re.search(r"^class ", source, re.MULTILINE):
        tabled = tmp_path / "tabled.py"
        tabled.write_text(source + TABLE, encoding="utf-8")
        answers.append(tabled)
    right, begun, *failures = first_failures(problem, form, answers, tmp_path)
    assert right is None
    assert begun
    assert not begun["hidden"]
    for answer, failed in zip(answers[2:], failures, strict=True):
        assert failed, f"{answer.name} passes"
        assert failed["message"], answer.name
        if answer in wrong:
            named = FAILS.search(answer.read_text(encoding="utf-8"))[1]
            assert failed["title"] == named, answer.name
        else:
            assert failed["hidden"], "a table of what is seen fails too early"


def test_numbers_agree_within_tolerance():
    assert judge.difference([0.1 + 0.2], [0.3]) is None
    assert judge.difference(1.0 + 1e-3, 1.0)
    assert judge.difference(float("nan"), float("nan")) is None
    assert "shape (2,), not (2, 1)" in judge.difference([1, 2], [[1], [2]])
    assert "[1]: 5, not 2" in judge.difference([1, 5], [1, 2])
    assert "return" in judge.difference(None, 3)


def test_kinds_are_told_apart():
    assert judge.difference(1, True)
    assert judge.difference(True, True) is None
    assert judge.difference("a", "b")
    assert judge.difference({"a": 1}, {"b": 1}) == "other keys"
    assert judge.difference([], []) is None
    assert judge.difference([1], []) == "1 items, not 0"
    assert judge.difference({1, 2}, {2, 1}) is None
    assert judge.difference("3", 3) == "a str, not a number"
    assert judge.difference(["a"], np.zeros(1)) == "a list, not numbers"
    assert judge.difference(np.array(["a"]), 3) == "an ndarray, not a number"


def test_a_nested_difference_has_its_path():
    told = judge.difference({"a": (1, ["x"])}, {"a": (1, ["y"])})
    assert told == "in ['a'][1][0]: another value"
    told = judge.difference(("x", np.zeros(2)), ("x", np.array([0.0, 1.0])))
    assert told.startswith("in [1]: 1 of 2 entries differ, the first at [1]")
    assert judge.difference((1, None), (1, {})) == "in [1]: None"
    assert judge.difference([None, 5], [1, 5]) == "in [0]: None"
    assert judge.difference([1, "a"], [1, 5]) == "in [1]: a str, not a number"
    assert judge.difference([], [1, 5]) == "0 items, not 2"


def test_whole_numbers_are_equal():
    million = 10**6
    assert judge.difference(million + 1, million)
    assert judge.difference(10**30 + 1, 10**30)
    assert judge.difference(10**30, 10**30) is None
    assert judge.difference(np.array([million + 1]), np.array([million]))
    assert judge.difference([million + 1], [million])
    assert judge.difference([million], [million]) is None
    assert judge.difference(million + 0.5, million) is None
    assert judge.difference(103, 100, atol=5) is None  # a count of draws


def test_tensors_are_compared_wherever_they_are():
    torch = pytest.importorskip("torch")
    leaf = torch.ones(2, requires_grad=True)
    assert judge.difference((leaf, 1), (np.ones(2), 1)) is None
    assert judge.difference([leaf, leaf], np.ones((2, 2))) is None
    assert judge.difference({"a": [leaf]}, {"a": [leaf]}) is None
    assert judge.difference((leaf, "a"), (torch.zeros(2), "a"))
    assert judge.difference(leaf.bfloat16(), np.ones(2)) is None
    assert judge.difference("a", leaf) == "a str, not numbers"

    def scaled(pair):
        return [2 * part for part in pair]

    judge.check(scaled, (leaf, leaf), want=[2 * leaf, 2 * leaf])


def test_arrays_of_strings_are_equal():
    words = np.array(["a", "b"])
    assert judge.difference(words, words) is None
    assert judge.difference(["a", "b"], words) is None
    assert judge.difference(words, ["a", "b"]) is None
    assert judge.difference(np.array(["a", "c"]), words).startswith("in [1]")
    judge.check(sorted, words, want=["a", "b"])


def double(numbers):
    numbers[0] *= 2
    return numbers


def test_an_argument_that_was_changed_is_told():
    with pytest.raises(judge.Wrong, match="changed an argument"):
        judge.check(double, [1, 2], want=[2, 2])
    judge.check(double, [1, 2], want=[2, 2], in_place=True)


@pytest.mark.parametrize(
    ("given", "change"),
    [
        ({"a": [1]}, lambda value: value["a"].clear()),
        ((np.ones(2),), lambda value: value[0].fill(2)),
        ([{1}, iter("ab")], lambda value: value[0].add(2)),
        (np.array(["a", "b"]), lambda value: value.fill("b")),
    ],
)
def test_what_an_argument_holds_is_compared(given, change):
    with pytest.raises(judge.Wrong, match="changed an argument"):
        judge.check(change, given, want=None)


def test_what_only_passes_through_is_not_called_changed():
    torch = pytest.importorskip("torch")

    def use(rng, stream, module, net, known):
        next(stream)
        net.weight.data += 1
        return rng.random() < 2

    judge.check(
        use,
        np.random.default_rng(0),
        iter([1, 2]),
        math,
        torch.nn.Linear(1, 1),
        [1, object()],
        want=True,
    )


def test_a_wrong_result_is_told_with_its_call():
    with pytest.raises(judge.Wrong) as told:
        judge.check(len, [1, 2], want=3, because="Count again.")
    assert str(told.value).splitlines() == [
        "len(obj=[1, 2])",
        "returned: 2",
        "expected: 3",
        "differs:  another number",
        "Count again.",
    ]


def test_an_error_that_is_expected_is_asked_for():
    judge.raises(ZeroDivisionError, divmod, 1, 0)
    with pytest.raises(judge.Wrong, match="expected ZeroDivisionError"):
        judge.raises(ZeroDivisionError, divmod, 1, 1)


def test_another_signature_is_told():
    with pytest.raises(judge.Wrong, match="keep its signature"):
        judge.check(double, 1, 2, want=3)


@pytest.fixture
def project(tmp_path):
    """A project with one problem, ``double``, and no answer to it."""
    order = "- kind: all\n  title: All\n  problems: [double]\n"
    for name, text in {ORDER: order, **problem_files("double", 2)}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def command(project, *words):
    return subprocess.run(
        [sys.executable, "-m", "handbook.problems.terminal", *words],
        cwd=project,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_problem_is_read(project):
    (problem,) = read_problems(project)
    assert problem.asked == "Multiply it by 2."
    assert problem.hints == ("One.", "Two.\nStill two.", "Three.")
    assert problem.follow_ups == (
        ("Why is $`x`$ so?", "Because."),
        ("Say how.", "So\nit is."),
    )
    assert problem.forms == ("",)


def test_an_answer_is_begun_and_judged(project):
    begun = command(project, "begin", "double")
    assert begun.returncode == 0, begun.stderr
    answer = project / "problems" / "double.py"
    judged = command(project, "judge", "double")
    assert judged.returncode == 1
    assert "not written yet" in judged.stdout
    answer.write_text("def double(x):\n    print('here')\n    return x * x\n")
    judged = command(project, "judge", "double")
    assert judged.returncode == 1
    assert "passed  Of 2" in judged.stdout
    assert "FAILED  Of 3" in judged.stdout
    assert "returned: 9" in judged.stdout
    assert "| here" in judged.stdout
    answer.write_text("def double(x):\n    return 2 * x\n")
    judged = command(project, "judge", "double")
    assert judged.returncode == 0
    assert "2 of 2 tests passed" in judged.stdout


def test_an_answer_is_never_overwritten(project):
    command(project, "begin", "double")
    answer = project / "problems" / "double.py"
    answer.write_text("mine")
    again = command(project, "begin", "double")
    assert again.returncode == 1
    assert "problems/double.py:1: is there already" in again.stderr
    assert answer.read_text() == "mine"


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (
            "def double(x):\n    return x +\n",
            "problems/double.py:2: SyntaxError",
        ),
        ("def double(x):\n    return y\n", "problems/double.py:2: NameError"),
        ("def twice(x):\n    return x\n", "keep the name"),
        ("import sys\nsys.exit(3)\n", "FAILED"),
    ],
)
def test_code_that_does_not_run_is_told(project, code, told):
    (project / "problems").mkdir()
    (project / "problems" / "double.py").write_text(code)
    judged = command(project, "judge", "double")
    assert judged.returncode == 1
    assert told in judged.stdout + judged.stderr
    assert "Traceback" not in judged.stdout + judged.stderr


def test_a_loop_that_never_ends_is_told(project, monkeypatch):
    monkeypatch.setattr(terminal, "LIMIT", 2)
    answer = project / "answer.py"
    answer.write_text("while True:\n    pass\n")
    (problem,) = read_problems(project)
    (row,) = terminal.judge(project, problem, "", answer)
    assert "never ends" in row["message"]
    # What ended before is told.
    answer.write_text(
        "def double(x):\n    while x == 3:\n        pass\n    return 4\n"
    )
    first, second = terminal.judge(project, problem, "", answer)
    assert first["passed"]
    assert (second["title"], second["hidden"]) == ("Of 3", True)
    assert "never ends" in second["message"]


def test_tests_may_warn(project):
    tests = project / FOLDER / "double" / "tests.py"
    code = tests.read_text(encoding="utf-8")
    tests.write_text(
        f"import numpy as np\n{code}\n\n"
        'def test_warns():\n    """It warns"""\n    np.log(np.zeros(1))\n'
        'def test_last():\n    """It goes on"""\n'
    )
    (problem,) = read_problems(project)
    solution = tests.with_name("solution.py")
    rows = terminal.judge(project, problem, "", solution)
    assert all(row["passed"] for row in rows)
    assert "It goes on" in [row["title"] for row in rows]


def test_a_name_of_nothing_is_told(project):
    for words in (
        ("begin", "dubble"),
        ("judge", ""),
        ("judge", "double-torch"),
    ):
        run = command(project, *words)
        assert run.returncode == 1
        assert "name one of: double" in run.stderr
    assert (
        "begin it: make problem NAME=double"
        in command(project, "judge", "double").stderr
    )


PROBLEM = f"{FOLDER}/double/problem.md"
SAME = f"{FOLDER}/double/wrong_same.py"
TESTS = f"{FOLDER}/double/tests.py"


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        (ORDER, "kind: all", "sort: all", f"{ORDER}:1: "),
        (ORDER, "[double]", "[double, bm25]", f"{ORDER}:3: no problem `bm25`"),
        (ORDER, "[double]", "[triple]", f"{PROBLEM}:1: stands in no order"),
        (ORDER, "[double]", "[double, double]", "`double` stands twice"),
        (PROBLEM, "---\ntitle", "title", f"{PROBLEM}:1: no front matter"),
        (PROBLEM, "minutes: 10", "minutes: 3", f"{PROBLEM}:4: "),
        (PROBLEM, "ml-engineer", "plumber", f"{PROBLEM}:5: "),
        (PROBLEM, "part/chapter#section", "chapter", f"{PROBLEM}:6: "),
        (PROBLEM, "## Cost", "## Costs", "parts Hints, Costs, Follow-ups"),
        (
            PROBLEM,
            "## Hints",
            "## Hints\n\n## Hints",
            "parts Hints, Hints, Cost",
        ),
        (PROBLEM, "by 2.", "by $x_1$.", f"{PROBLEM}:9: mathematics between"),
        (PROBLEM, "None.", "![](a.svg)", f"{PROBLEM}:20: image without a text"),
        (PROBLEM, "3. Three.\n", "", f"{PROBLEM}:11: hints that are not three"),
        (PROBLEM, "- *Why is*", "- Why is", "follow-ups of another form"),
        (TESTS, "def test_it", "def test it", f"{TESTS}:5: no Python: "),
        (SAME, "Fails: ", "Not: ", f"{SAME}:1: does not say what it fails"),
        (
            SAME,
            "Of 2",
            "Of 5",
            f"{SAME}:1: no test `Of 5`; name one of: Of 2; Of 3",
        ),
    ],
)
def test_what_does_not_fit_is_told(project, path, old, new, told):
    file = project / path
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))
    with pytest.raises(Faults) as found:
        read_problems(project)
    assert told in str(found.value)


@pytest.mark.parametrize("path", [ORDER, PROBLEM, SAME, TESTS])
def test_what_is_no_text_is_told(project, path):
    with (project / path).open("ab") as file:
        file.write(b"# caf\xe9\n")
    with pytest.raises(Faults, match=f"{path}:[0-9]+: not UTF-8; save it"):
        read_problems(project)


def test_a_topic_that_the_book_has_not_is_told(tmp_path):
    order = "- {kind: all, title: All, problems: [double]}\n"
    project = make_project(
        tmp_path, {ORDER: order, **problem_files("double", 2)}
    )
    (fault,) = faults_of(project)
    assert str(fault).startswith(
        f"{PROBLEM}:6: no section `part/chapter#section` in docs/book.yml"
    )


@pytest.mark.parametrize(
    ("gone", "told"),
    [
        ("hidden.py", f"{PROBLEM}:1: no hidden.py beside it"),
        ("start.py", f"{PROBLEM}:1: no start.py beside it"),
        ("wrong_same.py", f"{PROBLEM}:1: 1 wrong answers with the ending .py"),
    ],
)
def test_a_file_that_is_missing_is_told(project, gone, told):
    (project / FOLDER / "double" / gone).unlink()
    with pytest.raises(Faults) as found:
        read_problems(project)
    assert told in str(found.value)


def test_an_error_is_told_with_the_call(project):
    answer = project / "answer.py"
    answer.write_text("def double(x):\n    return x[0]\n")
    (problem,) = read_problems(project)
    first, _ = terminal.judge(project, problem, "", answer)
    assert first["line"] == 2
    assert first["message"].splitlines() == [
        "TypeError: 'int' object is not subscriptable",
        "on line 2: return x[0]",
        "called as double(x=2)",
    ]
