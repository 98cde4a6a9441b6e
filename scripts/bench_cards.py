"""Measures the flashcards with 3,000 cards, in real Chromium.

    .venv/bin/python scripts/bench_cards.py

The cards are those of the handbook, repeated under other names in 40 chapters. The
page is visited with an empty cache by a reader who has learned all but 20; a session
of these is begun at once, and their answers are shown, from as many chapters. Then
the list of all cards is opened and filtered. Nothing is asserted; compare the figures.
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
CARDS, CHAPTERS, SHOWN, VISITS = 3_000, 40, 20, 5
PAGE, LIST = "study/flashcards.html", "study/cards.html"
KEY = "ml-interview-handbook"
LEARNED = {
    "due": "2099-01-02T10:00:00.000Z",
    "stability": 2.3,
    "difficulty": 2.1,
    "elapsed_days": 0,
    "scheduled_days": 2,
    "learning_steps": 0,
    "reps": 1,
    "lapses": 0,
    "state": 2,
    "last_review": "2025-12-31T10:00:00.000Z",
}
# A key is done with when the next question stands there.
GRADE = """() => {
  const event = new KeyboardEvent("keydown", { key: "3", bubbles: true });
  const start = performance.now();
  document.body.dispatchEvent(event);
  return performance.now() - start;
}"""
FILTER = """() => {
  const input = document.querySelector(".study-browse input");
  const start = performance.now();
  input.value = "matrix";
  input.oninput();
  return performance.now() - start;
}"""
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


def build(site: Path) -> list[str]:
    """The handbook's site with ``CARDS`` cards instead of its own.

    Returns the ids of all but ``SHOWN``, those of as many chapters.
    """
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
    return [card[0] for chapter in chapters[1:] for card in chapter["cards"]]


def visit(page: Page, address: str) -> tuple[dict[str, int], list[float]]:
    """Bytes of each answer, and milliseconds.

    To the overview, to the first card, and from a grade to the next card.
    """
    responses = []
    page.on("response", lambda response: responses.append(response))
    page.add_init_script(WATCH)
    page.goto(address)
    page.wait_for_function("window.shown")
    grades = []
    for _ in range(SHOWN):
        page.keyboard.press("Space")
        page.wait_for_selector(".study-card .short-answer")
        grades.append(page.evaluate(GRADE))
    page.wait_for_load_state("networkidle")
    sizes = {
        answer.url: len(answer.body())
        if Path(answer.url).suffix in PACKED
        else len(gzip.compress(answer.body()))
        for answer in responses
    }
    ready, shown = page.evaluate("[window.ready, window.shown]")
    return sizes, [ready, shown, sorted(grades)[SHOWN // 2]]


def browse(page: Page, address: str) -> tuple[int, float]:
    """Elements of the list of cards, and milliseconds to filter it."""
    page.goto(address)
    page.wait_for_selector(".study-cards > li")
    elements = "document.querySelectorAll('.study-browse *').length"
    return page.evaluate(elements), page.evaluate(FILTER)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as play:
        site = Path(temporary) / "site"
        learned = build(site)
        state = json.dumps(
            {"version": 1, "ticks": {}, "interviews": []}
            | {"cards": dict.fromkeys(learned, LEARNED)}
            | {"choices": {"cards": {"without": [], "fresh": SHOWN}}}
        )
        handler = functools.partial(_Quiet, directory=site)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/"
        browser = play.chromium.launch(
            executable_path=find_browser(), args=["--no-sandbox"]
        )
        times = []
        for _ in range(VISITS):
            context = browser.new_context(service_workers="block")
            context.add_init_script(
                f"localStorage.getItem('{KEY}') ??"
                f" localStorage.setItem('{KEY}', {json.dumps(state)})"
            )
            page = context.new_page()
            sizes, time = visit(page, address + PAGE)
            elements, filtering = browse(page, address + LIST)
            times.append([*time, filtering])
            context.close()
        ready, shown, grade, filtering = (
            sorted(column)[VISITS // 2] for column in zip(*times, strict=True)
        )
        cards = {url: n for url, n in sizes.items() if FOLDER in url}
        index = next(n for url, n in cards.items() if url.endswith("index.js"))
        print(f"{CARDS:,} cards in {CHAPTERS} chapters, {SHOWN} answers shown")
        print(f"{len(sizes)} files, {sum(sizes.values()):,} bytes with gzip:")
        print(f"    the cards' index  {index:>9,}")
        print(f"    their answers     {sum(cards.values()) - index:>9,}")
        print(f"overview after {ready:.0f} ms, first card after {shown:.0f} ms")
        print(f"a grade until the next card: {grade:.0f} ms")
        print(
            f"list of cards: {elements} elements, filtered in {filtering:.0f} ms"
        )
        print(f"    (median of {VISITS} visits from this machine, no cache)")
        browser.close()
        server.shutdown()


if __name__ == "__main__":
    main()
