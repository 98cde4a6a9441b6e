"""Runs every snippet and compares what it printed and drew with the record.

``pytest --update-outputs`` records anew; ``-k svd`` runs one chapter's.
"""

import contextlib
import io
import os
import re
import runpy
import sys
import traceback
import warnings
from itertools import zip_longest
from pathlib import Path

import matplotlib
import numpy as np
import pytest
from conftest import ROOT
from handbook.source.faults import Fault

matplotlib.use("svg")
from matplotlib import pyplot

SNIPPETS = ROOT / "snippets"
NUMBER = re.compile(r"-?\d+\.?\d*(?:e-?\d+)?")
# What matplotlib names by a hash, and what tells only when it drew.
HASHED = re.compile(r'(?<=["#])\w*[0-9a-f]{10}(?=[")])')
METADATA = re.compile(r"\s*<metadata>.*?</metadata>", re.DOTALL)
COORDINATES = re.compile(r'(?<= d=")[^"]*')
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
CHANGES = {
    "os.link": 1,
    "os.mkdir": 0,
    "os.remove": 0,
    "os.rename": 1,
    "os.rmdir": 0,
    "os.symlink": 1,
    "os.truncate": 0,
}


class Forbidden(BaseException):
    """Not an ``Exception``, so that no snippet swallows it."""


class _Guard:
    """An audit hook: while a snippet runs, no network and no files elsewhere."""

    folder: Path | None = None

    def __call__(self, event: str, args: tuple) -> None:
        if self.folder is None:
            return
        if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto"):
            raise Forbidden("opened the network")
        if event in CHANGES:
            self._inside(args[CHANGES[event]])
        elif event == "open" and (args[2] or 0) & WRITES:
            self._inside(args[0])

    def _inside(self, path) -> None:
        if isinstance(path, int) or path == os.devnull:
            return
        if not Path(os.fsdecode(path)).resolve().is_relative_to(self.folder):
            raise Forbidden(f"wrote outside its folder: {Path(path).name}")


GUARD = _Guard()
sys.addaudithook(GUARD)
sys.dont_write_bytecode = True  # importing a library is no offence


def _snippets() -> list[str]:
    return sorted(
        path.relative_to(SNIPPETS).as_posix() for path in SNIPPETS.rglob("*.py")
    )


def _fail(path: str, line: int, what: str, mend: str) -> None:
    pytest.fail(str(Fault(f"snippets/{path}", line, what, mend)), pytrace=False)


def _run(snippet: Path, folder: Path) -> str:
    """What ``snippet`` prints when run in ``folder``."""
    stdout = io.StringIO()
    GUARD.folder = folder.resolve()
    try:
        with (
            contextlib.chdir(folder),
            contextlib.redirect_stdout(stdout),
            matplotlib.rc_context(),
            np.printoptions(),
            np.errstate(),
            warnings.catch_warnings(),
        ):
            warnings.simplefilter("error")
            runpy.run_path(str(snippet), run_name="__main__")
    finally:
        GUARD.folder = None
        pyplot.close("all")
    return stdout.getvalue()


def _line_in(snippet: Path, error: BaseException) -> int:
    if isinstance(error, SyntaxError):
        return error.lineno or 1
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f.lineno for f in frames if f.filename == str(snippet)]
    return lines[-1] if lines else 1


def _record_of(drawn: Path) -> str:
    """The picture as it is kept: coordinates to a hundredth, no metadata."""
    text = METADATA.sub("", drawn.read_text(encoding="utf-8"))
    return COORDINATES.sub(
        lambda path: NUMBER.sub(
            lambda n: f"{round(float(n[0]), 2):g}", path[0]
        ),
        text,
    )


def _same_picture(recorded: str, drawn: str) -> bool:
    """Equal but for numbers that differ by less than a pixel's tenth."""
    old, new = HASHED.sub("", recorded), HASHED.sub("", drawn)
    if NUMBER.split(old) != NUMBER.split(new):
        return False
    pairs = zip(NUMBER.findall(old), NUMBER.findall(new), strict=True)
    return all(abs(float(a) - float(b)) < 0.1 for a, b in pairs)


def _compare_printed(path: str, recorded: Path, printed: str) -> None:
    name = path.removesuffix(".py") + ".out"
    if not printed:
        if recorded.exists():
            _fail(name, 1, "the snippet prints nothing", "remove this file")
        return
    old = recorded.read_text(encoding="utf-8") if recorded.exists() else ""
    lines = zip_longest(old.splitlines(), printed.splitlines())
    for number, (expected, line) in enumerate(lines, 1):
        if expected != line:
            _fail(
                name,
                number,
                f"expected {expected!r}, printed {line!r}",
                "mend the snippet, or record it: pytest --update-outputs",
            )


@pytest.mark.snippet
@pytest.mark.parametrize("path", _snippets())
def test_snippet(path, tmp_path, monkeypatch, request):
    snippet = SNIPPETS / path
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    monkeypatch.setattr(sys, "argv", [str(snippet)])
    try:
        printed = _run(snippet, tmp_path)
    except (Exception, Forbidden, SystemExit, pytest.fail.Exception) as error:
        kind = type(error).__name__
        what = f"{kind}: {error}" if str(error) else kind
        _fail(
            path,
            _line_in(snippet, error),
            f"{what.splitlines()[0]} in `{snippet.stem}`",
            "a snippet runs alone, offline, quickly and writes where it is run",
        )
    drawn = tmp_path / f"{snippet.stem}.svg"
    for file in tmp_path.iterdir():
        if file != drawn:
            _fail(
                path, 1, f"left {file.name} behind", f"draw {drawn.name} only"
            )
    record, picture = snippet.with_suffix(".out"), snippet.with_suffix(".svg")
    new = _record_of(drawn) if drawn.exists() else None
    old = picture.read_text(encoding="utf-8") if picture.exists() else None
    same = old == new or (old and new and _same_picture(old, new))
    if not request.config.getoption("--update-outputs"):
        _compare_printed(path, record, printed)
        if not same:
            _fail(
                path.removesuffix(".py") + ".svg",
                1,
                "the snippet draws another picture",
                "look at it, then record it: pytest --update-outputs",
            )
        return
    if printed:
        record.write_text(printed, encoding="utf-8")
    else:
        record.unlink(missing_ok=True)
    if new and not same:
        picture.write_text(new, encoding="utf-8")
