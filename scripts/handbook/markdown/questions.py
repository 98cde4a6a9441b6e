"""Markdown extension: question blocks as cards.

    /// question | What is asked?
        attrs: {id: q-what, class: core, topic: svd, kind: explain}

    **Short answer.** ...
    ///

becomes a section of class ``question``: the level, an ``h3`` with the id (so that
search and links find it) and the answer, folded. The answer's parts, each led by
its name in bold, become blocks of their own, named as in ``pages.PARTS``. Exports read
these and the section's ``data-level``, ``data-topic`` and ``data-kind``. A follow-up
that is a bullet and begins with a question in italics folds what answers it.
"""

import re
import xml.etree.ElementTree as etree

from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block, type_html_attribute_dict

from ..source.questions import LEVELS, PARTS

PART = re.compile(rf"\*\*({'|'.join(PARTS)})\.\*\*")


class Question(Block):
    """One question; its argument is the question itself."""

    NAME = "question"
    ARGUMENT = True

    def on_init(self):
        self.option_spec["attrs"] = ({}, _attributes)

    def on_create(self, parent):
        card = etree.SubElement(parent, "section", {"class": "question"})
        etree.SubElement(
            card, "p", {"class": "level", "data-search-exclude": "true"}
        )
        heading = etree.SubElement(card, "h3")
        heading.text = self.argument
        answer = etree.SubElement(card, "details", {"class": "answer"})
        etree.SubElement(answer, "summary").text = "Answer"
        return card

    def on_add(self, block):
        return block.find("details")

    def on_end(self, block):
        level, heading, answer = block
        level.text = next(
            (name for name in LEVELS if name in block.get("class").split()), ""
        )
        block.set("data-level", level.text)
        for name in ("topic", "kind"):
            if name in block.attrib:
                block.set(f"data-{name}", block.attrib.pop(name))
        if "id" in block.attrib:
            heading.set("id", block.attrib.pop("id"))
        part = answer
        for element in list(answer)[1:]:
            named = PART.match(element.text or "")
            if named and element.tag == "p":
                part = etree.SubElement(
                    answer, "div", {"class": PARTS[named[1]]}
                )
            if part is not answer:
                answer.remove(element)
                part.append(element)

    def on_inline_end(self, block):
        for item in block.iterfind("details/div[@class='follow-up']/ul/li"):
            _fold(item)


def _fold(item):
    # In a list with blank lines between its items each begins with a paragraph.
    start = item[0] if len(item) and item[0].tag == "p" else item
    if (start.text or "").strip() or not len(start) or start[0].tag != "em":
        return
    question, rest = start[0], start[0].tail or ""
    if not rest.strip() and len(start) == len(item) == 1:
        return
    start.remove(question)
    question.tail = None
    fold = etree.Element("details")
    summary = etree.SubElement(fold, "summary")
    summary.append(question)
    if start is item:
        item.text, summary.tail = None, rest
    elif rest.strip() or len(start):
        start.text = rest.lstrip()
    else:
        item.remove(start)
    fold.extend(item)
    item[:] = [fold]


def _attributes(attrs):
    # Only source.pages reads what a card was called; it is a list, no attribute.
    shown = {name: value for name, value in attrs.items() if name != "was"}
    return type_html_attribute_dict(shown)


class QuestionsExtension(BlocksExtension):
    """Registers the question block."""

    def extendMarkdownBlocks(self, md, block_mgr):
        block_mgr.register(Question, self.getConfigs())


def makeExtension(**kwargs):
    return QuestionsExtension(**kwargs)
