"""The front matter of a page: what MkDocs, Material and our theme take from it."""

import re

from .faults import Fault
from .schema import read_yaml

TEXTS = {
    "type": "array",
    "items": {"type": "string"},
    "description": "write a list of texts: [one, two]",
}
FRONT_MATTER = {
    "title": "front matter",
    "type": "object",
    "properties": {
        "description": {"type": "string"},
        "tags": TEXTS,
        "scripts": TEXTS,
        "hide": {"type": "array", "items": {"enum": ["navigation", "toc"]}},
        "search": {
            "type": "object",
            "properties": {"exclude": {"type": "boolean"}},
            "additionalProperties": False,
        },
    },
    "additionalProperties": False,
    "description": "write lines like `description: ...` between two of ---",
}
DASHES = re.compile(r"---\s*")
# MkDocs reads such lines at the head of a page as front matter too.
BARE = re.compile(r" {0,3}[A-Za-z0-9_-]+:.*")


def read_front_matter(
    lines: list[str], path: str
) -> tuple[dict, int, list[Fault]]:
    """The front matter of the page ``path``, how many ``lines`` it takes, faults."""
    if not DASHES.fullmatch(lines[0]):
        if BARE.fullmatch(lines[0]):
            what = "front matter without its frame"
            return {}, 0, [Fault(path, 1, what, "put --- around it")]
        return {}, 0, []
    ends = (n for n, text in enumerate(lines) if n and DASHES.fullmatch(text))
    end = next(ends, None)
    if end is None:
        what = "front matter without its end"
        return {}, len(lines), [Fault(path, 1, what, "close it with ---")]
    meta, faults = read_yaml("\n".join(lines[1:end]), FRONT_MATTER, path, 2)
    return {} if faults else meta, end + 1, faults
