"""Fonts cut down to the characters that the pages use: half their size."""

import json
import os
import re
import shutil
import string
import subprocess
from collections.abc import Iterable
from contextlib import ExitStack
from html import unescape
from pathlib import Path

from ..source.files import atomic_write
from .kept import key_of

CUTTER = Path("node_modules", "subset-font", "package.json")
# Faces that few formulas ask for. A browser fetches a face only where it is used.
RARE = ("Caligraphic", "Fraktur", "SansSerif", "Script", "Typewriter")

ASCII = bytes(range(128))
REFERENCE = re.compile(r"&#?\w+;")


def characters(page: str, data: bytes) -> set[str]:
    """Those that ``page`` and ``data``, both HTML, show, and all of ASCII.

    In ``data`` there are no character references but of ASCII.
    """
    named = unescape("".join({*REFERENCE.findall(page)}))
    # What is left is whole: no other character has a byte of ASCII in it.
    return {*string.printable, *named, *data.translate(None, ASCII).decode()}


def cut_fonts(
    root: Path, node: Path, folder: Path, characters: Iterable[str]
) -> None:
    """Keeps in the WOFF2 files below ``folder`` only ``characters``.

    The files are replaced; kerning, ligatures and hinting stay. Rare faces of
    KaTeX are left as they are: cutting them costs more than it saves. What was
    cut before, for the same characters, comes from ``.cache/fonts``.
    """
    cache = root / ".cache" / "fonts"
    kept = "".join(sorted(characters))
    cutter = (root / CUTTER).read_bytes()
    cuts = {
        file: cache / f"{key_of(cutter, file.read_bytes(), kept)[:32]}.woff2"
        for file in sorted(folder.rglob("*.woff2"))
        if not any(face in file.name for face in RARE)
    }
    # Several builds may cut at once.
    with ExitStack() as parts:
        missing = []
        for file, cut in cuts.items():
            try:
                shutil.copyfile(cut, file)
            except FileNotFoundError:
                part = parts.enter_context(atomic_write(cut))
                missing.append((str(file), str(part)))
        if missing:
            subprocess.run(
                # To compile HarfBuzz and Brotli better takes as long as it
                # saves, and as much memory again.
                [
                    node,
                    "--liftoff-only",
                    Path(__file__).with_name("cut_fonts.cjs"),
                ],
                input=json.dumps({"characters": kept, "files": missing}),
                encoding="utf-8",
                check=True,
                env=os.environ | {"NODE_PATH": str(root / "node_modules")},
            )
        for file, part in missing:
            shutil.copyfile(part, file)
    for old in cache.glob("*.woff2"):
        if old not in cuts.values():
            old.unlink(missing_ok=True)
