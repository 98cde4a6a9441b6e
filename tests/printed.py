"""Reading what was printed, and small books to print."""

import ctypes
import re
import subprocess
import sys
from functools import cached_property
from pathlib import Path

import pikepdf
import pypdfium2
from conftest import ROOT
from handbook.built.imprint import Imprint, write_imprint
from handbook.source.book import BOOK, read_book
from handbook.source.contents import HOME, LABS
from projects import plan
from pypdfium2 import raw

#: Where the small books are on the web.
HOME_URL = "https://a.example/"


class Reading:
    """A PDF, its text page by page, and its named destinations."""

    def __init__(self, file: Path):
        self.pdf = pikepdf.open(file)
        self.shown = pypdfium2.PdfDocument(file)
        self.index = {p.obj.objgen: p.index for p in self.pdf.pages}

    @cached_property
    def places(self) -> dict[str, tuple[int, float]]:
        """By name: the page's index, and the height on it."""
        names = list(self.pdf.Root.Names.Dests.Names)
        return {
            str(name): (self.index[place[0].objgen], float(place[3]))
            for name, place in zip(names[::2], names[1::2], strict=True)
        }

    @cached_property
    def texts(self) -> list:
        return [page.get_textpage() for page in self.shown]

    @cached_property
    def letters(self) -> list[str]:
        """Letters and digits of each page, in the order they were printed."""
        return [squeeze(text.get_text_range()) for text in self.texts]

    @cached_property
    def outline(self) -> list[tuple[int, str, int]]:
        """Depth, title and page of each entry."""
        found = []

        def walk(items, depth):
            for item in items:
                page = self.index[item.destination[0].objgen]
                found.append((depth, item.title, page))
                walk(item.children, depth + 1)

        with self.pdf.open_outline() as outline:
            walk(outline.root, 0)
        return found

    @cached_property
    def links(self) -> list[tuple[int, pikepdf.Object, str]]:
        """Page, annotation and the words of each link."""
        return [
            (page.index, link, self.text_at(page.index, link.Rect))
            for page in self.pdf.pages
            for link in page.get("/Annots", [])
        ]

    def text_at(self, page: int, rectangle) -> str:
        sides = [float(side) for side in rectangle]
        return self.texts[page].get_text_bounded(*sides)

    def boxes(self, page: int, rectangle) -> list[tuple[float, ...]]:
        """Left, bottom, right and top of the letters that are seen there."""
        left, bottom, right, top = map(float, rectangle)
        text = self.texts[page]
        boxes = map(text.get_charbox, range(text.count_chars()))
        return sorted(
            box
            for box in boxes
            if left - 1 < box[0] < box[2] < right + 1 and bottom < box[1] < top
        )

    def font_at(self, page: int, place: int) -> tuple[str, float]:
        """The font of a character by its place in the page's text; its points."""
        text, matrix = self.texts[page], raw.FS_MATRIX()
        name = ctypes.create_string_buffer(80)
        raw.FPDFText_GetFontInfo(text, place, name, 80, ctypes.c_int())
        raw.FPDFText_GetMatrix(text, place, matrix)
        size = raw.FPDFText_GetFontSize(text, place) * matrix.a
        return name.value.decode(), round(size, 1)

    def label(self, page: int) -> str:
        return self.shown.get_page_label(page)


def squeeze(text: str) -> str:
    """What is left when spaces, hyphens and signs may differ."""
    return re.sub(r"[^a-z0-9]", "", text.lower())


def make_book(folder: Path, bodies: dict[str, str] | None = None) -> Path:
    """A project with a page for all that is in our plan, and its built site.

    ``bodies`` are HTML for what is behind the titles of some chapters, by their
    addresses; the others have a word.
    """
    write(folder / BOOK, plan())
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    book = read_book(folder)
    titles = {f"{part}/{HOME}": title for part, title in book.parts.items()}
    titles |= {f"{c.key}.md": c.title for c in book.chapters}
    titles |= {f"{LABS}/{HOME}": "Labs", f"{LABS}/lab.py": "A lab"}
    for path, title in titles.items():
        address = path.rpartition(".")[0] + ".html"
        body = (bodies or {}).get(address, "<p>Words.</p>")
        write(folder / "docs" / path, f"# {title}\n")
        write(
            folder / "site" / address,
            f'<article><h1 id="top">{title}</h1>{body}</article>',
        )
    write(folder / "site" / "index.html", '<div id="downloads"></div>')
    write_imprint(
        folder / "site",
        Imprint("A book", "About", "N. N.", HOME_URL, HOME_URL, "Free"),
    )
    return folder / "site"


def print_book(project: Path) -> subprocess.CompletedProcess:
    """Runs the command in ``project``."""
    return subprocess.run(
        [sys.executable, "-m", "handbook.export.pdf"],
        cwd=project,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
