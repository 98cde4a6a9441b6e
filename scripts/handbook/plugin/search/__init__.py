"""The search: the sections of the pages, made into an index that readers load.

Material's dialog stays; its worker, which builds an index in the browser, gives way
to ours, which loads one. ``engine.js`` says how words are read and sections ranked.
"""

import json
import os
import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path
from tempfile import TemporaryFile

from ...markdown.mathematics import Store
from ...source.book import Chapter, Topic
from ...source.faults import Fault
from ...source.pages import Page
from ...source.schema import line_in, read_file
from .sections import read_sections
from .signs import what_is_wrong

HERE = Path(__file__).parent
# What is shown below a title: so many characters of the section's beginning.
SHOWN = 160
TAG = re.compile(r"<[^>]+>")
# What every card's text begins with.
LABELS = re.compile(r"^(?:Answer )?(?:Short answer\. )?")
FRAME = {
    "in-one-minute",
    "pitfalls",
    "interview-questions",
    "cheat-sheet",
    "further-reading",
}
NAMES = "docs/search.yml"
TEXT = {"type": "string", "pattern": r"\w"}
TEXTS = {
    "anyOf": [TEXT, {"type": "array", "items": TEXT, "minItems": 1}],
    "description": "write words of the book, or a list of such",
}
SCHEMA = {
    "title": "the names that the search knows",
    "type": "object",
    "properties": {
        "synonyms": {"type": "object", "additionalProperties": TEXTS},
        "signs": {
            "type": "array",
            "items": {
                "type": "array",
                "prefixItems": [{"type": "string"}, TEXTS],
                "minItems": 2,
                "maxItems": 2,
                "description": "write ['pattern', words of the book]",
            },
        },
    },
    "additionalProperties": False,
}
MINISEARCH = Path("node_modules", "minisearch", "dist", "umd", "index.js")


def read_names(root: Path) -> tuple[dict, list[Fault]]:
    """What docs/search.yml holds, and what in it does not fit."""
    if not (root / NAMES).exists():
        return {}, []
    names, faults, text = read_file(root, NAMES, SCHEMA)
    if faults:
        return {}, faults
    patterns = tuple(pattern for pattern, _ in names.get("signs", []))
    return names, [
        Fault(
            NAMES,
            line_in(text, ["signs", number]),
            wrong,
            "write the pattern as JavaScript reads it",
        )
        for number, wrong in enumerate(what_is_wrong(patterns))
        if wrong
    ]


def worker(root: Path) -> str:
    """The script of the worker, with what it needs before it."""
    parts = (root / MINISEARCH, HERE / "engine.js", HERE / "worker.js")
    return "\n".join(part.read_text(encoding="utf-8") for part in parts)


def find_sections(
    content: str,
    address: str,
    title: str,
    store: Store,
    chapter: Chapter | None,
    page: Page | None,
) -> tuple[str, list[dict]]:
    """The title of the page at ``address`` and its sections, as the engine wants them.

    ``content`` is its HTML, ``title`` what it has if it shows none; ``chapter``
    and ``page`` are what it was made of.
    """
    tags = page.meta.get("tags", []) if page else []
    head, *rest = (
        (section.id, *(store.plain(text) for text in section.texts))
        for section in read_sections(content)
    )
    title = head[1] or escape(title, quote=False)
    ids = chapter.ids if chapter else {}
    topics = {q.id: q.topic for q in page.questions} if page else {}
    return title, [
        _section(
            f"{address}#",
            anchor,
            name,
            text,
            ids.get(anchor),
            topics.get(anchor),
            [title, *tags],
        )
        for anchor, name, text in rest
    ]


def _section(
    page: str,
    anchor: str,
    title: str,
    html: str,
    topic: Topic | None,
    answers: str | None,
    chapter: list[str],
) -> dict:
    names = [] if anchor.startswith("q-") else [anchor.replace("-", " ")]
    text = TAG.sub(" ", html)
    return {
        "id": page + anchor,
        "page": page.removesuffix("#"),
        "title": title,
        "names": ". ".join([*names, *(topic.contains if topic else [])]),
        "chapter": ". ".join(chapter),
        "text": unescape(text),
        "rank": _rank(anchor, topic),
        "start": _cut(LABELS.sub("", " ".join(text.split()))),
        "topic": answers and page + answers,
    }


@dataclass(frozen=True)
class Index:
    """``written`` of all pages, as JSON; ``titles`` by their address.

    A string of it would take four bytes a character.
    """

    written: bytes
    titles: dict[str, str]


def make_index(
    root: Path, node: Path, pages: list
) -> tuple[bytes, list[bytes]]:
    """The index of ``pages``, each its sections or its part before; their parts."""
    lines = (
        page if isinstance(page, bytes) else json.dumps(page).encode()
        for page in pages
    )
    written, parts = _run(root, node, "build.cjs", lines, len(pages))
    return written, [
        part or page for part, page in zip(parts, pages, strict=True)
    ]


def patch_index(
    root: Path, node: Path, written: bytes, changes: list
) -> tuple[bytes, list[bytes]]:
    """The index ``written`` of all pages after ``changes``, with their parts.

    A change is the part of a page before, and its sections now. The index is empty if
    more is to be made anew than the parts of these pages.
    """
    asked = json.dumps([(part.decode(), now) for part, now in changes])
    lines = (asked.encode(), written)
    return _run(root, node, "patch.cjs", lines, len(changes))


def _run(
    root: Path, node: Path, script: str, lines: Iterable[bytes], parts: int
) -> tuple[bytes, list[bytes]]:
    """What ``script`` writes of ``lines`` behind its first ``parts`` lines; these."""
    # In files, since the process and we hold it all once more otherwise.
    with TemporaryFile() as asked, TemporaryFile() as made:
        asked.writelines(b"%b\n" % line for line in lines)
        asked.seek(0)
        subprocess.run(
            # It takes some two thirds of the memory, and hardly longer.
            [
                node,
                "--max-semi-space-size=4",
                "--heap-growing-percent=30",
                HERE / script,
            ],
            stdin=asked,
            stdout=made,
            check=True,
            env=os.environ | {"NODE_PATH": str(root / "node_modules")},
        )
        made.seek(0)
        before = [made.readline().removesuffix(b"\n") for _ in range(parts)]
        return made.read(), before


def write_index(site: Path, index: Index, names: dict) -> None:
    """Puts ``index``, and what docs/search.yml holds, in the place of Material's."""
    file = site / "search" / "search_index.json"
    collected = json.loads(file.read_text(encoding="utf-8"))
    docs = {"titles": index.titles, "names": names, "written": ""}
    text = json.dumps(
        {"config": collected["config"], "docs": docs}, ensure_ascii=False
    )
    with file.open("wb") as out:
        out.write(text.removesuffix('"}}').encode())
        # As JSON says a string that is JSON.
        said = index.written.replace(b"\\", rb"\\").replace(b'"', rb"\"")
        out.write(said.replace(b"\n", rb"\n"))
        out.write(b'"}}')


def _rank(anchor: str, topic: Topic | None) -> str:
    if anchor.startswith("q-"):
        return "card"
    if topic:
        return "contract" if topic.contract else "section"
    return "frame" if anchor in FRAME else "other"


def _cut(html: str) -> str:
    """The beginning of ``html`` without tags, no word or character reference cut."""
    if len(html) <= SHOWN:
        return html
    return html[:SHOWN].rpartition(" ")[0] + " …"
