"""Templates of ``templates/``, filled in: what is not markup is escaped."""

import functools
import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from ..source.inline import FORMULA

CODE = re.compile(r"`([^`]+)`")
PIECES = re.compile(f"({FORMULA.pattern})")


@functools.cache
def _prose(title: str) -> Markup:
    """A title as HTML, but for its formulas."""
    pieces = (
        piece
        if FORMULA.fullmatch(piece)
        else CODE.sub(
            r"<code>\1</code>", str(escape(piece.replace(r"\$", "$")))
        )
        for piece in PIECES.split(title)
    )
    return Markup("".join(pieces))


TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).with_name("templates")),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
    undefined=StrictUndefined,
)
TEMPLATES.filters["prose"] = _prose


def render(name: str, **values) -> Markup:
    """The template ``name`` with ``values``."""
    return Markup(TEMPLATES.get_template(name).render(values))
