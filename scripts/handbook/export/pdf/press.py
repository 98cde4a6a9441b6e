"""Prints sheets with Chromium, two at a time, and keeps them in a cache."""

import asyncio
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import pikepdf
from fontTools.ttLib import TTFont
from lxml import html
from playwright.async_api import Browser, async_playwright
from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page as BrowserPage

from ...source.faults import Fault, Faults
from ...source.files import atomic_write
from ..browser import QUIET, find_browser
from .server import Server
from .sheets import Sheet
from .tags import tidy

HERE = Path(__file__).parent
# What links to other pages of the site begin with, in what was printed.
ORIGIN = "https://handbook.invalid/"
OFFLINE = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"
# Or the headless shell moves each letter to a whole pixel, on paper too.
UNHINTED = "--font-render-hinting=none"
# What sheets load besides pictures: folder of /press/ -> folder of node_modules.
PRESS = {
    "katex": "katex/dist",
    "serif": "@fontsource/source-serif-4/files",
    "sans": "@fontsource/source-sans-3/files",
    "code": "@fontsource/source-code-pro/files",
}
AT_ONCE = 2
# All that decides how a sheet comes out, besides itself and the browser.
CODE = ("book.css", "prepare.js", "press.py", "sheet.html", "tags.py")
# Sheets are shown one after the other in sheet.html: styles and fonts stay. All
# fonts are there before the first, so that none is laid out in another's widths.
LOAD_FONTS = "Promise.all([...document.fonts].map((font) => font.load()))"
# Shows a sheet; returns the pictures that it lacks.
SHOW = """async ([address, title, source]) => {
  history.replaceState(null, "", address);
  document.title = title;
  const sheet = new DOMParser().parseFromString(source, "text/html");
  document.body.replaceWith(sheet.body);
  const pictures = [...document.images];
  const loaded = await Promise.allSettled(pictures.map((p) => p.decode()));
  return pictures
    .filter((_, n) => loaded[n].status === "rejected")
    .map((picture) => picture.getAttribute("src"));
}"""
FACE = re.compile(r'url\("(/press/[^"]+)"\)')
PICTURE = re.compile(r'<img\b[^>]*\bsrc="([^"]+)"')
OURS = re.compile(r"/[A-Z]{6}\+(KaTeX_|Source(Serif|Sans|Code))")
ROOM = 18  # points that a reader sees above the place a link leads to
BODY_FONT, BODY_SIZE = "SourceSerif4-Regular", 10.0  # as book.css sets them
# What of a page's content says which font has which size, and which glyphs.
TEXT = "q Q cm Tf Tj"


@dataclass(frozen=True)
class Printed:
    """``file`` holds a sheet; an id's place is a page's index and a height on it."""

    sheet: Sheet
    file: Path
    pages: int
    places: dict[str, tuple[int, float]]
    fresh: bool


