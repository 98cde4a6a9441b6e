"""Fonts cut down to the characters that the pages use: half their size."""

from collections.abc import Iterable
from pathlib import Path

from fontTools import subset

# Faces that few formulas ask for. A browser fetches a face only where it is used.
RARE = ("Caligraphic", "Fraktur", "SansSerif", "Script", "Typewriter")


def cut_fonts(folder: Path, characters: Iterable[str]) -> None:
    """Keeps in the WOFF2 files below ``folder`` only ``characters``.

    The files are replaced; kerning, ligatures and hinting stay. Rare faces of
    KaTeX are left as they are: cutting them costs more than it saves.
    """
    options = subset.Options(flavor="woff2", notdef_outline=True)
    for file in sorted(folder.rglob("*.woff2")):
        if any(face in file.name for face in RARE):
            continue
        font = subset.load_font(file, options)
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=map(ord, characters))
        cutter.subset(font)
        subset.save_font(font, file, options)
