"""The coding problems: ``snippets/problems/``, a folder each.

``problem.md`` is what the page shows, ``start.py`` where a reader begins,
``tests.py`` what they see and ``hidden.py`` what they do not, ``solution.py`` the
reference, ``wrong_*.py`` what people write. With ``_torch`` before ``.py`` they
are the same in PyTorch.
"""

import ast
import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .faults import Fault, Faults, line_of
from .files import read_text
from .pages import page_of
from .schema import NAME, STRING, array, line_in, read_file, read_yaml, record
from .snippets import PROBLEMS

FOLDER = f"snippets/{PROBLEMS}"
ORDER = f"{FOLDER}/order.yml"
ROLES = {
    "data-scientist": "Data scientist",
    "ml-engineer": "ML engineer",
    "llm-engineer": "LLM engineer",
    "research-scientist": "Research scientist",
}
KINDS = array(
    record(
        ("kind", "title", "problems"),
        kind=NAME,
        title=STRING,
        problems=array(NAME, minItems=1),
    )
) | {"title": "the order of the problems"}
HEAD = record(
    ("title", "about", "roles", "minutes", "topic"),
    title=STRING,
    about=STRING,
    roles=array({"enum": list(ROLES)}, minItems=1, uniqueItems=True),
    minutes={"type": "integer", "minimum": 5, "maximum": 60},
    topic={
        "type": "string",
        "pattern": "^[a-z-]+/[a-z0-9-]+#[a-z0-9-]+$",
        "description": "write part/chapter#section, the section to reread",
    },
) | {"title": "front matter"}
#: The parts of problem.md, after what is asked.
PARTS = ("Hints", "Cost", "Follow-ups")
PAGE = re.compile(r"---\n(?P<head>.*?)\n---\n(?P<body>.*)", re.DOTALL)
PART = re.compile(r"^## (.+)\n", re.MULTILINE)
HINT = re.compile(r"^(\d)\. ", re.MULTILINE)
ITEM = re.compile(r"^(?=- )", re.MULTILINE)
# A question, or what is to be done: "Derive the gradient."
FOLLOW_UP = re.compile(r"- \*(.+?[.?])\*\s+(.+)", re.DOTALL)
FAILS = re.compile(r"^Fails: (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Problem:
    """A problem; ``kind`` and ``kind_title`` are where it stands in the order.

    ``topic`` is the section to reread, ``part/chapter#id``. What is ``asked``,
    ``hints``, ``cost`` and ``follow_ups``, pairs of question and answer, are
    Markdown. ``forms`` holds "" and, if it is there, "_torch".
    """

    name: str
    kind: str
    kind_title: str
    title: str
    about: str
    roles: tuple[str, ...]
    minutes: int
    topic: str
    asked: str
    hints: tuple[str, ...]
    cost: str
    follow_ups: tuple[tuple[str, str], ...]
    forms: tuple[str, ...]

    @property
    def path(self) -> str:
        return f"{FOLDER}/{self.name}/problem.md"


def read_problems(root: Path) -> list[Problem]:
    """The problems in their order; without ``ORDER`` there are none.

    Raises:
        Faults: what does not fit.
    """
    if not (root / ORDER).exists():
        return []
    kinds, faults, text = read_file(root, ORDER, KINDS)
    if faults:
        raise Faults(faults)
    problems: dict[str, Problem | None] = {}
    for n, kind in enumerate(kinds):
        for i, name in enumerate(kind["problems"]):
            line = line_in(text, (n, "problems", i))
            if name in problems:
                what = f"problem `{name}` stands twice"
                faults.append(Fault(ORDER, line, what, "keep one"))
                continue
            problems[name] = None
            if not (root / FOLDER / name / "problem.md").exists():
                mend = f"write {FOLDER}/{name}/problem.md"
                faults.append(Fault(ORDER, line, f"no problem `{name}`", mend))
                continue
            try:
                problems[name] = _read(root, name, kind)
            except Faults as error:
                faults += error.faults
    for file in sorted((root / FOLDER).glob("*/*.md")):
        if file.parent.name not in problems:
            path = file.relative_to(root).as_posix()
            mend = f"add it to {ORDER}"
            faults.append(Fault(path, 1, "stands in no order", mend))
    if faults:
        raise Faults(faults)
    return [*problems.values()]


def _read(root: Path, name: str, kind: dict) -> Problem:
    """The problem ``name``, which stands in the order under ``kind``.

    Raises:
        Faults: what in its files does not fit.
    """
    path = f"{FOLDER}/{name}/problem.md"
    text = read_text(root, path)
    page = PAGE.fullmatch(text)
    if not page:
        mend = "begin with it, between ---"
        raise Faults([Fault(path, 1, "no front matter", mend)])
    head, faults = read_yaml(page["head"], HEAD, path, 2)
    asked, *rest = PART.split(page["body"])
    if tuple(rest[::2]) != PARTS:
        what = f"parts {', '.join(rest[::2]) or 'none'}"
        mend = f"write ## {', ## '.join(PARTS)}, in order"
        raise Faults([*faults, Fault(path, 1, what, mend)])
    hints, cost, follow_ups = map(str.strip, rest[1::2])
    _, *hints = HINT.split(hints)
    if hints[::2] != ["1", "2", "3"]:
        line = line_of(text, "## Hints")
        what = "hints that are not three"
        faults.append(Fault(path, line, what, "number 1. to 3."))
    items = filter(None, ITEM.split(follow_ups))
    follow_ups = [FOLLOW_UP.fullmatch(item) for item in items]
    if len(follow_ups) < 2 or not all(follow_ups):
        line = line_of(text, "## Follow-ups")
        mend = "write at least two, each of the form `- *Question?* Answer.`"
        faults.append(Fault(path, line, "follow-ups of another form", mend))
    above = "\n" * text.count("\n", 0, page.start("body"))
    faults += page_of(path, above + page["body"]).faults
    folder = root / FOLDER / name
    forms = [f for f in ("", "_torch") if (folder / f"start{f}.py").exists()]
    for form in forms or [""]:
        faults += _files(root, name, form)
    if faults:
        raise Faults(faults)
    return Problem(
        name,
        kind["kind"],
        kind["title"],
        head["title"],
        head["about"],
        tuple(head["roles"]),
        head["minutes"],
        head["topic"],
        asked.strip(),
        tuple(map(_flush, hints[1::2])),
        cost,
        tuple((_question(one[1]), _flush(one[2])) for one in follow_ups),
        tuple(forms),
    )


def _flush(item: str) -> str:
    """The text of a list's item, its later lines without their indent."""
    first, _, rest = item.partition("\n")
    return f"{first}\n{textwrap.dedent(rest)}".strip()


def _question(text: str) -> str:
    """On one line, upright; a formula parts the italics: ``*Why is* $`x`$ *so?*``."""
    return " ".join(text.replace("*", "").split())


def _files(root: Path, name: str, form: str) -> Iterator[Fault]:
    """What is wrong with the Python of the problem ``name`` in one form.

    Raises:
        Faults: tests that cannot be read.
    """
    path, folder = f"{FOLDER}/{name}/problem.md", root / FOLDER / name
    for stem in ("start", "tests", "hidden", "solution"):
        if not (folder / f"{stem}{form}.py").exists():
            what = f"no {stem}{form}.py beside it"
            yield Fault(path, 1, what, "write it, as other problems have it")
            return
    wrong = wrong_answers(folder, form)
    least = 1 if form else 2
    if len(wrong) < least:
        what = f"{len(wrong)} wrong answers with the ending {form or '.py'}"
        yield Fault(path, 1, what, f"write at least {least} that people give")
    titles = [
        title
        for stem in ("tests", "hidden")
        for title in _titles(root, f"{FOLDER}/{name}/{stem}{form}.py")
    ]
    for file in wrong:
        own = f"{FOLDER}/{name}/{file.name}"
        fails = FAILS.search(read_text(root, own))
        if not fails:
            mend = (
                "end its docstring with `Fails: title of the test that sees it`"
            )
            yield Fault(own, 1, "does not say what it fails", mend)
        elif fails[1] not in titles:
            mend = f"name one of: {'; '.join(titles)}"
            yield Fault(own, 1, f"no test `{fails[1]}`", mend)


def wrong_answers(folder: Path, form: str) -> list[Path]:
    """The wrong answers of a problem's ``folder`` in the ``form`` "" or "_torch"."""
    files = sorted(folder.glob("wrong_*.py"))
    return [f for f in files if f.stem.endswith("_torch") == bool(form)]


def _titles(root: Path, path: str) -> list[str]:
    """The titles of the tests in the file ``path``.

    Raises:
        Faults: it cannot be read, or is no Python.
    """
    try:
        tree = ast.parse(read_text(root, path))
    except SyntaxError as error:
        what, line = f"no Python: {error.msg}", error.lineno or 1
        raise Faults([Fault(path, line, what, "correct it")]) from None
    return [
        ast.get_docstring(node) or node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    ]
