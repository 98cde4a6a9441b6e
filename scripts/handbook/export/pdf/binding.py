"""Joins printed sheets into one file: links, outline, page labels, metadata."""

import datetime
import functools
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, String

from ...built.imprint import Imprint
from ...source.faults import Faults
from ...source.files import atomic_write
from .press import ORIGIN, Printed
from .sheets import Entry, Sheet

LANGUAGE = "en-GB"


class Binding:
    """A file that grows sheet by sheet.

    Args:
        root: the project, for the places of faults.
        site: the built site. Links to its pages that are not bound here lead to
            the web.
    """

    def __init__(self, root: Path, site: Path, imprint: Imprint):
        self.root = root
        self.site = site
        self.imprint = imprint
        self.pdf = pikepdf.new()
        self._sheets: list[tuple[Sheet, int]] = []
        self._places: dict[str, Array] = {}
        self._tags: list[Dictionary] = []
        self._parents: list = []
        self._keys = 0  # of the parent tree, given out so far

    def add(self, printed: Printed) -> None:
        """Appends a sheet with its destinations and tags."""
        sheet, first = printed.sheet, len(self.pdf.pages)
        self._sheets.append((sheet, first))
        with pikepdf.open(printed.file) as source:
            self.pdf.pages.extend(source.pages)
            # After the pages, so that what it says of them is of the copies.
            tags = self.pdf.copy_foreign(source.Root.StructTreeRoot)
        pages = list(self.pdf.pages)[first:]
        for page in pages:
            if "/StructParents" in page:
                page.StructParents += self._keys
            for annotation in page.Annots:
                if "/StructParent" in annotation:
                    annotation.StructParent += self._keys
        numbers = list(tags.ParentTree.Nums)
        for key, element in zip(numbers[::2], numbers[1::2], strict=True):
            self._parents += [key + self._keys, element]
        self._keys = self._parents[-2] + 1
        tags.K.S = Name.Part
        self._tags.append(tags.K)
        top = float(pages[0].mediabox[3])
        for name, (index, height) in ({"": (0, top)} | printed.places).items():
            address = f"{sheet.address}#{name}".removesuffix("#")
            self._places[address] = Array(
                [pages[index].obj, Name.XYZ, None, height, None]
            )

    def lay_over(self, sheets: Iterable[Printed]) -> None:
        """Lays the pages of ``sheets`` over those of the file, one over each."""
        forms = []
        for printed in sheets:
            with pikepdf.open(printed.file) as source:
                forms += [
                    self.pdf.copy_foreign(page.as_form_xobject())
                    for page in source.pages
                ]
        for page, form in zip(self.pdf.pages, forms, strict=True):
            name = page.add_resource(form, Name.XObject)
            page.contents_add(b"q\n", prepend=True)
            # What is laid over is no part of the text that is read aloud.
            page.contents_add(
                b"Q\n/Artifact <</Type /Pagination>> BDC\nq %s Do Q\nEMC"
                % str(name).encode()
            )

    def save(
        self,
        file: Path,
        title: str,
        date: datetime.datetime,
        entries: Iterable[Entry],
        front: int,
    ) -> None:
        """Writes ``file``, all of it or nothing.

        Args:
            date: with a time zone.
            entries: the outline; each is below the last of a higher kind.
            front: how many pages have roman numbers.

        Raises:
            Faults: links that lead nowhere.
        """
        self._link()
        self._bind_tags()
        root = self.pdf.Root
        names = sorted(self._places)
        root.Names = Dictionary(
            Dests=self.pdf.make_indirect(
                Dictionary(
                    Names=Array(
                        item
                        for name in names
                        for item in (String(name), self._places[name])
                    )
                )
            )
        )
        root.PageLabels = Dictionary(
            Nums=Array([0, Dictionary(S=Name.r), front, Dictionary(S=Name.D)])
        )
        root.PageMode = Name.UseOutlines
        root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        root.Lang = String(LANGUAGE)
        self._outline(entries)
        self._say(title, date.isoformat(timespec="seconds"))
        with atomic_write(file) as part:
            self.pdf.save(
                part,
                object_stream_mode=pikepdf.ObjectStreamMode.generate,
                deterministic_id=True,
            )

    def _link(self) -> None:
        """Links to pages of the site lead to their places here, or to the web."""
        faults = []
        for sheet, page, annotation in self._links():
            target = unquote(str(annotation.A.URI)).removeprefix(ORIGIN)
            if target == str(annotation.A.URI):
                continue
            if target in self._places:
                del annotation.A
                annotation.Dest = String(target)
            elif _is_in(self.site, target):
                annotation.A.URI = String(self.imprint.site_url + target)
            else:
                name = Path(target.partition("#")[0]).stem
                what = f"link on page {page} to {target}, which is not there"
                near = target.partition("#")[2], name
                faults.append(
                    sheet.fault(
                        self.root, what, "correct it", *filter(None, near)
                    )
                )
        if faults:
            raise Faults(faults)

    def _links(self):
        pages = list(self.pdf.pages)
        ends = [first for _, first in self._sheets[1:]] + [len(pages)]
        for (sheet, first), end in zip(self._sheets, ends, strict=True):
            for number, page in enumerate(pages[first:end], 1):
                for annotation in page.Annots:
                    yield sheet, number, annotation

    def _bind_tags(self) -> None:
        whole = self.pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Document)
        )
        tree = self.pdf.make_indirect(
            Dictionary(
                Type=Name.StructTreeRoot,
                K=whole,
                ParentTree=self.pdf.make_indirect(
                    Dictionary(Nums=Array(self._parents))
                ),
                ParentTreeNextKey=self._keys,
            )
        )
        whole.P = tree
        whole.K = Array(self._tags)
        for element in self._tags:
            element.P = whole
        self.pdf.Root.StructTreeRoot = tree
        self.pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _outline(self, entries: Iterable[Entry]) -> None:
        with self.pdf.open_outline() as outline:
            open_lists = [outline.root]
            for entry in entries:
                title = f"{entry.number}  {entry.title}".strip()
                if entry.stretch:
                    title += " (stretch)"
                item = OutlineItem(title, self._places[entry.address])
                item.is_closed = entry.depth > 0
                del open_lists[entry.depth + 1 :]
                open_lists[-1].append(item)
                open_lists.append(item.children)

    def _say(self, title: str, date: str) -> None:
        with self.pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata["dc:title"] = title
            metadata["dc:creator"] = [self.imprint.site_author]
            metadata["dc:description"] = self.imprint.site_description
            metadata["dc:language"] = {LANGUAGE}
            metadata["xmp:CreateDate"] = date
            metadata["xmp:ModifyDate"] = date


@functools.cache  # Pages are large, and volumes link to the same ones.
def _is_in(site: Path, target: str) -> bool:
    path, _, anchor = target.partition("#")
    file = site / path
    if not file.is_file():
        return False
    return not anchor or f'id="{anchor}"' in file.read_text("utf-8")
