"""Tells what must be mended: of one chapter all, of the whole book what is quick.

    python -m handbook.check linear-algebra/svd
    python -m handbook.check

Faults must be mended, and so must what breaks a rule of the standard in a chapter
that docs/book.yml lists there. What else a chapter lacks is told, and is no error.
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from .plugin.kept import Kept
from .plugin.sources import Sources
from .source.book import BOOK, Book, read_book
from .source.faults import Fault, Faults
from .source.standard import findings
from .source.standard.alike import alike

# Pages hold what is no Python of ours; pyproject.toml excludes them.
RUFF = ("--output-format=concise", "--force-exclude")
UNFORMATTED = "unformatted: File would be reformatted"


def main() -> None:
    root = Path.cwd()
    name = next(iter(sys.argv[1:]), "")
    try:
        book = read_book(root)
        page = book.chapter(name).path if name else ""
    except Faults as error:
        sys.exit(str(error))
    if not (root / page).exists():
        sys.exit(
            f"{page}:1: does not exist; begin it: make chapter NAME={name}"
        )
    sources = Sources(root, Kept(root / ".cache" / "check"))
    faults = sources.read()
    found = findings(sources.pages, book, sources)
    if name:
        sys.exit(_check_chapter(root, book, name, faults, found))
    sys.exit(_check_all(root, book, sources, faults, found))


def _check_all(
    root: Path,
    book: Book,
    sources: Sources,
    faults: list[Fault],
    found: dict[str, list[Fault]],
) -> int:
    broken = [*map(str, faults), *_tools(root, ["."])]
    for key, lacks in found.items():
        if lacks and key not in book.standard:
            print(f"{key}: {len(lacks)} to do; make check NAME={key}")
    near = alike(sources.pages, book, sources.near_pairs)
    twins = [str(fault) for key, fault in near if key not in book.standard]
    _print("\nQuestions for a person to judge:", twins)
    _print("\nTo mend:", broken)
    print()
    if broken:
        print(f"{len(broken)} to mend, each named above")
    else:
        print("Nothing must be mended. All the tests: make test")
    return bool(broken)


def _check_chapter(
    root: Path,
    book: Book,
    name: str,
    faults: list[Fault],
    found: dict[str, list[Fault]],
) -> int:
    page, folder = f"docs/{name}.md", f"snippets/{name}"
    own = [
        f for f in faults if f.path == page or f.path.startswith(f"{folder}/")
    ]
    paths = [path for path in (page, folder) if (root / path).exists()]
    broken = [*map(str, own), *_tools(root, paths)]
    lacks = [] if name in book.standard else found[name]
    _print(f"To do before {name} is in `standard` of {BOOK}:", lacks)
    _print("\nTo mend:", broken)
    # What is wrong anywhere in the sources stops the build; without the page
    # nothing may be left to test.
    tests, passed = (
        ("tests/test_snippets.py", (0, 5)) if faults else ("tests", (0,))
    )
    failed = _run_tests(root, name, tests) not in passed
    print()
    again = f"make check NAME={name}"
    if faults and not own:
        print(f"Not built: {len(faults)} to mend in other pages; make check")
    elif faults:
        print(f"Not built. Mend what is named above, then again: {again}")
    elif broken or failed:
        print(f"Mend what is named above, then again: {again}")
    elif lacks:
        print(
            f"Nothing is broken. {len(lacks)} to do, named above; then add"
            f" {name} to `standard` in {BOOK}"
        )
    elif name in book.standard:
        print("Nothing to mend. All the tests: make test")
    else:
        print(f"Nothing to mend. Add {name} to `standard` in {BOOK}")
    return bool(faults or broken or failed)


def _print(heading: str, lines: Sequence) -> None:
    if lines:
        print(heading, *lines, sep="\n")


def _tools(root: Path, paths: list[str]) -> list[str]:
    """What ruff and codespell say, as file:line."""
    lint = _said(root, "ruff", "check", *RUFF, "--quiet", *paths)
    layout = [
        line.replace(UNFORMATTED, "not laid out by ruff; run make format")
        for line in _said(root, "ruff", "format", "--check", *RUFF, *paths)
        if UNFORMATTED in line
    ]
    spelling = _said(root, "codespell_lib", *paths)
    return [*lint, *layout, *(line.removeprefix("./") for line in spelling)]


def _said(root: Path, module: str, *arguments: str) -> list[str]:
    result = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=root,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    return result.stdout.splitlines()


def _run_tests(root: Path, name: str, tests: str) -> int:
    """Runs what is parametrised by the chapter's page or one of its snippets."""
    print(flush=True)
    own = f"[{name}/ or [{name}.html]"
    command = ["pytest", "--no-header", "--tb=short", "-k", own, tests]
    result = subprocess.run(
        [sys.executable, "-m", *command], cwd=root, check=False
    )
    return result.returncode


if __name__ == "__main__":
    main()
