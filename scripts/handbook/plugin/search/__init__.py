"""The search: what Material collected, made into an index that readers load.

Material's dialog stays; its worker, which builds an index in the browser, gives way
to ours, which loads one. ``engine.js`` says how words are read and sections ranked.
"""

import json
import os
import re
import subprocess
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from ...markdown.mathematics import Store
from ...source.book import Book
from ...source.faults import Fault
from ...source.pages import Page
from ...source.schema import line_in, read_yaml
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
TEXTS = {
    "anyOf": [
        {"type": "string"},
        {"type": "array", "items": {"type": "string"}, "minItems": 1},
    ],
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
    file = root / NAMES
    if not file.exists():
        return {}, []
    text = file.read_text(encoding="utf-8")
    names, faults = read_yaml(text, SCHEMA, NAMES)
    names = names or {}
    if faults:
        return names, faults
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


def write_index(
    site: Path, store: Store, book: Book, pages: list[Page], root: Path
) -> None:
    """Puts our index in the place of what Material collected in ``site``."""
    file = site / "search" / "search_index.json"
    collected = json.loads(file.read_text(encoding="utf-8"))
    entries = [
        {
            name: store.plain(entry[name])
            for name in ("location", "title", "text")
        }
        | {"tags": entry.get("tags", [])}
        for entry in collected["docs"]
    ]
    titles = {
        e["location"]: e["title"] for e in entries if "#" not in e["location"]
    }
    sections = [*_sections(entries, titles, book, pages)]
    written = subprocess.run(
        [store.katex.node, HERE / "build.cjs"],
        input=json.dumps(sections),
        capture_output=True,
        encoding="utf-8",
        check=True,
        env=os.environ | {"NODE_PATH": str(root / "node_modules")},
    ).stdout
    docs = {
        "written": written,
        "titles": titles,
        "names": read_names(root)[0],
    }
    text = json.dumps(
        {"config": collected["config"], "docs": docs}, ensure_ascii=False
    )
    file.write_text(text, encoding="utf-8")


def _sections(
    entries: list[dict], titles: dict[str, str], book: Book, pages: list[Page]
) -> Iterator[dict]:
    """Each section as the engine wants it; pages themselves only head theirs."""
    ids = {f"{c.key}.html": c.ids for c in book.chapters}
    topics = {
        f"{_address(page)}#{question.id}": f"{_address(page)}#{question.topic}"
        for page in pages
        for question in page.questions
        if question.topic
    }
    for entry in entries:
        page, _, anchor = entry["location"].partition("#")
        if not anchor:
            continue
        topic = ids.get(page, {}).get(anchor)
        names = (
            [anchor.replace("-", " ")] if not anchor.startswith("q-") else []
        )
        names += topic.contains if topic else []
        text = unescape(TAG.sub(" ", entry["text"]))
        begins = LABELS.sub("", " ".join(TAG.sub(" ", entry["text"]).split()))
        yield {
            "id": entry["location"],
            "page": page,
            "title": entry["title"],
            "names": ". ".join(names),
            "chapter": ". ".join([titles[page], *entry["tags"]]),
            "text": text,
            "rank": _rank(anchor, topic),
            "start": _cut(begins),
            "topic": topics.get(entry["location"]),
        }


def _rank(anchor: str, topic) -> str:
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


def _address(page: Page) -> str:
    return page.path.removeprefix("docs/").removesuffix(".md") + ".html"
