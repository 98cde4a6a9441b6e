"""Coding problems in a terminal: begins an answer, and judges it.

    python -m handbook.problems.terminal begin k-means
    python -m handbook.problems.terminal judge k-means

The answer is ``problems/k-means.py``, which git does not know; ``k-means-torch``
names the form of a problem in PyTorch, if it has one.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from ..source.faults import Fault, Faults
from ..source.problems import FOLDER, Problem, read_problems
from .judge import read

ANSWERS = "problems"
#: Seconds that all tests of an answer may take.
LIMIT = 60
RUN = """
import sys
sys.path.insert(0, ".")
import judge
judge.main()
"""


def judge(root: Path, problem: Problem, form: str, answer: Path) -> list[dict]:
    """What the tests of ``problem``, in the ``form`` "" or "_torch", say of ``answer``.

    As ``handbook.problems.judge.judge`` returns it.
    """
    folder = root / FOLDER / problem.name
    with tempfile.TemporaryDirectory() as place:
        for name in ("tests", "hidden"):
            shutil.copy(folder / f"{name}{form}.py", f"{place}/{name}.py")
        shutil.copy(Path(__file__).with_name("judge.py"), place)
        shutil.copy(answer, f"{place}/answer.py")
        try:
            run = subprocess.run(
                [sys.executable, "-c", RUN],
                cwd=place,
                capture_output=True,
                timeout=LIMIT,
                check=False,
            )
            out, broken = run.stdout, ""
            if run.returncode:
                broken = run.stderr.decode().strip() or "Python ended silently"
        except subprocess.TimeoutExpired as late:
            out = late.stdout or b""
            broken = f"not done after {LIMIT} s: a loop that never ends?"
    return read(out.decode(), broken)


def find(root: Path, name: str) -> tuple[Problem, str]:
    """The problem of that ``name`` and the form that it asks for.

    Raises:
        Faults: there is none; with what to type instead.
    """
    problems = {p.name: p for p in read_problems(root)}
    plain = name.removesuffix("-torch")
    form = "_torch" if plain != name else ""
    if plain in problems and form in problems[plain].forms:
        return problems[plain], form
    known = [
        p.name + form.replace("_", "-")
        for p in problems.values()
        for form in p.forms
    ]
    what = f"no problem `{name}`"
    mend = f"name one of: {', '.join(known)}"
    raise Faults([Fault(f"{FOLDER}/order.yml", 1, what, mend)])


def begin(root: Path, name: str) -> Path:
    """Puts the start of the problem ``name`` where its answer is written.

    Raises:
        Faults: there is no such problem, or an answer to it already.
    """
    problem, form = find(root, name)
    answer = root / ANSWERS / f"{name}.py"
    if answer.exists():
        path = answer.relative_to(root).as_posix()
        mend = f"go on with it, or remove it; make judge NAME={name}"
        raise Faults([Fault(path, 1, "is there already", mend)])
    answer.parent.mkdir(exist_ok=True)
    shutil.copy(root / FOLDER / problem.name / f"start{form}.py", answer)
    return answer


def tell(rows: list[dict], path: str) -> str:
    """``rows`` for a terminal; ``path`` is the answer's, for places to jump to."""
    lines = []
    for row in rows:
        mark = "passed" if row["passed"] else "FAILED"
        lines.append(f"{mark}  {row['title']}")
        if row["message"]:
            where = f"{path}:{row['line']}: " if row["line"] else ""
            message = f"{where}{row['message']}"
            lines += [f"        {line}" for line in message.splitlines()]
        lines += [f"        | {line}" for line in row["printed"].splitlines()]
    passed = sum(row["passed"] for row in rows)
    return "\n".join([*lines, f"{passed} of {len(rows)} tests passed"])


def main() -> None:
    root = Path.cwd()
    command, name = sys.argv[1], " ".join(sys.argv[2:])
    try:
        problem, form = find(root, name)
        path = f"{ANSWERS}/{name}.py"
        if command == "begin":
            begin(root, name)
            print(
                f"{problem.title}: {problem.minutes} minutes\n"
                f"Read   {FOLDER}/{problem.name}/problem.md\n"
                f"Write  {path}\n"
                f"Judge  make judge NAME={name}"
            )
            return
        if not (root / path).exists():
            mend = f"begin it: make problem NAME={name}"
            raise Faults([Fault(path, 1, "is not there", mend)])
    except Faults as error:
        sys.exit(str(error))
    rows = judge(root, problem, form, root / path)
    print(tell(rows, path))
    sys.exit(not all(row["passed"] for row in rows))


if __name__ == "__main__":
    main()
