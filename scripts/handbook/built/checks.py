"""The built site: its internal links, and that it asks no other host for anything."""

import itertools
import os
import re
from collections.abc import Iterator
from html import escape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree

from ..source.faults import Fault

# What a browser fetches by itself. Links that a reader follows are not among it.
FETCHED = {
    "audio": ("src",),
    "embed": ("src",),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src", "srcset"),
    "input": ("src",),
    "link": ("href",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
}
PASSIVE_LINKS = {"alternate", "author", "canonical", "license", "next", "prev"}
CSS_URL = re.compile(r"(?:url\(|@import)\s*[\"']?([^\"')\s;]+)")


STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)


class _Document:
    """What is asked of a page, as lxml's parser calls out its tags.

    A tree of them would take twice the time: formulas are most of a page.
    """

    def __init__(self, path: Path):
        self.text = path.read_text(encoding="utf-8")
        self.ids: set[str] = set()
        self.repeated: list[str] = []
        self.links: list[str] = []
        self.fetched: list[str] = []
        for css in STYLE.findall(self.text):
            self.fetched += CSS_URL.findall(css)
        parser = etree.HTMLParser(target=self, encoding="utf-8")
        etree.fromstring(self.text.encode(), parser)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if name := attributes.get("id"):
            if name in self.ids:
                self.repeated.append(name)
            self.ids.add(name)
        if tag == "a" and "href" in attributes:
            self.links.append(attributes["href"])
        elif tag in FETCHED and not (
            PASSIVE_LINKS & set(attributes.get("rel", "").split())
        ):
            for name in FETCHED[tag]:
                urls = attributes.get(name, "").split(",")
                self.fetched += [u.split()[0] for u in urls if u.strip()]
        if "url(" in attributes.get("style", ""):
            self.fetched += CSS_URL.findall(attributes["style"])

    def close(self) -> None:
        """lxml asks for it."""

    def line(self, value: str, times: int = 1) -> int:
        """Where ``value``, between quotes or in CSS, stands for that time."""
        places = re.finditer(re.escape(escape(value, quote=False)), self.text)
        place = next(itertools.islice(places, times - 1, None), None)
        return self.text.count("\n", 0, place.start()) + 1 if place else 1


def _is_external(url: str) -> bool:
    parts = urlsplit(url)
    return bool(parts.netloc) or parts.scheme in ("http", "https", "ftp")


def check_site(site: Path) -> list[Fault]:
    """The faults of the site built at ``site``; paths start at its folder."""
    documents = {path: _Document(path) for path in sorted(site.rglob("*.html"))}
    return [*_external(site, documents), *_dead(site, documents)]


def _external(site: Path, documents: dict[Path, _Document]) -> Iterator[Fault]:
    fetched = [
        (path, url, document.line(url))
        for path, document in documents.items()
        for url in document.fetched
        if _is_external(url)
    ]
    fetched += [
        (path, url, number)
        for path in sorted(site.rglob("*.css"))
        for number, line in enumerate(
            path.read_text(encoding="utf-8").splitlines(), 1
        )
        for url in CSS_URL.findall(line)
        if _is_external(url)
    ]
    for path, url, line in fetched:
        yield Fault(
            path.relative_to(site.parent).as_posix(),
            line,
            f"asks another host for {url}",
            "ship the file with the site: pages work offline",
        )


def _dead(site: Path, documents: dict[Path, _Document]) -> Iterator[Fault]:
    for path, document in documents.items():
        name = path.relative_to(site.parent).as_posix()
        for anchor in document.repeated:
            line = document.line(f'id="{anchor}"', 2)
            yield Fault(
                name, line, f"id `{anchor}` twice on a page", "rename one"
            )
        # The page that a server shows for any address it does not know.
        if path.name == "404.html":
            continue
        for url in document.links:
            parts = urlsplit(url)
            if parts.scheme or parts.netloc:
                continue
            target = path
            if parts.path:
                target = path.parent / unquote(parts.path)
                target = Path(os.path.normpath(target))
            if target not in documents and target.is_dir():
                target /= "index.html"
            page, anchor = documents.get(target), unquote(parts.fragment)
            if not (page or target.exists()) or (
                page and anchor and anchor not in page.ids
            ):
                yield Fault(
                    name,
                    document.line(f'"{url}"'),
                    f"dead link {url}",
                    "correct it in the page's source",
                )
