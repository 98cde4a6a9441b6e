"""Builds the book with Zensical, from the same mkdocs.yml, and looks at its pages.

    python scripts/after_material.py

Zensical comes from the makers of Material for MkDocs. What shapes a page is in
Markdown extensions, which it runs; our plugin it does not. So each chapter is asked
for what it would be nothing without: formulas, listings with their outputs, cards,
links.

All is done in a copy, .cache/zensical/: Zensical writes into site/ and .cache/ of
the project, and takes a page from there that our code would make anew.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname, join, normpath

from handbook.built.checks import check_site
from handbook.built.written import check_page
from handbook.markdown.mathematics import TOKEN
from handbook.plugin.assets import find_assets
from handbook.source.book import read_book
from handbook.source.contents import to_come
from handbook.source.faults import Fault
from handbook.source.inline import FORMULA
from handbook.source.pages import Page, read_page
from lxml import html

ROOT = Path(__file__).parents[1]
COPY = ROOT / ".cache" / "zensical"
LINK = re.compile(r"\]\(([^()#\s]+\.md)")


def make_copy() -> None:
    """The project in ``COPY``, with the files that the plugin adds to the site."""
    shutil.rmtree(COPY, ignore_errors=True)
    COPY.mkdir(parents=True)
    for name in ("docs", "snippets"):
        shutil.copytree(ROOT / name, COPY / name)
    for name in ("node_modules", "scripts"):
        (COPY / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "mkdocs.yml", COPY)
    for name, file in find_assets(ROOT):
        target = COPY / "docs" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, target)


def lost(page: Page, text: str, planned: dict[str, set[str]]) -> Iterator[str]:
    """What is written in ``page`` and not in ``text``, the HTML of Zensical.

    ``planned`` are the chapters to come.
    """
    built = html.document_fromstring(text).find(".//article")

    def count(name: str) -> int:
        return len(built.find_class(name))

    written = len(FORMULA.findall(page.source)) + len(page.displays)
    if count("katex") != written or TOKEN.search(text):
        yield f"{count('katex')} of {written} formulas"
    hrefs = {link.get("href", "") for link in built.iter("a")}
    outputs = [block.text_content() for block in built.find_class("output")]
    for include in page.includes:
        if include.path.endswith(".out"):
            printed = (ROOT / "snippets" / include.path).read_text("utf-8")
            if not any(printed.strip() in output for output in outputs):
                yield f"the output {include.path}"
        elif not any(h.endswith(f"snippets/{include.path}") for h in hrefs):
            yield f"the listing {include.path}"
    folder = dirname(page.path.removeprefix("docs/"))
    links = [normpath(join(folder, url)) for url in LINK.findall(page.source)]
    coming = sum(link in planned for link in links)
    if count("to-come") != coming:
        yield f"{count('to-come')} of {coming} links to chapters to come"


def faults(site: Path) -> Iterator[Fault]:
    """What the pages of ``site`` lack, each where it was written."""
    book = read_book(ROOT)
    planned = to_come(ROOT, book)
    for chapter in book.chapters:
        if f"{chapter.key}.md" in planned:
            continue
        page = read_page(ROOT, ROOT / chapter.path)
        text = (site / f"{chapter.key}.html").read_text("utf-8")
        if fault := check_page(text, page):
            yield fault
        for what in lost(page, text, planned):
            yield Fault(
                page.path,
                1,
                f"Zensical's page has not all that is written: {what}",
                "see what it did not run of handbook.markdown",
            )
    yield from check_site(site)


def main() -> None:
    make_copy()
    command = [sys.executable, "-m", "zensical", "build"]
    if subprocess.run(command, cwd=COPY).returncode:
        sys.exit("Zensical did not build the book; see its message above")
    found = list(faults(COPY / "site"))
    for fault in found:
        print(fault)
    if found:
        sys.exit(f"{len(found)} to mend in what Zensical built")
    print("Zensical built the book, and its chapters are whole.")


if __name__ == "__main__":
    main()
