"""Pictures as they are kept, and whether two are the same."""

import re
from pathlib import Path
from xml.etree import ElementTree

# What tells only when and by which version it was drawn.
METADATA = re.compile(r"\s*<metadata>.*?</metadata>", re.DOTALL)
PATH = re.compile(r'(?<= d=")[^"]*')
NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?")
# What Matplotlib names by a hash of where it stands.
HASHED = re.compile(r'(?<=["#])\w[0-9a-f]{10}(?=[")])')
# Of a transformation only what moves: a font's size stands in its scale.
MOVES = re.compile(r"(translate\(|matrix\((?:\S+\s+){4})([^)]*)")
SVG = "{http://www.w3.org/2000/svg}"
#: How far a coordinate may be from the record, in points.
TOLERANCE = 0.1


def picture_of(drawn: Path) -> str:
    """The picture as it is kept: paths to a hundredth, no metadata.

    Raises:
        ParseError: it is no XML.
    """
    text = METADATA.sub("", drawn.read_text(encoding="utf-8"))
    ElementTree.fromstring(text)
    return PATH.sub(
        lambda path: NUMBER.sub(
            lambda n: f"{round(float(n[0]), 2):g}", path[0]
        ),
        text,
    )


def same_picture(recorded: str, drawn: str) -> bool:
    """Equal but for coordinates that differ by less than `TOLERANCE`."""
    try:
        old, new = _parts(recorded), _parts(drawn)
    except ElementTree.ParseError:
        return False
    return old[0] == new[0] and all(
        abs(a - b) < TOLERANCE for a, b in zip(old[1], new[1], strict=True)
    )


def _parts(picture: str) -> tuple[str, list[float]]:
    """The picture with a blank for each coordinate, and these."""
    root = ElementTree.fromstring(picture)
    numbers: list[float] = []

    def blank(number: re.Match) -> str:
        numbers.append(float(number[0]))
        return "_"

    boxes = {rect for clip in root.iter(f"{SVG}clipPath") for rect in clip}
    for element in root.iter():
        for name, value in element.items():
            if name in ("d", "points", "x", "y") or (
                element in boxes and name in ("width", "height")
            ):
                element.set(name, NUMBER.sub(blank, value))
            elif name == "transform":
                moved = MOVES.sub(
                    lambda part: part[1] + NUMBER.sub(blank, part[2]), value
                )
                element.set(name, moved)
    names: dict[str, str] = {}
    text = HASHED.sub(
        lambda name: names.setdefault(name[0], f"name-{len(names)}"),
        ElementTree.tostring(root, "unicode"),
    )
    return text, numbers
