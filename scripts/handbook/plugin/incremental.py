"""What stands in the site and need not be written again.

MkDocs empties the site's folder before each build. Of folders that hold a thousand
small files those are written that differ: to create one again costs ten times what
it costs to compare it. A page that is as it was is moved: they hold a megabyte each.
"""

import contextlib
import os
import shutil
import time
from pathlib import Path

from ..built.offline import entry
from ..source.files import names_below
from .carddata import FOLDER
from .kept import Kept

FOLDERS = ("snippets", FOLDER)
PAGES = ".pages"


def put_aside(site: Path) -> None:
    """Hides the folders and the pages: what is hidden MkDocs does not remove."""
    for name in FOLDERS:
        shutil.rmtree(_hidden(site, name), ignore_errors=True)
        with contextlib.suppress(FileNotFoundError):
            (site / name).rename(_hidden(site, name))
    forget_pages(site)
    for page in [*site.glob("*.html"), *site.glob("[!.]*/**/*.html")]:
        aside = site / PAGES / page.relative_to(site)
        aside.parent.mkdir(parents=True, exist_ok=True)
        page.rename(aside)


def forget_pages(site: Path) -> None:
    """Removes the pages that were put aside and not asked for."""
    shutil.rmtree(site / PAGES, ignore_errors=True)


def put_back(site: Path) -> None:
    """Shows what was put aside, in folders that do not exist."""
    for name in FOLDERS:
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(FileNotFoundError):
            _hidden(site, name).rename(site / name)


def _hidden(site: Path, name: str) -> Path:
    return site / f".{name.replace('/', '-')}"


def write(file: Path, data: bytes) -> None:
    """Has ``file``, whose folder exists, hold ``data``."""
    try:
        if file.read_bytes() == data:
            return
    except FileNotFoundError:
        pass
    file.write_bytes(data)


def copy(source: Path, target: Path) -> None:
    """Has ``target`` hold what ``source`` holds; as large and as old is alike."""
    age = _age(target)
    if age and age == _age(source):
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(source, target)


def place_page(kept: Path, site: Path, name: str) -> None:
    """Has the page ``name`` of ``site``, whose folder exists, hold what ``kept`` holds.

    The one that was put aside is moved if it is as large and as old.
    """
    page, aside = site / name, site / PAGES / name
    if _age(aside) == _age(kept):
        aside.replace(page)
    else:
        shutil.copyfile(kept, page)
    mark_alike(kept, page)


def mark_alike(kept: Path, page: Path) -> None:
    """Makes both as old, and new, since MkDocs compares a page with its source."""
    now = time.time_ns()
    for file in (kept, page):
        os.utime(file, ns=(now, now))


def standing(site: Path, kept: Kept, key: str) -> dict[str, tuple[str, int]]:
    """Entries of the folders' files that are as the last build left them."""
    return {
        place: found
        for place, (age, found) in _entries_before(kept, key).items()
        if _age(site / place) == age
    }


def entries(site: Path, kept: Kept, key: str) -> dict[str, tuple[str, int]]:
    """Entries of the folders' files for the service worker, by place in ``site``.

    Those of files as large and as old as before are in ``kept`` behind ``key``.
    """
    before = _entries_before(kept, key)
    now = {}
    for folder in FOLDERS:
        for name in names_below(site / folder):
            place = f"{folder}/{name}"
            file = site / place
            age, known = _age(file), before.get(place, (None,))
            now[place] = (
                known if known[0] == age else (age, entry(file.read_bytes()))
            )
    if now != before:
        kept.put("incremental.entries", key, now)
    return {place: found for place, (_, found) in now.items()}


def _entries_before(kept: Kept, key: str) -> dict:
    """The age and the entry of each file, by its place, as the last build left it."""
    return kept.get("incremental.entries", key) or {}


def _age(file: Path) -> tuple[int, int] | None:
    """How large and how old ``file`` is; None if there is none."""
    try:
        found = file.stat()
    except FileNotFoundError:
        return None
    return found.st_size, found.st_mtime_ns


def tidy(site: Path, places: set[str]) -> None:
    """Removes from the folders what stands at none of ``places`` of the ``site``."""
    for folder in FOLDERS:
        for name in names_below(site / folder):
            if f"{folder}/{name}" not in places:
                Path(site, folder, name).unlink()
