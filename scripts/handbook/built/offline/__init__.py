"""The service worker of the built site, which keeps pages for use without a network.

It is made of what stands in the site: whoever changes a page there, writes it anew.
"""

import base64
import hashlib
import json
import re
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import quote, urljoin

from lxml import html

from ...source.files import atomic_write, names_below

WORKER = "worker.js"
SOURCES = [Path(__file__).with_name(name) for name in ("files.js", WORKER)]
# What no page loads over http, and what it keeps itself.
LEFT_OUT = re.compile(
    rf"""assets/python/(.*\.bin|licences\.txt)
    |downloads/.*
    |.*\.(map|gz)
    |assets/javascripts/(lunr|workers)/.*
    |search/search_index\.js
    |404\.html|imprint\.json|{re.escape(WORKER)}""",
    re.VERBOSE,
)
# Where one begins, and what is said of a page that is not kept.
FIRST = ("index.html", "study/offline.html")
# A worker of an earlier build would show its pages in place of the edited ones.
NONE = """// While the site is served to be edited, nothing is kept.
addEventListener("install", () => skipWaiting());
addEventListener("activate", async () => {
  await registration.unregister();
  for (const name of await caches.keys())
    if (name.endsWith(` ${registration.scope}`)) await caches.delete(name);
  for (const client of await clients.matchAll()) client.navigate(client.url);
});
"""


def write_worker(
    site: Path,
    serving: bool = False,
    known: Mapping[str, tuple[str, int]] | None = None,
) -> None:
    """Writes the worker of the built ``site``.

    While ``serving`` it is one that ends those of earlier builds. ``known`` are
    entries of files by their place in the site; the others are read.
    """
    text = NONE if serving else _worker(site, known or {})
    with atomic_write(site / WORKER) as part:
        part.write_text(text, encoding="utf-8")


def _worker(site: Path, known: Mapping[str, tuple[str, int]]) -> str:
    files = {
        quote(name, safe="/!$&'()*+,;=:@~"): known.get(name)
        or entry((site / name).read_bytes())
        for name in names_below(site)
        if "." in Path(name).name and not LEFT_OUT.fullmatch(name)
    }
    first = [page for page in FIRST if page in files]
    needs = {name for page in first for name in _loaded(site, page)}
    listed = json.dumps(files, ensure_ascii=False, separators=(",", ":"))
    version = _hash(listed.encode())
    shell = json.dumps([*first, *sorted(needs & files.keys())])
    return "\n".join(
        [
            f"const VERSION = {json.dumps(version)};",
            f"const SHELL = {shell};",
            f"const FILES = {listed};",
            *(source.read_text(encoding="utf-8") for source in SOURCES),
        ]
    )


def entry(content: bytes) -> tuple[str, int]:
    """The hash of a file, and about how many bytes it has when packed."""
    return _hash(content), min(len(zlib.compress(content, 1)), len(content))


def _hash(content: bytes) -> str:
    return base64.b64encode(hashlib.sha256(content).digest()[:6]).decode()


def _loaded(site: Path, page: str) -> Iterator[str]:
    """What ``page`` names of styles, scripts and pictures, as paths in the site."""
    tree = html.parse(site / page)
    for link in tree.xpath(
        "//link[@rel='stylesheet' or @rel='preload' or @rel='icon']/@href"
        " | //script/@src | //img/@src"
    ):
        yield urljoin(page, link)
