"""Begins a chapter of ``docs/book.yml``: page, first snippet, place in the nav.

    python -m handbook.source.chapter linear-algebra/factorizations

The new page passes every check but those of its content, which say what a
chapter still lacks.
"""

import re
import sys
from pathlib import Path

from .book import Book, Chapter, read_book

TEMPLATE = Path(__file__).with_name("chapter.md")
SECTION = """## {title} {{ #{id} }}

Intuition, definition with shapes, why it is true, a worked example, the same in
code, where machine learning uses it, what goes wrong.

"""
LISTING = """```python
--8<-- "{folder}/first_example.py"
```

```text
--8<-- "{folder}/first_example.out"
```

"""
QUESTION = """/// question | {title}
    attrs: {{id: {id}, class: core, topic: {topic}}}

**Short answer.** What to say in half a minute.

**In depth.** What carries the proof.
///

"""
SNIPPET = '''"""What this example shows, in a line."""

import numpy as np

x = np.array([3.0, 4.0])
norm = np.sqrt(x @ x)
print(f"norm = {norm:.3f}")

assert np.isclose(norm, np.linalg.norm(x))
'''
INDEX = """---
description: {title}, for machine learning interviews.
---

# {title}

What this part is for in machine learning, in two or three sentences.

<!-- chapters -->
"""


def begin_chapter(root: Path, name: str) -> Chapter:
    """Writes the files of the chapter ``part/chapter`` below ``root``.

    Raises:
        ValueError: the table of contents has no such chapter, or it exists.
    """
    book = read_book(root)
    chapters = {f"{c.part}/{c.name}": c for c in book.chapters}
    if name not in chapters:
        raise ValueError(
            f"docs/book.yml:1: no chapter `{name}`; add it there, or choose of:"
            f" {', '.join(n for n, c in chapters.items() if not _exists(root, c))}"
        )
    chapter = chapters[name]
    if _exists(root, chapter):
        raise ValueError(f"{chapter.path}:1: exists already; edit it")
    index = root / "docs" / chapter.part / "index.md"
    if not index.exists():
        title = book.parts[chapter.part]
        _write(index, INDEX.format(title=title))
    _write(root / chapter.path, _page(book, chapter))
    folder = root / "snippets" / name
    _write(folder / "first_example.py", SNIPPET)
    _write(folder / "first_example.out", "norm = 5.000\n")
    config = root / "mkdocs.yml"
    _write(
        config, add_to_nav(config.read_text(encoding="utf-8"), book, chapter)
    )
    return chapter


def _exists(root: Path, chapter: Chapter) -> bool:
    return (root / chapter.path).exists()


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _page(book: Book, chapter: Chapter) -> str:
    titles = {name: book.titles[name] for name in chapter.ids}
    topics = {n: t for n, t in titles.items() if not n.startswith("q-")}
    # A chapter without a topic in the contract begins with one of its own.
    extra = "" if topics else f"\nextra: [{chapter.name}]"
    topics = topics or {chapter.name: "The first topic"}
    sections = [SECTION.format(id=n, title=t) for n, t in topics.items()]
    folder = f"{chapter.part}/{chapter.name}"
    sections[0] += LISTING.format(folder=folder)
    questions = [
        QUESTION.format(id=name, title=title, topic=next(iter(topics)))
        for name, title in titles.items()
        if name.startswith("q-")
    ]
    return TEMPLATE.read_text(encoding="utf-8").format(
        title=chapter.title,
        extra=extra,
        sections="".join(sections),
        questions="".join(questions),
    )


def add_to_nav(config: str, book: Book, chapter: Chapter) -> str:
    """``mkdocs.yml`` with the chapter in its part, parts and chapters in order."""
    head, nav = config.split("\nnav:\n")
    groups = re.split(r"^(?=  - )", nav, flags=re.MULTILINE)[1:]
    title = book.parts[chapter.part]
    heading = f"  - {title}:\n"
    if not any(group.startswith(heading) for group in groups):
        order = [f"  - {t}:\n" for t in book.parts.values()]
        known = [
            n for n, g in enumerate(groups) if g.split("\n")[0] + "\n" in order
        ]
        later = order[order.index(heading) + 1 :]
        place = next(
            (n for n in known if groups[n].split("\n")[0] + "\n" in later),
            (known[-1] if known else 0) + 1,
        )
        groups.insert(place, f"{heading}      - {chapter.part}/index.md\n")
    names = [f"{c.part}/{c.name}.md" for c in book.chapters]
    for number, group in enumerate(groups):
        if group.startswith(heading):
            first, *entries = group.rstrip("\n").split("\n")
            entries.append(f"      - {chapter.part}/{chapter.name}.md")
            pages = {entry.strip("- "): entry for entry in entries}
            ordered = sorted(
                pages,
                key=lambda page: names.index(page) if page in names else -1,
            )
            lines = [first, *(pages[page] for page in ordered)]
            groups[number] = "\n".join(lines) + "\n"
    return head + "\nnav:\n" + "".join(groups)


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit(
            "Which chapter? make chapter NAME=linear-algebra/factorizations"
        )
    try:
        chapter = begin_chapter(Path.cwd(), sys.argv[1])
    except ValueError as error:
        sys.exit(str(error))
    folder = f"snippets/{chapter.part}/{chapter.name}/"
    print(f"Write {chapter.path}, with its examples in {folder}")
    print("See it as you write:  make serve")
    print(f"See what it lacks:    .venv/bin/pytest -k {chapter.name}")


if __name__ == "__main__":
    main()
