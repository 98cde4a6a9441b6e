"""Questions of different chapters that look alike: a person judges them, once."""

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

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
NearPairs = Callable[[list[tuple[str, str]]], list[tuple[int, int]]]


def near_pairs(asked: list[tuple[str, str]]) -> list[tuple[int, int]]:
    """The places in ``asked``, chapters with a title each, of pairs that look alike.

    The two are of different chapters; the later comes first.
    """
    pairs = []
    earlier = []
    by_word = defaultdict(list)
    for number, (chapter, title) in enumerate(asked):
        words = _words(title)
        seen = map(by_word.__getitem__, words)
        shared = Counter(itertools.chain.from_iterable(seen))
        near = [other for other, both in shared.items() if both >= SHARED]
        pairs += [
            (number, other)
            for other in sorted(near)
            if asked[other][0] != chapter
            and shared[other] >= PART * len(words | earlier[other])
        ]
        for word in words:
            by_word[word].append(number)
        earlier.append(words)
    return pairs


def alike(
    pages: list[Page], book: Book, near_pairs: NearPairs
) -> Iterator[tuple[str, Fault]]:
    """The later of each pair, with its chapter, told with the earlier's place.

    ``near_pairs`` may be one that remembers.
    """
    by_path = {page.path: page for page in pages}
    distinct = {frozenset(pair) for pair in book.distinct}
    asked = [
        (chapter, question)
        for chapter in book.chapters
        if chapter.path in by_path
        for question in by_path[chapter.path].questions
    ]
    titles = [(chapter.key, question.title) for chapter, question in asked]
    for later, earlier in near_pairs(titles):
        chapter, question = asked[later]
        before, other = asked[earlier]
        if frozenset((question.id, other.id)) not in distinct:
            yield (
                chapter.key,
                Fault(
                    chapter.path,
                    question.line,
                    f"asks nearly what {before.path}:{other.line} asks:"
                    f" {other.title}",
                    "keep one, where the matter is explained; or, if they"
                    " differ, add to `distinct` of docs/book.yml"
                    f" [{other.id}, {question.id}]",
                ),
            )


def _words(title: str) -> set[str]:
    """What the question is about: word stems, roughly."""
    words = re.findall(r"[a-z0-9]+", title.lower())
    return {word[:5] for word in words if word not in COMMON}
