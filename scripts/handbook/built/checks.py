"""The built site: its internal links, and that it asks no other host for anything."""

import functools
import itertools
import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial
from html import escape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

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
PARSER = html.HTMLParser(encoding="utf-8")


class Document:
    """What is asked of a page: its ids, where its links lead, what it fetches.

    Formulas have nothing of these, so that ``text`` may be without them.
    """

    def __init__(self, text: str):
        page = html.document_fromstring(text.encode(), PARSER)
        # Plain strings: lxml's own would keep the page in memory.
        find = partial(page.xpath, smart_strings=False)
        ids = find("//@id")
        self.ids = set(ids)
        self.repeated = [i for i, times in Counter(ids).items() if times > 1]
        self.links: list[str] = [*dict.fromkeys(find("//a/@href"))]
        self.fetched: list[str] = []
        for element in page.iter(*FETCHED):
            if PASSIVE_LINKS & set(element.get("rel", "").split()):
                continue
            for name in FETCHED[element.tag]:
                urls = element.get(name, "").split(",")
                self.fetched += [u.split()[0] for u in urls if u.strip()]
        styles = [
            *STYLE.findall(text),
            *find("//@style[contains(., '(')]"),
        ]
        for css in styles:
            self.fetched += CSS_URL.findall(css)


def _line(path: Path, value: str, times: int = 1) -> int:
    """Where ``value``, between quotes or in CSS, stands for that time."""
    text = path.read_text(encoding="utf-8")
    places = re.finditer(re.escape(escape(value, quote=False)), text)
    place = next(itertools.islice(places, times - 1, None), None)
    return text.count("\n", 0, place.start()) + 1 if place else 1


def _is_external(url: str) -> bool:
    parts = urlsplit(url)
    return bool(parts.netloc) or parts.scheme in ("http", "https", "ftp")


def check_site(
    site: Path, known: Mapping[str, Document] | None = None
) -> list[Fault]:
    """The faults of the site built at ``site``; paths start at its folder.

    Pages that are not ``known``, by their place in the site, are read.
    """
    documents = {}
    for path in sorted(site.rglob("*.html")):
        place = path.relative_to(site).as_posix()
        documents[place] = (known or {}).get(place) or Document(
            path.read_text(encoding="utf-8")
        )
    return [*_external(site, documents), *_dead(site, documents)]


def _external(site: Path, documents: dict[str, Document]) -> Iterator[Fault]:
    fetched = [
        (site / place, url, _line(site / place, url))
        for place, document in documents.items()
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


def _dead(site: Path, documents: dict[str, Document]) -> Iterator[Fault]:
    # Each page links to each.
    @functools.cache
    def is_dead(folder: str, url: str) -> bool:
        parts = urlsplit(url)
        if parts.scheme or parts.netloc:
            return False
        target = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
        if target not in documents and (site / target).is_dir():
            target = posixpath.normpath(f"{target}/index.html")
        page, anchor = documents.get(target), unquote(parts.fragment)
        if page:
            return bool(anchor) and anchor not in page.ids
        return not (site / target).exists()

    for place, document in documents.items():
        path, name = site / place, f"{site.name}/{place}"
        for anchor in document.repeated:
            line = _line(path, f'id="{anchor}"', 2)
            yield Fault(
                name, line, f"id `{anchor}` twice on a page", "rename one"
            )
        # The page that a server shows for any address it does not know.
        if path.name == "404.html":
            continue
        folder = posixpath.dirname(place)
        for url in document.links:
            if url[:1] in ("#", ""):
                anchor = unquote(url[1:])
                dead = bool(anchor) and anchor not in document.ids
            else:
                dead = is_dead(folder, url)
            if dead:
                yield Fault(
                    name,
                    _line(path, f'"{url}"'),
                    f"dead link {url}",
                    "correct it in the page's source",
                )
