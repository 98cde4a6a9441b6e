"""Questions of different chapters that look alike: a person judges them, once."""

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from ..book import Book
from ..faults import Fault
from ..pages import Page

# What questions are made of, and what most chapters are about.
COMMON = set(
    """a about all an and any are as at be between by can compare compute data
    derive difference do does every explain find for from give have how i if in
    into is it its learning machine matrices matrix may model models must
    network networks not of on one or prove same say show so state tell than
    that the their them then these they this to two us use used using what when
    where which who why will with would you your""".split()
)
#: The least that two questions share, and the least part of all their words.
SHARED, PART = 3, 1 / 3


def alike(pages: list[Page], book: Book) -> Iterator[tuple[str, Fault]]:
    """The later of each pair, with its chapter, told with the earlier's place."""
    by_path = {page.path: page for page in pages}
    distinct = {frozenset(pair) for pair in book.distinct}
    earlier = []
    by_word = defaultdict(list)
    for chapter in book.chapters:
        if chapter.path not in by_path:
            continue
        for question in by_path[chapter.path].questions:
            words = _words(question.title)
            seen = map(by_word.__getitem__, words)
            shared = Counter(itertools.chain.from_iterable(seen))
            near = [n for n, both in shared.items() if both >= SHARED]
            for number in sorted(near):
                path, other, its = earlier[number]
                both = shared[number]
                if (
                    path != chapter.path
                    and both >= PART * len(words | its)
                    and frozenset((question.id, other.id)) not in distinct
                ):
                    yield (
                        chapter.key,
                        Fault(
                            chapter.path,
                            question.line,
                            f"asks nearly what {path}:{other.line} asks:"
                            f" {other.title}",
                            "keep one, where the matter is explained; or, if"
                            " they differ, add to `distinct` of docs/book.yml"
                            f" [{other.id}, {question.id}]",
                        ),
                    )
            for word in words:
                by_word[word].append(len(earlier))
            earlier.append((chapter.path, question, words))


def _words(title: str) -> set[str]:
    """What the question is about: word stems, roughly."""
    words = re.findall(r"[a-z0-9]+", title.lower())
    return {word[:5] for word in words if word not in COMMON}
