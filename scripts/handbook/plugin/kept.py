"""What earlier builds made, kept in ``.cache/``, so that they need not make it again.

Nothing of it is needed: a build finds it or makes it anew, with the same result.
A value stands in a file of its own, behind the key of all that it was made from;
another key is as no file. Our own code and the packages are part of each key.
"""

import functools
import hashlib
import json
import pickle
import re
import sys
import sysconfig
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache

from ..source.files import atomic_write
from .search import MINISEARCH

HOUSE = Path(__file__).parents[1]
# Tests and the benchmark link to our folder.
LOCK = HOUSE.resolve().parents[1] / "requirements.txt"
LOCKED = re.compile(r"^([\w.-]+)==", re.MULTILINE)


def key_of(*parts: Any) -> str:
    """A key of ``parts``: what JSON can say, paths and bytes."""
    said = hashlib.sha256()
    for part in parts:
        data = part if isinstance(part, bytes) else _said(part)
        said.update(b"%d:" % len(data) + data)
    return said.hexdigest()


def _said(part: Any) -> bytes:
    return json.dumps(part, default=str, ensure_ascii=False).encode()


@functools.cache
def made_by(root: Path) -> str:
    """The key of what makes things: our code and templates, and packages."""
    files = [file for file in sorted(HOUSE.rglob("*.*")) if _is_code(file)]
    modules = (
        root / "node_modules" / "katex" / "dist" / "katex.js",
        root / MINISEARCH,
    )
    return key_of(
        sys.version,
        packages(),
        *(file.read_bytes() for file in [*modules, *files]),
    )


@functools.cache
def packages() -> list[str]:
    """Of the packages that the site is locked to, those installed, with versions."""
    locked = LOCKED.findall(LOCK.read_text(encoding="utf-8"))
    names = {_normal(name) for name in locked}
    folders = Path(sysconfig.get_path("purelib")).glob("*.dist-info")
    return sorted(
        folder.name
        for folder in folders
        if _normal(folder.name.partition("-")[0]) in names
    )


def _normal(name: str) -> str:
    """The name of a package as a folder's may have it."""
    return re.sub(r"[-_.]+", "_", name).lower()


def _is_code(file: Path) -> bool:
    return file.is_file() and file.suffix != ".pyc"


class Kept:
    """Values by name in ``folder``."""

    def __init__(self, folder: Path):
        self.folder = folder

    def file(self, name: str) -> Path:
        """Where ``name`` stands."""
        return self.folder / name

    def get(self, name: str, key: str, number: int = 0) -> Any:
        """The value ``name``, or None if there is none for ``key``.

        Of several values the one with this ``number``; those behind it are not read.
        """
        try:
            with self.file(name).open("rb") as file:
                # What another version of our code wrote may not be read at all.
                if pickle.load(file) != key:
                    return None
                for _ in range(number):
                    pickle.load(file)
                return pickle.load(file)
        except (OSError, EOFError, pickle.UnpicklingError):
            return None

    def put(self, name: str, key: str, *values: Any) -> None:
        """Keeps ``values``, the large and seldom read ones last."""
        with atomic_write(self.file(name)) as part, part.open("wb") as file:
            pickle.dump(key, file)
            for value in values:
                pickle.dump(value, file, pickle.HIGHEST_PROTOCOL)


class KeptTemplates(BytecodeCache):
    """Templates as Jinja compiled them; ``key`` is that of what did."""

    def __init__(self, kept: Kept, key: str):
        self.kept = kept
        self.key = key

    def load_bytecode(self, bucket):
        code = self.kept.get(
            f"{bucket.key}.template", self.key + bucket.checksum
        )
        if code:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket):
        self.kept.put(
            f"{bucket.key}.template",
            self.key + bucket.checksum,
            bucket.bytecode_to_string(),
        )
