"""Begins a chapter of ``docs/book.yml``: its page and its first snippet.

    python -m handbook.source.chapter linear-algebra/factorizations

The new page passes every check but those of its content, which say what a
chapter still lacks.
"""

import json
import sys
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .book import Chapter, Topic, read_book
from .faults import Fault, Faults

SNIPPET = '''"""What this example shows, in a line."""

import numpy as np

x = np.array([3.0, 4.0])
norm = np.sqrt(x @ x)
print(f"norm = {norm:.3f}")

assert np.isclose(norm, np.linalg.norm(x))
'''
INDEX = """---
description: {description}
---

# {title}

What this part is for in machine learning, in two or three sentences.

<!-- chapters -->
"""


def begin_chapter(root: Path, key: str) -> Chapter:
    """Writes the files of the chapter ``part/chapter`` below ``root``.

    Raises:
        Faults: the book plans no such chapter, or it exists.
    """
    book = read_book(root)
    chapter = book.chapter(key)
    if (root / chapter.path).exists():
        raise Faults([Fault(chapter.path, 1, "exists already", "edit it")])
    index = root / "docs" / chapter.part / "index.md"
    if not index.exists():
        title = book.parts[chapter.part]
        _write(index, INDEX.format(title=title, description=_about(title)))
    _write(root / chapter.path, _page(chapter))
    if _sections(chapter):
        folder = root / "snippets" / key
        _write(folder / "first_example.py", SNIPPET)
        _write(folder / "first_example.out", "norm = 5.000\n")
    return chapter


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _about(title: str) -> str:
    """A description between quotes: a title may hold a colon."""
    text = f"{title}, for machine learning interviews."
    return json.dumps(text, ensure_ascii=False)


def _sections(chapter: Chapter) -> list[Topic]:
    return [t for t in chapter.ids.values() if not t.is_question]


def _page(chapter: Chapter) -> str:
    sections = _sections(chapter)
    questions = [t for t in chapter.ids.values() if t.is_question]
    if sections and not questions:
        questions = [Topic(f"q-{chapter.name}", "What is asked first?")]
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        trim_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        autoescape=False,  # it is Markdown
    )
    return environment.get_template("chapter.md").render(
        chapter=chapter,
        description=_about(chapter.title),
        sections=sections,
        questions=questions,
    )


def main() -> None:
    name = " ".join(sys.argv[1:])
    # make passes an empty one.
    if not name:
        sys.exit(
            "Which chapter? make chapter NAME=linear-algebra/factorizations"
        )
    try:
        chapter = begin_chapter(Path.cwd(), name)
    except Faults as error:
        sys.exit(str(error))
    print(
        f"Write {chapter.path}, with its examples in snippets/{chapter.key}/\n"
        "See it as you write:    make serve\n"
        f"Record what they print: make record NAME={chapter.key}\n"
        f"See what it lacks:      make check NAME={chapter.key}"
    )


if __name__ == "__main__":
    main()
