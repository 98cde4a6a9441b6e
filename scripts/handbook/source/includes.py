"""What pages include is there, sections are closed, and every file is shown."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from .faults import Fault, Faults
from .files import names_in, read_text
from .pages import Page
from .snippets import FRAMEWORKS, PROBLEMS, unprintable

MARKER = re.compile(r"# --8<-- \[(start|end):([a-z][\w-]*)\]")


def of_page(root: Path, page: Page) -> Iterator[Fault]:
    """The faults of what ``page`` includes, and in the files of its own folder."""
    own = folder_of(page)
    folder = root / "snippets"
    files = set(names_in(folder / own))
    shown: set[str] = set()
    for include in [*page.includes, *page.figures]:
        beside, _, name = include.path.rpartition("/")
        shown.add(include.path)
        here = beside == own
        if not (name in files if here else (folder / include.path).is_file()):
            yield Fault(
                page.path,
                include.line,
                f"snippets/{include.path} does not exist",
                f"correct the path, or write it and run make record NAME={own}",
            )
        elif not here:
            yield Fault(
                page.path,
                include.line,
                f"snippets/{include.path} belongs to another page",
                f"a page includes from its own folder, snippets/{own}/",
            )
        elif include.section and include.section not in {
            name
            for _, name, _ in _markers(
                (folder / include.path).read_text("utf-8", "replace")
            )
        }:
            yield Fault(
                page.path,
                include.line,
                f"snippets/{include.path} has no section `{include.section}`",
                f"mark it with # --8<-- [start:{include.section}]"
                f" and # --8<-- [end:{include.section}]",
            )
    yield from _of_files(folder, own, files, shown)


def of_no_page(root: Path, pages: Iterable[Page]) -> Iterator[Fault]:
    """The faults in the files of ``snippets/`` that are in no folder of a page."""
    folder = root / "snippets"
    owned = {folder_of(page) for page in pages}
    for path, below, names in os.walk(folder):
        # Editors keep theirs in hidden folders.
        below[:] = [name for name in below if not name.startswith(".")]
        here = Path(path).relative_to(folder).as_posix()
        if here not in owned and here.partition("/")[0] != PROBLEMS:
            yield from _of_files(folder, here, set(names), set())


def folder_of(page: Page) -> str:
    """The folder of ``snippets/`` that ``page`` includes from."""
    return page.path.removeprefix("docs/").removesuffix(".md")


def _of_files(
    folder: Path, own: str, files: set[str], shown: set[str]
) -> Iterator[Fault]:
    for name in sorted(files):
        path = (PurePosixPath(own) / name).as_posix()
        stem, _, suffix = name.rpartition(".")
        if suffix in ("py", "out"):
            yield from _of_text(folder.parent, f"snippets/{path}")
        if suffix in ("out", "svg") and f"{stem}.py" not in files:
            yield Fault(
                f"snippets/{path}",
                1,
                "output without its snippet",
                f"remove it, or write {stem}.py",
            )
        elif suffix in ("py", "out", "svg") and path not in shown:
            # A figure's code need not be shown; its picture must be.
            if suffix == "py" and f"{stem}.svg" in files:
                continue
            if stem.endswith(tuple(f"_{name}" for name in FRAMEWORKS)):
                continue
            yield Fault(
                f"snippets/{path}",
                1,
                "no page shows this file",
                f"include it in docs/{own}.md, or remove it",
            )


def _of_text(root: Path, path: str) -> Iterator[Fault]:
    """The faults in a snippet, or in what is recorded of one."""
    try:
        text = read_text(root, path)
    except Faults as error:
        yield from error.faults
        return
    if path.endswith(".py"):
        yield from _open_sections(text, path)
    else:
        # With its carriage returns, but for those of a checkout on Windows.
        printed = (root / path).read_bytes().decode("utf-8-sig")
        yield from unprintable(printed.replace("\r\n", "\n"), path)


def _markers(text: str) -> Iterator[tuple[str, str, int]]:
    for marker in MARKER.finditer(text):
        yield marker[1], marker[2], text.count("\n", 0, marker.start()) + 1


def _open_sections(text: str, path: str) -> Iterator[Fault]:
    opened: dict[str, int] = {}
    begun: set[str] = set()
    for kind, name, line in _markers(text):
        if kind == "start":
            if name in begun:
                yield Fault(
                    path,
                    line,
                    f"section `{name}` begins twice",
                    "give each section its own name",
                )
            opened[name] = line
            begun.add(name)
        elif opened.pop(name, None) is None:
            yield Fault(
                path,
                line,
                f"section `{name}` ends without a beginning",
                f"add # --8<-- [start:{name}]",
            )
    for name, line in opened.items():
        yield Fault(
            path,
            line,
            f"section `{name}` has no end, so it would swallow the rest",
            f"add # --8<-- [end:{name}]",
        )
