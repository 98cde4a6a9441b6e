"""Markdown extension: the sections of a chapter that not every reader needs.

    ## Title { #id .stretch }

Such a heading and what follows it, up to the next of its level, become a
``section`` of class ``stretch-section``, so that a page can leave it out. Its entry
in the table of contents says that it is one.
"""

import xml.etree.ElementTree as etree
from collections.abc import Iterator

from markdown import Extension
from markdown.treeprocessors import Treeprocessor

BADGE = ' <small class="stretch">stretch</small>'


class _Sections(Treeprocessor):
    def run(self, root):
        children, names, parent = list(root), set(), root
        root[:] = []
        for element in children:
            if element.tag == "h2":
                parent = root
                if "stretch" in element.get("class", "").split():
                    names.add(element.get("id"))
                    parent = etree.SubElement(
                        root, "section", {"class": "stretch-section"}
                    )
            parent.append(element)
        for entry in _entries(self.md.toc_tokens):
            if entry["id"] in names:
                entry["name"] += BADGE


def _entries(tokens: list[dict]) -> Iterator[dict]:
    for token in tokens:
        yield token
        yield from _entries(token["children"])


class StretchExtension(Extension):
    """Runs behind ``attr_list`` and ``toc``, which it needs."""

    def extendMarkdown(self, md):
        md.treeprocessors.register(_Sections(md), "stretch", 4)


def makeExtension(**kwargs):
    return StretchExtension(**kwargs)
