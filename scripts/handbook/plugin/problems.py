"""The coding problems: a page each, their list, and what the pages' scripts know."""

from ..source.book import Book
from ..source.problems import FOLDER, ROLES, Problem
from .render import render

#: Below ``docs/``, where their pages would stand.
PAGES = "study/coding"


def source_of(page: str) -> str:
    """The file that ``page``, relative to ``docs/``, is written in."""
    folder, _, name = page.rpartition("/")
    if folder != PAGES:
        return f"docs/{page}"
    return f"{FOLDER}/{name.removesuffix('.md')}/problem.md"


def page_of(problem: Problem, book: Book, python: bool) -> str:
    """Markdown: the page of ``problem``; ``python`` says whether pages run Python."""
    chapter, _, section = problem.topic.partition("#")
    return render(
        "problem.md",
        problem=problem,
        python=python,
        roles=", ".join(ROLES[role] for role in problem.roles),
        topic=book.chapter(chapter).ids[section].title,
        page=f"{chapter}.md#{section}",
    )


def list_problems(problems: list[Problem]) -> str:
    """HTML: the problems by kind."""
    kinds: dict[str, list[Problem]] = {}
    for problem in problems:
        kinds.setdefault(problem.kind_title, []).append(problem)
    return render("problems.html", kinds=kinds, roles=ROLES)


def problem_data(problems: list[Problem]) -> list[list]:
    """Each problem: [name, title, about, kind, minutes, roles]."""
    return [
        [p.name, p.title, p.about, p.kind, p.minutes, p.roles] for p in problems
    ]
