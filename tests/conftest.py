"""Options and fixtures that several test modules share."""

import contextlib
import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from handbook.export.browser import QUIET, find_browser
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}
# Where a site is built for; the server puts its own address in the place.
BUILT_FOR = "http://built.example/"
# What another scheme or width can change of what axe finds.
BY_SCHEME_OR_WIDTH = [
    "color-contrast",
    "link-in-text-block",
    "scrollable-region-focusable",
    "target-size",
]
# axe does not judge a colour on a gradient, such as the one under each listing.
NO_PICTURES = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { background-image: none !important; }");
  document.adoptedStyleSheets.push(sheet);
}"""
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"


def build(
    project: Path, site: Path, **settings: str
) -> subprocess.CompletedProcess:
    """Builds ``project`` as a contributor would; its output is ``stdout``.

    ``settings`` are environment variables.
    """
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", site],
        cwd=project,
        env=os.environ
        | {"NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"}
        | settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


def build_clean(project: Path, site: Path) -> None:
    """Builds ``project`` into ``site``; the build itself must be clean."""
    result = build(project, site, SITE_URL=BUILT_FOR)
    if result.returncode or "WARNING" in result.stdout:
        pytest.fail(f"mkdocs build:\n{result.stdout}", pytrace=False)


def _built_once(request, name: str, make: Callable) -> Path:
    """What ``make`` builds into a folder, once for all workers of pytest-xdist."""
    shared = request.getfixturevalue("tmp_path_factory").getbasetemp()
    if hasattr(request.config, "workerinput"):
        shared = shared.parent
    folder, done = shared / name, shared / f"{name}.built"
    with FileLock(shared / f"{name}.lock"):
        if not done.exists():
            make(folder)
            done.touch()
    return folder


@pytest.fixture(scope="session")
def site(request) -> Path:
    """The handbook, built."""
    return _built_once(
        request, "site", lambda folder: build_clean(ROOT, folder)
    )


@pytest.fixture(scope="session")
def study_site(request) -> Path:
    """The short book of ``study_site.py``, built."""
    from study_site import make_book

    def make(folder: Path) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        build_clean(make_book(folder), folder / "site")

    return _built_once(request, "study", make) / "site"


class _Handler(http.server.SimpleHTTPRequestHandler):
    def do_GET(self):
        # Instant navigation works only at the address a site was built for.
        if self.path != "/sitemap.xml":
            super().do_GET()
            return
        text = Path(self.directory, "sitemap.xml").read_text("utf-8")
        here = f"http://{self.headers['Host']}/"
        data = text.replace(BUILT_FOR, here).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/xml")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *args):
        pass


@contextlib.contextmanager
def serve(site: Path) -> Iterator[str]:
    """The address of ``site``, served on this machine meanwhile."""
    handler = functools.partial(_Handler, directory=site)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def server(site) -> Iterator[str]:
    """The address of the built site."""
    with serve(site) as address:
        yield address


@pytest.fixture(scope="session")
def study(study_site) -> Iterator[str]:
    """The address of the short book."""
    with serve(study_site) as address:
        yield address


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_browser(), args=QUIET
        )
        yield browser
        browser.close()


@pytest.fixture
def visit(browser):
    """Opens an address; the page must stay silent and ask no other host."""
    told, contexts = [], []

    def open_page(address, viewport=DESKTOP, scheme="light", before=None):
        # Playwright sees nothing of what a service worker answers.
        context = browser.new_context(
            viewport=viewport, color_scheme=scheme, service_workers="block"
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.on(
            "console",
            lambda m: (
                m.type in ("error", "warning")
                and "Service Worker registration blocked" not in m.text
                and told.append(f"console: {m.text}")
            ),
        )
        page.on("pageerror", lambda error: told.append(f"error: {error}"))
        # A visit to another page aborts what is still under way.
        page.on(
            "requestfailed",
            lambda r: (
                r.failure != "net::ERR_ABORTED"
                and told.append(f"failed: {r.url}")
            ),
        )
        home = address.split("/")[2]
        page.on(
            "request",
            lambda r: (
                r.url.split("/")[2] != home
                and not r.url.startswith(("data:", "blob:"))
                and told.append(f"other host: {r.url}")
            ),
        )
        if before:
            before(page)
        page.goto(address, wait_until="load")
        page.evaluate("document.fonts.ready")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not told


@pytest.fixture(params=["http", "disk"])
def address(request, site, server):
    """Makes addresses of the site, over http and from disk."""
    if request.param == "http":
        return lambda page: server + page
    return lambda page: f"{site.as_uri()}/{page}"


@pytest.fixture(params=["http", "disk"])
def study_address(request, study_site, study):
    """Makes addresses of the short book, over http and from disk."""
    if request.param == "http":
        return lambda page: study + page
    return lambda page: f"{study_site.as_uri()}/{page}"


def open_answers(page):
    """Opens whatever is folded on ``page``."""
    page.evaluate(
        "for (const d of document.querySelectorAll('details')) d.open = true"
    )


def settle(page):
    """Has all of ``page`` drawn, and what moves or changes its colour at its end."""
    page.evaluate(
        """async () => {
          // As if a reader had come by: what is far from the window is not laid out.
          const near = new CSSStyleSheet();
          near.replaceSync(".far { content-visibility: visible !important; }");
          document.adoptedStyleSheets = [near];
          const frame = () => new Promise(requestAnimationFrame);
          await frame();
          await frame();
          // What is laid out only now asks for its fonts.
          await document.fonts.ready;
          await frame();
          for (const moving of document.getAnimations()) moving.finish();
          await frame();
        }"""
    )


def violations(
    page, rules: list[str] | None = None, without: list[str] = ()
) -> list[str]:
    """What axe finds on ``page``, by ``rules`` or by all, ``without`` some."""
    settle(page)
    page.evaluate(NO_PICTURES)
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text("utf-8"))
    result = page.evaluate(
        "([rules, without]) => axe.run({ resultTypes: ['violations'],"
        " rules: Object.fromEntries(without.map((r) => [r, { enabled: false }])),"
        " ...(rules && { runOnly: rules }) })",
        [rules, list(without)],
    )
    return [
        f"{v['id']}: {v['help']}: {node['html'][:200]}"
        for v in result["violations"]
        for node in v["nodes"]
    ]


def assert_accessible(page):
    """axe finds nothing on ``page``, with all that is folded open."""
    open_answers(page)
    assert not violations(page)


def too_wide(page) -> list[str]:
    """What on ``page`` is wider than the window, but not in a box of its own."""
    settle(page)
    return page.evaluate(
        """() => {
          const root = document.documentElement;
          const wide = [...document.querySelectorAll("article *")].filter((e) => {
            if (e.closest(".katex-mathml")) return false;
            const box = e.getBoundingClientRect();
            if (box.right <= innerWidth + 1) return false;
            for (let p = e.parentElement; p !== document.body; p = p.parentElement)
              if (["auto", "scroll", "hidden"].includes(getComputedStyle(p).overflowX))
                return false;
            return box.width > 0;
          }).map((e) => e.outerHTML.slice(0, 120));
          if (root.scrollWidth > root.clientWidth)
            wide.push("the page scrolls sideways");
          return wide;
        }"""
    )


def assert_no_sideways_scrolling(page):
    """Nothing on ``page`` is wider than the window, but in a box of its own."""
    assert not too_wide(page)


IN_VIEW = """() => {
  const blocks = "h1, h2, h3, p, li, pre, img, summary, label, fieldset";
  return [...document.querySelectorAll(`article :is(${blocks})`)]
    .filter((block) => block.checkVisibility())
    .map((block) => [block.localName, block.getBoundingClientRect()])
    .filter(([_, box]) => box.height && box.top < innerHeight)
    .map(([name, { x, y, width, height }]) =>
      [name, ...[x, y, width, height].map(Math.round)]);
}"""


def assert_scripts_move_nothing(visit, address, done, before=None):
    """What is in view at ``address`` stands where it stands without scripts.

    They are done when an element like the selector ``done`` is there.
    """

    def withhold(page):
        page.route("**/*.js", lambda route: route.fulfill(body=""))

    page = visit(address, before=withhold)
    expected = page.evaluate(IN_VIEW)
    page.close()  # Or Chromium warns of what it loaded for nothing.
    page = visit(address, before=before)
    page.locator(done).first.wait_for(state="attached")
    settle(page)
    assert page.evaluate(IN_VIEW) == expected
    assert len(expected) >= 3
