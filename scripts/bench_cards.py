"""Measures the flashcards page with 2,000 cards, in real Chromium.

    .venv/bin/python scripts/bench_cards.py

The cards are those of the handbook, repeated under other names in 40 chapters. The
page is visited with an empty cache, a session is begun at once, and 20 answers
are shown, from as many chapters. Nothing is asserted; compare the figures.
"""

import functools
import gzip
import http.server
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from handbook.export.browser import find_browser
from handbook.plugin.carddata import FOLDER
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[1]
CARDS, CHAPTERS, SHOWN, VISITS = 2_000, 40, 20, 5
PAGE = "study/flashcards.html"
PACKED = {".woff2", ".png"}
# The session is begun as soon as it can be, as no hand could.
WATCH = """new MutationObserver(() => {
  const button = document.querySelector(".study-flashcards .md-button--primary");
  if (document.querySelector(".study-card h2")) window.shown ??= performance.now();
  else if (button && !window.ready) {
    window.ready = performance.now();
    button.click();
  }
}).observe(document, { childList: true, subtree: true });"""


def build(site: Path) -> None:
    """The handbook's site with ``CARDS`` cards instead of its own."""
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "-d", site],
        cwd=ROOT,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        check=True,
    )
    folder = site / FOLDER
    start = "Study.book = "
    text = (folder / "index.js").read_text("utf-8").rstrip(";\n")
    index = json.loads(text.removeprefix(start))
    known = [
        (card, chapter)
        for chapter in index["chapters"]
        for card in chapter["cards"]
    ]
    random.Random(0).shuffle(known)
    chapters = [{} for _ in range(CHAPTERS)]
    for number in range(CARDS):
        (name, *rest), chapter = known[number % len(known)]
        into = chapters[number % CHAPTERS]
        into.setdefault("cards", []).append([f"{name}-{number}", *rest])
        into.setdefault("topics", {}).update(chapter["topics"])
        into |= {key: chapter[key] for key in ("part", "page", "title")}
        answer = (folder / f"{name}.js").read_text("utf-8")
        (folder / f"{name}-{number}.js").write_text(
            answer.replace(f'"{name}"', f'"{name}-{number}"', 1), "utf-8"
        )
    # A session takes the new cards in the order of the book.
    firsts = [chapter["cards"].pop(0) for chapter in chapters[:SHOWN]]
    chapters = [chapters[0] | {"cards": firsts}, *chapters]
    data = json.dumps(
        {"parts": index["parts"], "chapters": chapters},
        ensure_ascii=False,
        separators=(",", ":"),
    )
    (folder / "index.js").write_text(f"{start}{data};\n", "utf-8")


def visit(page: Page, address: str) -> tuple[dict[str, int], float, float]:
    """Bytes of each answer, and milliseconds to the overview and the first card."""
    responses = []
    page.on("response", lambda response: responses.append(response))
    page.add_init_script(WATCH)
    page.goto(address)
    page.wait_for_function("window.shown")
    for _ in range(SHOWN):
        page.keyboard.press("Space")
        page.wait_for_selector(".study-card .short-answer")
        page.keyboard.press("3")
    page.wait_for_load_state("networkidle")
    sizes = {
        answer.url: len(answer.body())
        if Path(answer.url).suffix in PACKED
        else len(gzip.compress(answer.body()))
        for answer in responses
    }
    return sizes, *page.evaluate("[window.ready, window.shown]")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


def main() -> None:
    choices = {"cards": {"without": [], "fresh": SHOWN}}
    state = json.dumps(
        {"version": 1, "ticks": {}, "cards": {}, "interviews": []}
        | {"choices": choices}
    )
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as play:
        site = Path(temporary) / "site"
        build(site)
        handler = functools.partial(_Quiet, directory=site)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/{PAGE}"
        browser = play.chromium.launch(
            executable_path=find_browser(), args=["--no-sandbox"]
        )
        times = []
        for _ in range(VISITS):
            context = browser.new_context()
            context.add_init_script(
                "localStorage.setItem('ml-interview-handbook',"
                f" {json.dumps(state)})"
            )
            sizes, *time = visit(context.new_page(), address)
            times.append(time)
            context.close()
        ready, shown = sorted(times, key=lambda time: time[1])[VISITS // 2]
        cards = {url: n for url, n in sizes.items() if FOLDER in url}
        index = next(n for url, n in cards.items() if url.endswith("index.js"))
        print(f"{CARDS:,} cards in {CHAPTERS} chapters, {SHOWN} answers shown")
        print(f"{len(sizes)} files, {sum(sizes.values()):,} bytes with gzip:")
        print(f"    the cards' index  {index:>9,}")
        print(f"    their answers     {sum(cards.values()) - index:>9,}")
        print(f"overview after {ready:.0f} ms, first card after {shown:.0f} ms")
        print(f"    (median of {VISITS} visits from this machine, no cache)")
        browser.close()
        server.shutdown()


if __name__ == "__main__":
    main()
