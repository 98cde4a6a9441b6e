"""What the pages of a build give together: the index of the search, the study data."""

from pathlib import Path

from ..markdown.mathematics import Store
from ..source.checks import merged
from .carddata import data_files
from .kept import Kept
from .lists import outline_data
from .made import Made
from .plans import plan_data
from .problems import problem_data
from .search import Index, make_index
from .sources import Sources


def make_whole_index(
    root: Path, made: dict[str, Made], kept: Kept, store: Store
) -> Index:
    """The index of all pages ``made``; of each page what was kept, if it was."""
    found = {
        name: kept.get(f"{name}.index", page.key) or page.sections
        for name, page in made.items()
        if page.title
    }
    titles = {made[name].url: made[name].title for name in found}
    # Of two processes of Node.js one is to be there.
    store.katex.close()
    index, parts = make_index(root, store.katex.node, titles, [*found.values()])
    for (name, was), part in zip(found.items(), parts, strict=True):
        if was is not part and made[name].sound:
            kept.put(f"{name}.index", made[name].key, part)
    return index


def study_files(sources: Sources, made: dict[str, Made]) -> dict[str, bytes]:
    """The files that the study pages load, by name."""
    entries = {
        f"docs/{name}": page.cards.entry
        for name, page in made.items()
        if page.cards
    }
    data = {
        "moved": merged(sources.pages, sources.book),
        "outline": outline_data(sources.book, sources.pages),
        "plans": plan_data(sources.plans, sources.pages),
        "problems": problem_data([*sources.problems.values()]),
    }
    return data_files(sources.book, entries, data)
