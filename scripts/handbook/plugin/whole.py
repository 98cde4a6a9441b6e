"""What the pages of a build give together: the index of the search, the study data."""

from pathlib import Path

from ..markdown.mathematics import Store
from ..source.checks import merged
from .carddata import data_files
from .kept import Kept, made_by
from .lists import outline_data
from .made import SECTIONS, Made
from .plans import plan_data
from .problems import problem_data
from .search import Index, make_index, patch_index
from .sources import Sources

# The index of all pages, with the keys of those that it was made from.
WHOLE = "search.whole"
# With more changed pages than these the index may as well be made anew.
FEW = 12


def make_whole_index(
    root: Path, made: dict[str, Made], kept: Kept, store: Store
) -> Index:
    """The index of all pages ``made``; of each page what was kept, if it was."""
    pages = {name: page for name, page in made.items() if page.title}
    # Of two processes of Node.js one is to be there.
    store.katex.close()
    node, code = store.katex.node, made_by(root)
    keys = {name: page.key for name, page in pages.items()}
    before = kept.get(WHOLE, code) or {}
    written, parts = b"", {}
    if [*before] == [*keys]:
        written = kept.get(WHOLE, code, 1)
        changed = [name for name in keys if before[name] != keys[name]]
        if changed:
            was = {name: before[name] for name in changed}
            written, parts = _patch(root, node, pages, kept, was, written)
    if not written:
        written, parts = _make(root, node, pages, kept)
    for name, part in parts.items():
        if pages[name].sound:
            kept.put(f"{name}.index", keys[name], part)
    if keys != before:
        kept.put(WHOLE, code, keys, written)
    return Index(written, {page.url: page.title for page in pages.values()})


def _patch(
    root: Path,
    node: Path,
    pages: dict[str, Made],
    kept: Kept,
    was: dict[str, str],
    written: bytes,
) -> tuple[bytes, dict[str, bytes]]:
    """The index ``written`` after pages changed whose keys ``was`` has; their parts.

    Nothing if more is to be made anew than the parts of these pages.
    """
    before = [kept.get(f"{name}.index", key) for name, key in was.items()]
    if len(was) > FEW or not all(before):
        return b"", {}
    now = [_sections(name, pages[name], kept) for name in was]
    changes = [*zip(before, now, strict=True)]
    written, parts = patch_index(root, node, written, changes)
    return written, dict(zip(was, parts, strict=True))


def _make(
    root: Path, node: Path, pages: dict[str, Made], kept: Kept
) -> tuple[bytes, dict[str, bytes]]:
    """The index of all ``pages``, and the parts of those of which none was kept."""
    found = [
        kept.get(f"{name}.index", page.key) or _sections(name, page, kept)
        for name, page in pages.items()
    ]
    written, parts = make_index(root, node, found)
    return written, {
        name: part
        for name, was, part in zip(pages, found, parts, strict=True)
        if was is not part
    }


def _sections(name: str, page: Made, kept: Kept) -> list[dict]:
    return page.sections or kept.get(f"{name}.made", page.key, SECTIONS) or []


def study_files(sources: Sources, made: dict[str, Made]) -> dict[str, bytes]:
    """The files that the study pages load, by name."""
    entries = {
        f"docs/{name}": page.cards for name, page in made.items() if page.cards
    }
    data = {
        "moved": merged(sources.pages, sources.book),
        "outline": outline_data(sources.book, sources.pages),
        "plans": plan_data(sources.plans, sources.pages),
        "problems": problem_data([*sources.problems.values()]),
    }
    return data_files(sources.book, entries, data)
