"""Markdown extension: links to chapters that are not written yet.

An ordinary link to such a page becomes its text and, quietly, "to come"; the day
the page is there, it is a link. Its anchor is checked against the ids that
``docs/book.yml`` gives the chapter.
"""

import xml.etree.ElementTree as etree
from collections import Counter
from collections.abc import Callable
from posixpath import dirname, join, normpath

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from ..source.book import BOOK, near
from ..source.faults import Fault
from .alone import page_of, to_come_in


class ToCome(Treeprocessor):
    def __init__(self, md, extension: "LinksExtension"):
        super().__init__(md)
        self.set = extension

    def run(self, root: etree.Element) -> None:
        told: Counter[str] = Counter()
        for link in root.iter("a"):
            address, _, anchor = link.get("href", "").partition("#")
            path = normpath(join(dirname(self.set.page), address))
            if not address or path not in self.set.to_come:
                continue
            ids = self.set.to_come[path]
            if anchor and anchor not in ids:
                url = link.get("href")
                line = self._line(url, told[url])
                fault = dead_link(self.set.path, line, url, path, ids)
                if self.set.report is None:
                    raise ValueError(str(fault))
                self.set.report(fault)
                told[url] += 1
            link.tag = "span"
            link.attrib = {"class": "to-come"}
            *_, last = [None, *link]
            if last is None:
                link.text = f"{link.text or ''} "
            else:
                last.tail = f"{last.tail or ''} "
            etree.SubElement(link, "small").text = "(to come)"

    def _line(self, url: str, number: int) -> int:
        """Of a link to ``url`` before which ``number`` others stand."""
        pieces = self.set.source.split(f"]({url}")
        before = "".join(pieces[: number + 1]) if pieces[number + 1 :] else ""
        return before.count("\n") + 1


def dead_link(
    source: str, line: int, url: str, path: str, ids: set[str]
) -> Fault:
    """``url``, in the file ``source``, leads to the chapter ``path``, to come.

    That plans other ``ids``.
    """
    anchor = url.partition("#")[2]
    return Fault(
        source,
        line,
        f"dead link `{url}`: {BOOK} plans no `{anchor}` in docs/{path}",
        near(anchor, list(ids)),
    )


class LinksExtension(Extension):
    """Marks links of the pages that this instance converts.

    Args:
        to_come: pages that are not written, with their ids; as in
            ``source.contents.to_come``, which is asked without.
        page: the page, relative to ``docs/``, where its links begin.
        path: the file that it is written in, relative to the project.
        source: what that holds, for line numbers.
        report: called with each ``Fault``; without, the first is raised as
            ``ValueError``.
    """

    def __init__(
        self,
        to_come: dict[str, set[str]] | None = None,
        page: str = "",
        path: str = "",
        source: str = "",
        report: Callable[[Fault], None] | None = None,
    ):
        super().__init__()
        self.to_come = to_come
        self.page = page
        self.path = path
        self.source = source
        self.report = report

    def extendMarkdown(self, md):
        if self.to_come is None:
            page = page_of(md)
            self.page, self.path, self.source = (
                page.name,
                page.path,
                page.source,
            )
            self.to_come = to_come_in(page.root) if page.name else {}
        # After the table of contents (5), before MkDocs checks links (0).
        md.treeprocessors.register(ToCome(md, self), "handbook-links", 1)


def makeExtension(**kwargs):
    return LinksExtension(**kwargs)