class Press:
    """Prints sheets of the built ``site``; a context manager.

    Args:
        root: the project; fonts come from its ``node_modules``.
        site: the folder of the built site.
        cache: the folder for what was printed.
        tell: called with each sheet as it is done.

    Raises:
        FileNotFoundError: there is no Chromium; says how to get one.
    """

    def __init__(
        self,
        root: Path,
        site: Path,
        cache: Path,
        tell: Callable[[Printed], None] = lambda printed: None,
    ):
        self.root = root
        self.modules = root / "node_modules"
        self.site = site
        self.cache = cache
        self.tell = tell
        self.used: set[Path] = set()
        self._browser: Browser | None = None
        self._pages: list[BrowserPage] = []
        self.executable = find_browser()
        if self.executable is None:
            raise FileNotFoundError(
                "no Chromium to print with: run `python -m handbook.export.browser`,"
                " or install one by hand so that `chromium` is on PATH"
            )
        cache.mkdir(parents=True, exist_ok=True)
        self._seed = hashlib.sha256()
        for file in (
            *(HERE / name for name in CODE),
            self.modules / ".package-lock.json",
        ):
            self._seed.update(file.read_bytes())
        browser = Path(self.executable).resolve()
        self._seed.update(f"{browser} {browser.stat().st_mtime_ns}".encode())

    def __enter__(self) -> Self:
        self._runner = asyncio.Runner()
        self._server = Server(self._file)
        return self

    def __exit__(self, *_) -> None:
        if self._browser:
            self._runner.run(self._browser.close())
            self._runner.run(self._playwright.stop())
        self._runner.close()
        self._server.shutdown()
        self._server.server_close()

    def print(self, sheets: Iterable[Sheet]) -> list[Printed]:
        """The sheets, printed now or before, in their order.

        Raises:
            Faults: what is wrong with them, all of it; those without a fault
                are in the cache by then.
        """
        return self._runner.run(self._print(list(sheets)))

    def sweep(self) -> None:
        """Removes from the cache what this press neither printed nor found."""
        for file in self.cache.iterdir():
            if file not in self.used:
                file.unlink()

    async def _print(self, sheets: list[Sheet]) -> list[Printed]:
        files = [self.cache / f"{self._hash(sheet)}.pdf" for sheet in sheets]
        self.used.update(files)
        fresh = {file for file in files if not file.exists()}
        pairs = list(zip(sheets, files, strict=True))
        for sheet, file in pairs:
            if file not in fresh:
                self.tell(_printed(sheet, file, fresh=False))
        faults: list[Fault] = []
        if fresh:
            if not self._browser:
                await self._launch()
            # Volumes may have the same sheet: by file, so that it is printed once.
            once = {file: sheet for sheet, file in pairs if file in fresh}
            queue = iter([(sheet, file) for file, sheet in once.items()])
            await asyncio.gather(
                *(self._work(page, queue, faults) for page in self._pages)
            )
        if faults:
            raise Faults(faults)
        return [_printed(*pair, fresh=pair[1] in fresh) for pair in pairs]

    async def _launch(self) -> None:
        self._playwright = await async_playwright().start()
        self._browser = await self._playwright.chromium.launch(
            executable_path=self.executable, args=[*QUIET, OFFLINE, UNHINTED]
        )
        context = await self._browser.new_context()
        for _ in range(AT_ONCE):
            page = await context.new_page()
            await page.emulate_media(media="print")
            await page.goto(f"{self._server.origin}press/sheet.html")
            await page.evaluate(LOAD_FONTS)
            self._pages.append(page)

    async def _work(
        self,
        page: BrowserPage,
        queue: Iterator[tuple[Sheet, Path]],
        faults: list[Fault],
    ) -> None:
        for sheet, file in queue:
            try:
                await self._print_one(page, sheet, file)
                self.tell(_printed(sheet, file, fresh=True))
            except Faults as error:
                faults += error.faults
            except PlaywrightError as error:
                what = f"the browser failed: {error.message}"
                faults.append(sheet.fault(self.root, what, "try again"))
                return  # The other page prints what is left.

    async def _print_one(
        self, page: BrowserPage, sheet: Sheet, file: Path
    ) -> None:
        """Prints into ``file``.

        Raises:
            Faults: what is wrong with the sheet.
        """
        shown = [f"/{sheet.address}", sheet.title, sheet.html]
        lost = await page.evaluate(SHOW, shown)
        prepare = (HERE / "prepare.js").read_text(encoding="utf-8")
        wide = await page.evaluate(prepare)
        self._stop_at(
            sheet,
            [(f"cannot load {name}", "correct the link", name) for name in lost]
            + [
                (
                    f"{what} below “{title}”",
                    "break it, or make it narrower",
                    f"{{ #{name}",
                    f"id: {name}",
                    f"# {title}",
                )
                for name, title, what in wide
            ],
        )
        with atomic_write(file) as part:
            await page.pdf(
                path=part, prefer_css_page_size=True, tagged=sheet.tagged
            )
            found = await asyncio.to_thread(self._finish, part, sheet)
            self._stop_at(sheet, found)
        # Or what earlier sheets left doubles the browser's memory.
        await page.request_gc()

    def _stop_at(self, sheet: Sheet, found: list[tuple[str, ...]]) -> None:
        """``found`` holds what is wrong, its remedy, and what stands near it."""
        if found:
            raise Faults([sheet.fault(self.root, *fault) for fault in found])

    def _file(self, path: str) -> Path:
        """The file that a page of ours calls ``path``, relative to the site."""
        if not path.startswith("press/"):
            return self.site / path
        _, folder, *rest = path.split("/", 2)
        if not rest:
            return HERE / folder
        return self.modules.joinpath(PRESS[folder], *rest)

    def _finish(self, file: Path, sheet: Sheet) -> list[tuple[str, ...]]:
        """Tidies what Chromium wrote into ``file``; what is wrong with it."""
        with pikepdf.open(file, allow_overwriting_input=True) as pdf:
            faults = [*_faults_of_pages(pdf, lambda: self._strange(sheet.html))]
            pdf.Root.Places = _take_marks(
                pdf, sheet.address, self._server.origin
            )
            if sheet.tagged:
                tidy(pdf)
            mode = pikepdf.ObjectStreamMode.generate
            pdf.save(file, object_stream_mode=mode)
        return faults

    def _strange(self, source: str) -> dict[str, str]:
        """The characters of a sheet that our fonts lack, among their neighbours.

        In formulas there are none: KaTeX refuses them.
        """
        style = (HERE / "book.css").read_text(encoding="utf-8")
        faces = [self._file(url[1:]) for url in FACE.findall(style)]
        # As book.css falls back to them.
        for name in ("KaTeX_Main-Regular", "KaTeX_AMS-Regular"):
            faces.append(self._file(f"press/katex/fonts/{name}.woff2"))
        known = {"\n"}
        for face in faces:
            # Their WOFF files: to read WOFF2, fontTools needs Brotli.
            font = TTFont(face.with_suffix(".woff"))
            known.update(map(chr, font.getBestCmap()))
        body = html.document_fromstring(source)
        for formula in body.find_class("katex"):
            formula.text = " "
            formula[:] = []
        text = body.text_content()
        found = {}
        for character in sorted({*text} - known):
            place = text.index(character)
            near = " ".join(text[max(0, place - 20) : place + 20].split())
            found[character] = f"U+{ord(character):04X} in “{near}”"
        return found

    def _hash(self, sheet: Sheet) -> str:
        """What a sheet's pages depend on: all that it shows, and how."""
        digest = self._seed.copy()
        digest.update(sheet.address.encode())
        digest.update(sheet.html.encode())
        folder = (self.site / sheet.address).parent
        for source in PICTURE.findall(sheet.html):
            picture = folder / source
            if picture.is_file():
                digest.update(picture.read_bytes())
        return digest.hexdigest()[:32]


