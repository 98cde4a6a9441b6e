"""The built site: its internal links, and that it asks no other host for anything."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

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


class _Document(HTMLParser):
    def __init__(self, path: Path):
        super().__init__()
        self.ids: set[str] = set()
        self.repeated: list[tuple[str, int]] = []
        self.links: list[tuple[str, int]] = []
        self.fetched: list[tuple[str, int]] = []
        self.style = False
        self.feed(path.read_text(encoding="utf-8"))
        self.close()

    def handle_starttag(self, tag, attrs):
        line = self.getpos()[0]
        values = {name: value or "" for name, value in attrs}
        if name := values.get("id"):
            if name in self.ids:
                self.repeated.append((name, line))
            self.ids.add(name)
        if tag == "a" and "href" in values:
            self.links.append((values["href"], line))
        rel = set(values.get("rel", "").split())
        if tag in FETCHED and not (tag == "link" and rel & PASSIVE_LINKS):
            for name in FETCHED[tag]:
                for part in values.get(name, "").split(","):
                    if part.strip():
                        self.fetched.append((part.split()[0], line))
        if "style" in values:
            self._css(values["style"], line)
        self.style = tag == "style"

    def handle_endtag(self, tag):
        self.style = False

    def handle_data(self, data):
        if self.style:
            self._css(data, self.getpos()[0])

    def _css(self, text: str, line: int) -> None:
        self.fetched.extend((url, line) for url in CSS_URL.findall(text))


def _is_external(url: str) -> bool:
    parts = urlsplit(url)
    return bool(parts.netloc) or parts.scheme in ("http", "https", "ftp")


def check_site(site: Path) -> list[Fault]:
    """The faults of the site built at ``site``; paths start at its folder."""
    documents = {path: _Document(path) for path in sorted(site.rglob("*.html"))}
    return [*_external(site, documents), *_dead(site, documents)]


def _external(site: Path, documents: dict[Path, _Document]) -> Iterator[Fault]:
    fetched = {path: document.fetched for path, document in documents.items()}
    for path in sorted(site.rglob("*.css")):
        fetched[path] = [
            (url, number)
            for number, line in enumerate(
                path.read_text(encoding="utf-8").splitlines(), 1
            )
            for url in CSS_URL.findall(line)
        ]
    for path, urls in fetched.items():
        for url, line in urls:
            if _is_external(url):
                yield Fault(
                    path.relative_to(site.parent).as_posix(),
                    line,
                    f"asks another host for {url}",
                    "ship the file with the site: pages work offline",
                )


def _dead(site: Path, documents: dict[Path, _Document]) -> Iterator[Fault]:
    for path, document in documents.items():
        name = path.relative_to(site.parent).as_posix()
        for anchor, line in document.repeated:
            yield Fault(
                name, line, f"id `{anchor}` twice on a page", "rename one"
            )
        # The page that a server shows for any address it does not know.
        if path.name == "404.html":
            continue
        for url, line in document.links:
            parts = urlsplit(url)
            if parts.scheme or parts.netloc:
                continue
            target = path
            if parts.path:
                target = (path.parent / unquote(parts.path)).resolve()
            if target.is_dir():
                target /= "index.html"
            missing = not target.exists()
            page = documents.get(target)
            anchor = unquote(parts.fragment)
            if missing or (page and anchor and anchor not in page.ids):
                yield Fault(
                    name,
                    line,
                    f"dead link {url}",
                    "correct it in the page's source",
                )
