"""Fonts cut down to the characters that the pages use: half their size."""

import hashlib
import re
import string
from collections.abc import Iterable
from html import unescape
from pathlib import Path

from ..source.files import atomic_write

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


def cut_fonts(folder: Path, characters: Iterable[str], cache: Path) -> None:
    """Keeps in the WOFF2 files below ``folder`` only ``characters``.

    The files are replaced; kerning, ligatures and hinting stay. Rare faces of
    KaTeX are left as they are: cutting them costs more than it saves. What was
    cut before, for the same characters, comes from the folder ``cache``.
    """
    kept = "".join(sorted(characters))
    used = set()
    for file in sorted(folder.rglob("*.woff2")):
        if any(face in file.name for face in RARE):
            continue
        key = hashlib.sha256(file.read_bytes() + kept.encode()).hexdigest()
        cut = cache / f"{key[:32]}.woff2"
        try:
            data = cut.read_bytes()
        except FileNotFoundError:
            data = _cut(file, kept, cut)
        file.write_bytes(data)
        used.add(cut)
    for old in cache.glob("*.woff2"):
        if old not in used:
            old.unlink(missing_ok=True)


def _cut(file: Path, characters: str, target: Path) -> bytes:
    # It takes a tenth of a second, and most builds find all cut.
    from fontTools import subset

    options = subset.Options(flavor="woff2", notdef_outline=True)
    font = subset.load_font(file, options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=map(ord, characters))
    cutter.subset(font)
    # Several builds may cut at once.
    with atomic_write(target) as part:
        subset.save_font(font, part, options)
        return part.read_bytes()