def _printed(sheet: Sheet, file: Path, fresh: bool) -> Printed:
    with pikepdf.open(file) as pdf:
        places = {
            name[1:]: (int(index), float(height))
            for name, (index, height) in pdf.Root.Places.items()
        }
        return Printed(sheet, file, len(pdf.pages), places, fresh)


def _take_marks(
    pdf: pikepdf.Pdf, address: str, origin: str
) -> pikepdf.Dictionary:
    """Removes the links that only mark a place; the places by their ids.

    A place is the page's index and the height on it. Chromium's own destinations
    are a few lines off, and links to them become like those to other sheets.
    """
    places = pikepdf.Dictionary()
    for index, page in enumerate(pdf.pages):
        kept = []
        for annotation in page.get("/Annots", []):
            left, _, right, top = map(float, annotation.Rect)
            if "/Dest" not in annotation:
                uri = str(annotation.A.URI)
                if uri.startswith(origin):
                    annotation.A.URI = ORIGIN + uri.removeprefix(origin)
                kept.append(annotation)
                continue
            name = str(annotation.Dest)
            if right - left < 1:
                places[name] = pikepdf.Array([index, top + ROOM])
                continue
            del annotation.Dest
            annotation.A = pikepdf.Dictionary(
                S=pikepdf.Name.URI, URI=f"{ORIGIN}{address}#{name[1:]}"
            )
            kept.append(annotation)
        page.Annots = pikepdf.Array(kept)
    if "/Dests" in pdf.Root:
        del pdf.Root.Dests
    return places


def _faults_of_pages(
    pdf: pikepdf.Pdf, find_strange: Callable[[], dict[str, str]]
) -> Iterator[tuple[str, ...]]:
    sizes = set()
    for number, page in enumerate(pdf.pages, 1):
        fonts = page.resources.get("/Font", {})
        names = {key: str(font.get("/BaseFont")) for key, font in fonts.items()}
        for key, font in fonts.items():
            if not is_embedded(font):
                yield (
                    f"page {number}: font {names[key]} is not embedded",
                    "use a font of handbook/export/pdf/book.css",
                )
        foreign = [name for name in names.values() if not OURS.match(name)]
        used, has_empty_box = _read_text(page)
        if foreign or has_empty_box:
            strange = find_strange()
            yield (
                f"page {number}: a character that no font of the book has, so"
                f" {', '.join(foreign) or 'an empty box'} stands for it:"
                f" {', '.join(strange.values()) or 'none that is sure'}",
                "write it as mathematics, or in letters",
                *strange,
            )
        sizes |= {size for key, size in used if names[key].endswith(BODY_FONT)}
    if sizes and BODY_SIZE not in sizes:
        yield (
            f"the text is printed in {max(sizes)} points instead of {BODY_SIZE}",
            "find what is wider than the column",
        )


def _read_text(page: pikepdf.Page) -> tuple[set[tuple[str, float]], bool]:
    """The fonts of ``page`` with their sizes in points; whether a glyph is lacking."""
    used, has_empty_box = set(), False
    scale, outer = 1.0, []
    for instruction in pikepdf.parse_content_stream(page, TEXT):
        operands = instruction.operands
        match str(instruction.operator):
            case "Tj":
                glyphs = bytes(operands[0])  # of two bytes each
                if b"\0\0" in glyphs and 0 in memoryview(glyphs).cast("H"):
                    has_empty_box = True
            case "Tf":
                size = round(float(operands[1]) * scale, 1)
                used.add((str(operands[0]), size))
            case "q":
                outer.append(scale)
            case "Q":
                scale = outer.pop()
            case "cm":
                scale *= float(operands[0])
    return used, has_empty_box


def is_embedded(font: pikepdf.Dictionary) -> bool:
    """Whether the font's outlines are in the file."""
    if "/DescendantFonts" in font:
        font = font.DescendantFonts[0]
    descriptor = font.get("/FontDescriptor", {})
    return any(f"/FontFile{n}" in descriptor for n in ("", "2", "3"))
