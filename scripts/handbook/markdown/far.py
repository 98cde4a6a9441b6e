"""Markdown extension: what follows a heading, in boxes that are laid out when near.

A chapter has twenty thousand elements, most of them in formulas; a phone takes
seconds to lay them out at once. The headings themselves stay outside of the boxes:
scripts ask where they are.

A box ends where the style can keep the distance to the next as it was.
"""

import re
import xml.etree.ElementTree as etree

from markdown import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER

from .mathematics import TOKEN

# Letters of a box: about two screens of a phone.
ENOUGH = 1200
FORMULA = "x" * 8
# What stands for a listing until Python-Markdown puts it in.
STASHED = re.compile(re.escape(HTML_PLACEHOLDER).replace("%s", r"\d+"))
LISTING = "x" * 600
BLANK = re.compile(r"\s+")


class _Boxes(Treeprocessor):
    def run(self, root):
        for parent in (
            root,
            *root.iterfind("section[@class='stretch-section']"),
        ):
            _box(parent)


def _box(parent: etree.Element) -> None:
    children, box, letters = list(parent), None, 0
    parent[:] = []
    above = True
    for element in children:
        if element.tag == "h2" or element.get("class") == "stretch-section":
            above, box = False, None
        elif not above:
            full = box is not None and letters > ENOUGH
            if box is None or (full and _may_part(box[-1], element)):
                box = etree.SubElement(parent, "div", {"class": "far"})
                letters = 0
            box.append(element)
            letters += _letters(element)
            continue
        parent.append(element)


def _may_part(before: etree.Element, behind: etree.Element) -> bool:
    """Whether the distance of the two is that above the second."""
    return behind.tag == "h3" or _kind(before) == _kind(behind) != ""


def _kind(element: etree.Element) -> str:
    if element.tag == "p" and not STASHED.match(element.text or ""):
        return "p"
    return "question" if "question" in element.get("class", "").split() else ""


def _letters(element: etree.Element) -> int:
    """How many are seen: an answer is folded."""
    folded = sum(
        len("".join(e.itertext())) for e in element.iterfind("details")
    )
    text = "".join(element.itertext())
    text = STASHED.sub(LISTING, TOKEN.sub(FORMULA, text))
    return len(BLANK.sub(" ", text)) - folded


class FarExtension(Extension):
    """Runs behind ``stretch``, whose sections it looks into."""

    def extendMarkdown(self, md):
        md.treeprocessors.register(_Boxes(md), "far", 3)


def makeExtension(**kwargs):
    return FarExtension(**kwargs)
