"""Files: which there are, their text, and such as are written whole or not at all."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from .faults import Fault, Faults


def names_below(folder: Path) -> list[str]:
    """The files below ``folder``, named from there with slashes, in order.

    In a fifth of the time that ``rglob`` takes.
    """
    below = []
    for at, _, names in os.walk(folder):
        place = Path(at).relative_to(folder).as_posix()
        below += names if place == "." else [f"{place}/{n}" for n in names]
    return sorted(below)


def names_in(folder: Path) -> list[str]:
    """The files of ``folder`` itself, in order; none if it is missing."""
    return sorted(next(os.walk(folder), ((), (), ()))[2])


def read_text(root: Path, path: str) -> str:
    """The text of the file ``path`` below ``root``, without a byte order mark.

    Raises:
        Faults: it cannot be read, or is no UTF-8.
    """
    try:
        return (root / path).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        fault = Fault(path, line, "not UTF-8", "save it as UTF-8")
    except OSError as error:
        what = f"cannot be read: {error.strerror}"
        fault = Fault(path, 1, what, "put a text file in its place")
    raise Faults([fault])


@contextlib.contextmanager
def atomic_write(file: Path) -> Iterator[Path]:
    """Gives a path to write to, which becomes ``file`` at the end.

    After an exception ``file`` is as it was.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        yield part
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
