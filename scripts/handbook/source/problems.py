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
from .schema import NAME, STRING, array, line_in, read_yaml, record
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
HINT = re.compile(r"^(\d)\. ", re.MULTILINE)
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
    file = root / ORDER
    if not file.exists():
        return []
    text = file.read_text(encoding="utf-8-sig")
    kinds, faults = read_yaml(text, KINDS, ORDER)
    if faults:
        raise Faults(faults)
    places = {
        name: (n, i)
        for n, kind in enumerate(kinds)
        for i, name in enumerate(kind["problems"])
    }
    faults = []
    for file in sorted((root / FOLDER).glob("*/*.md")):
        if file.parent.name not in places:
            path = file.relative_to(root).as_posix()
            faults.append(
                Fault(path, 1, "stands in no order", f"add it to {ORDER}")
            )
    problems = []
    for name, (n, i) in places.items():
        if not (root / FOLDER / name / "problem.md").exists():
            line = line_in(text, (n, "problems", i))
            mend = f"write {FOLDER}/{name}/problem.md"
            faults.append(Fault(ORDER, line, f"no problem `{name}`", mend))
            continue
        found = list(_read(root, name, kinds[n]))
        problems += [p for p in found if isinstance(p, Problem)]
        faults += [f for f in found if isinstance(f, Fault)]
    if faults:
        raise Faults(faults)
    return problems


def _read(root: Path, name: str, kind: dict) -> Iterator[Problem | Fault]:
    folder = root / FOLDER / name
    path = f"{FOLDER}/{name}/problem.md"
    text = (root / path).read_text(encoding="utf-8-sig")
    page = PAGE.fullmatch(text)
    if not page:
        yield Fault(path, 1, "no front matter", "begin with it, between ---")
        return
    head, faults = read_yaml(page["head"], HEAD, path, 2)
    if faults:
        yield from faults
        return
    asked, *rest = re.split(r"^## (.+)\n", page["body"], flags=re.MULTILINE)
    parts = dict(zip(rest[::2], map(str.strip, rest[1::2]), strict=True))
    if tuple(parts) != PARTS:
        what = f"parts {', '.join(parts) or 'none'}"
        yield Fault(path, 1, what, f"write ## {', ## '.join(PARTS)}, in order")
        return
    if HINT.findall(parts["Hints"]) != ["1", "2", "3"]:
        line = line_of(text, "## Hints")
        yield Fault(path, line, "hints that are not three", "number 1. to 3.")
        return
    forms = tuple(
        f for f in ("", "_torch") if (folder / f"start{f}.py").exists()
    )
    for form in forms or ("",):
        yield from _files(folder, path, form)
    items = re.split(r"^(?=- )", parts["Follow-ups"], flags=re.MULTILINE)
    found = [FOLLOW_UP.fullmatch(item) for item in filter(None, items)]
    if len(found) < 2 or not all(found):
        line = line_of(text, "## Follow-ups")
        mend = "write at least two, each of the form `- *Question?* Answer.`"
        yield Fault(path, line, "follow-ups of another form", mend)
        return
    follow_ups = [match.groups() for match in found]
    hints = re.split(HINT, parts["Hints"])[2::2]
    yield Problem(
        name,
        kind["kind"],
        kind["title"],
        head["title"],
        head["about"],
        tuple(head["roles"]),
        head["minutes"],
        head["topic"],
        asked.strip(),
        tuple(map(_flush, hints)),
        parts["Cost"],
        tuple((_question(q), _flush(answer)) for q, answer in follow_ups),
        forms,
    )


def _flush(item: str) -> str:
    """The text of a list's item, its later lines without their indent."""
    first, _, rest = item.partition("\n")
    return f"{first}\n{textwrap.dedent(rest)}".strip()


def _question(text: str) -> str:
    """On one line, upright; a formula parts the italics: ``*Why is* $`x`$ *so?*``."""
    return " ".join(text.replace("*", "").split())


def _files(folder: Path, path: str, form: str) -> Iterator[Fault]:
    for name in ("start", "tests", "hidden", "solution"):
        if not (folder / f"{name}{form}.py").exists():
            what = f"no {name}{form}.py beside it"
            yield Fault(path, 1, what, "write it, as other problems have it")
            return
    wrong = wrong_answers(folder, form)
    least = 1 if form else 2
    if len(wrong) < least:
        what = f"{len(wrong)} wrong answers with the ending {form or '.py'}"
        yield Fault(path, 1, what, f"write at least {least} that people give")
    titles = [
        t
        for n in ("tests", "hidden")
        for t in _titles(folder / f"{n}{form}.py")
    ]
    for file in wrong:
        own = f"{FOLDER}/{folder.name}/{file.name}"
        fails = FAILS.search(file.read_text(encoding="utf-8"))
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


def _titles(file: Path) -> list[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return [
        ast.get_docstring(node) or node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    ]
