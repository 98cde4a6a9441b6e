"""Makes a copy of the book at its finished size: every planned chapter is written.

    python scripts/full_size.py FOLDER

Each chapter that is still to come is a copy of one that is written, with ids,
listings and figures of its own. What is tested and measured on it holds for the
book as it will be; see `make test SIZE=full`.
"""

import itertools
import json
import os
import re
import shutil
import sys
from pathlib import Path

from handbook.source.book import Chapter, read_book
from handbook.source.pages import read_page

ROOT = Path(__file__).parents[1]
# What stands beside the pages and snippets in a project.
BESIDE = ("scripts", "node_modules", ".venv", "Makefile", "package.json")
COPIED = ("tests", "mkdocs.yml", "pyproject.toml", "README.md")
# These are no chapters of matter, and short.
UNLIKE = ("start", "interview")
INCLUDE = '--8<-- "{}/'
LINK = re.compile(r"\]\(((?!\.\./)[\w-]+\.md)")
# Where an id stands: a heading, a link on the page, a question's attributes.
ID = re.compile(r"(?:\{ *#|\]\(#|\bid: |\btopic: )([\w-]+)(?=[ ,)}])")
ANCHOR = re.compile(r"\]\(([\w./-]+\.md)#[\w-]+\)")
WAS = re.compile(r", was: \[[^\]]*\]")


def make_full_size(folder: Path) -> None:
    """Writes the project into ``folder``, which must not exist."""
    book = read_book(ROOT)
    written = [c for c in book.chapters if (ROOT / c.path).exists()]
    models = itertools.cycle(c for c in written if c.part not in UNLIKE)
    folder.mkdir(parents=True)
    for name in BESIDE:
        (folder / name).symlink_to(ROOT / name)
    for name in ("docs", "snippets", *COPIED):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    plan: dict = {"complete": [], "standard": [], "distinct": [], "parts": {}}
    for part, title in book.parts.items():
        chapters = {
            chapter.name: _plan(chapter)
            if chapter in written
            else _copy(folder, next(models), chapter)
            for chapter in book.chapters
            if chapter.part == part
        }
        plan["parts"][part] = {"title": title, "chapters": chapters}
        index = folder / "docs" / part / "index.md"
        if not index.exists():
            index.write_text(f"# {title}\n\n<!-- chapters -->\n", "utf-8")
    _aim(folder / "docs", {c.path for c in book.chapters if c not in written})
    # JSON is YAML.
    text = json.dumps(plan, ensure_ascii=False, indent=1)
    (folder / "docs" / "book.yml").write_text(text, "utf-8")


def _aim(docs: Path, copies: set[str]) -> None:
    """Links to sections that were planned lead to the copies that stand there."""

    def aim(link: re.Match) -> str:
        target = os.path.normpath(f"docs/{folder}/{link[1]}")
        return f"]({link[1]})" if target in copies else link[0]

    for page in (*docs.rglob("*.md"), *docs.glob("labs/*.py")):
        folder = page.parent.relative_to(docs).as_posix()
        text = page.read_text("utf-8")
        page.write_text(ANCHOR.sub(aim, text), "utf-8")


def _plan(chapter: Chapter) -> dict:
    ids = {
        name: {"title": topic.title, "was": list(topic.was)}
        for name, topic in chapter.ids.items()
    }
    return {"title": chapter.title, "ids": ids}


def _copy(folder: Path, model: Chapter, chapter: Chapter) -> dict:
    """Writes ``chapter`` as a copy of ``model``; its entry of the plan."""
    page = read_page(ROOT, ROOT / model.path)
    text = WAS.sub("", page.source)
    own = {name for name, _ in page.ids}
    text = ID.sub(
        lambda m: f"{m[0]}-{chapter.name}" if m[1] in own else m[0], text
    )
    text = text.replace(INCLUDE.format(model.key), INCLUDE.format(chapter.key))
    text = text.replace(f"/snippets/{model.key}/", f"/snippets/{chapter.key}/")
    text = LINK.sub(rf"](../{model.part}/\1", text)
    title = page.headings[0].title
    text = text.replace(f"\n# {title}\n", f"\n# {chapter.title}\n", 1)
    file = folder / chapter.path
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")
    shutil.copytree(
        ROOT / "snippets" / model.key, folder / "snippets" / chapter.key
    )
    ids = {f"{topic.id}-{chapter.name}": topic.title for topic in page.topics}
    return {
        "title": chapter.title,
        "ids": {name: {"title": title} for name, title in ids.items()},
    }


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Where to? python scripts/full_size.py FOLDER")
    make_full_size(Path(sys.argv[1]))
