"""Read without a network: in Chromium, under a path, with a server that can stop."""

import functools
import http.server
import json
import re
import shutil
import struct
import threading
from pathlib import Path

import pytest
from conftest import BUILT_FOR, PHONE, ROOT
from handbook.built.offline import WORKER, write_worker
from handbook.export.downloads import FOLDER, HANDBOOK, offer
from study_site import assert_usable, review

UNDER = "book"
SVD, EIGEN = "linear-algebra/svd.html", "linear-algebra/eigenvalues.html"
RIDGE, SORRY = "machine-learning/regularization.html", "study/offline.html"
STYLE = "assets/style.css"

# What the service worker has of the site: path -> whether it is kept.
KEPT = """async () => {
  const worker = (await navigator.serviceWorker.ready).active;
  const { port1, port2 } = new MessageChannel();
  worker.postMessage(["files"], [port2]);
  const answer = new Promise((done) => (port1.onmessage = done));
  // A worker that gives way to a newer one may not answer any more.
  const silence = new Promise((_, fail) =>
    setTimeout(fail, 5_000, new Error("the worker does not answer")));
  const { data } = await Promise.race([answer, silence]);
  return Object.fromEntries(data.result.map(([path, size, kept]) => [path, kept]));
}"""
# Whether it is kept before long; false if a newer worker waits meanwhile.
IS_KEPT = f"""async (paths) => {{
  const registration = await navigator.serviceWorker.ready;
  for (const end = Date.now() + 30_000; Date.now() < end; ) {{
    const {{ waiting }} = registration;
    const kept = await ({KEPT})().catch(() => ({{}}));
    if (paths.every((path) => kept[path])) return true;
    await new Promise((resolve) => setTimeout(resolve, 300));
    if (waiting && waiting === registration.waiting) return false;
  }}
  const workers = ["installing", "waiting", "active"].map((one) => registration[one]);
  const states = workers.map((worker) => worker?.state);
  const ours = workers.indexOf(navigator.serviceWorker.controller);
  throw new Error(`not kept: ${{paths}}; workers: ${{states}}; ours: ${{ours}}`);
}}"""
# Which edition the page is of, and which its style.
EDITIONS = """[
  document.querySelector("[data-edition]").dataset.edition,
  getComputedStyle(document.documentElement).getPropertyValue("--edition"),
]"""


class _Handler(http.server.SimpleHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append((self.path, self.headers["Range"]))
        # An edit in the same second is one, too.
        del self.headers["If-Modified-Since"]
        if self.path.endswith(self.server.withheld):
            self.server.released.wait()
        super().do_GET()

    def log_message(self, *args):
        pass


class _Server(http.server.ThreadingHTTPServer):
    """Serves a folder; one file, by the end of its address, may be withheld."""

    daemon_threads = True

    def __init__(self, folder, port=0):
        handler = functools.partial(_Handler, directory=folder)
        super().__init__(("127.0.0.1", port), handler)
        self.asked, self.withheld = [], ("nothing",)
        self.released = threading.Event()
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def stop(self):
        self.released.set()
        self.shutdown()
        self.server_close()


def edit(site: Path, edition: int) -> None:
    """Makes ``site`` another edition, of which pages and style bear the number."""
    for page in site.rglob("*.html"):
        text = page.read_text("utf-8")
        mark = f'data-edition="{edition}" data-md-component="container"'
        text = re.sub(
            r'(data-edition="\d+" )?data-md-component="container"', mark, text
        )
        page.write_text(text, "utf-8")
    style = (site / STYLE).read_text("utf-8")
    style = re.sub(r"^:root\{--edition:\d+\}\n", "", style)
    (site / STYLE).write_text(f":root{{--edition:{edition}}}\n{style}", "utf-8")
    write_worker(site)


@pytest.fixture
def place(study_site, tmp_path):
    """The short book in its first edition, under a path of a server."""
    shutil.copytree(study_site, tmp_path / UNDER)
    return tmp_path / UNDER


@pytest.fixture
def web(place):
    """The address of the book, and functions that begin and end its being served."""
    servers = []

    class Web:
        def begin(self):
            port = servers[-1].server_port if servers else 0
            servers.append(_Server(place.parent, port))
            self.server = servers[-1]

        def end(self):
            self.server.stop()

    web = Web()
    web.begin()
    web.address = f"http://127.0.0.1:{web.server.server_port}/{UNDER}/"
    sitemap = place / "sitemap.xml"
    text = sitemap.read_text("utf-8").replace(BUILT_FOR, web.address)
    sitemap.write_text(text, "utf-8")
    edit(place, 1)
    yield web
    web.end()


@pytest.fixture
def reader(browser):
    """A new reader's browser."""
    context = browser.new_context(viewport=PHONE)
    context.set_default_timeout(60_000)
    yield context
    context.close()


def read(page, address):
    """Visits ``address``; waits until the worker, if it is new, has begun."""
    page.goto(address)
    page.wait_for_function("navigator.serviceWorker.controller")


def follow(page, path):
    """Goes to the chapter before or after by the link at the foot."""
    page.locator(f".md-footer a[href$='{Path(path).name}']").click()
    page.wait_for_url(f"**/{path}")


def kept(page) -> set[str]:
    return {path for path, there in page.evaluate(KEPT).items() if there}


def wait_for_kept(page, *paths):
    for _ in range(10):
        if page.evaluate(IS_KEPT, paths):
            return
        # A worker with nothing to do is ended and gives way to a newer one; but while a
        # debugger looks on, as here, Chromium may keep it for ever.
        debugger = page.context.new_cdp_session(page)
        debugger.send("ServiceWorker.enable")
        debugger.send("ServiceWorker.stopAllWorkers")
        debugger.detach()
    pytest.fail(f"a newer worker waits for ever; not kept: {paths}")


def update(page):
    """Has the browser look for a new version; waits until it has taken over."""
    page.evaluate(
        """async () => {
          const registration = await navigator.serviceWorker.ready;
          const taken = new Promise((done) =>
            navigator.serviceWorker.addEventListener("controllerchange", done));
          await registration.update();
          await taken;
        }"""
    )


def test_what_was_read_opens_without_a_network_and_the_rest_says_why(
    web, reader
):
    page = reader.new_page()
    read(page, web.address + SVD)
    font = "assets/fonts/source-serif-4-latin-400-normal.woff2"
    wait_for_kept(page, SVD, STYLE, font)
    # With instant navigation: the page stays, and what comes into it is kept.
    page.evaluate("window.stays = true")
    follow(page, EIGEN)
    assert page.evaluate("window.stays")
    wait_for_kept(page, EIGEN)

    web.end()
    follow(page, SVD)
    assert page.evaluate("window.stays")
    other = reader.new_page()
    told = []
    other.on("requestfailed", lambda request: told.append(request.url))
    for path in (EIGEN, SVD, ""):
        other.goto(web.address + path)
        assert other.evaluate(EDITIONS) == ["1", "1"]
        assert other.evaluate("document.fonts.check('16px \"Source Serif 4\"')")
    assert not told
    other.goto(web.address + RIDGE)
    assert other.url == f"{web.address}{SORRY}#not-kept"
    links = other.locator(".study-kept a")
    links.first.wait_for()
    names = {link.get_attribute("href") for link in links.all()}
    assert names >= {web.address + EIGEN, web.address + SVD}
    assert web.address + RIDGE not in names
    links.filter(has_text="Eigenvalues").click()
    other.wait_for_url(f"**/{EIGEN}")
    web.begin()
    other.goto(web.address + RIDGE)
    assert other.url == web.address + RIDGE


def test_everything_is_kept_on_request(web, reader):
    page = reader.new_page()
    read(page, web.address + SORRY)
    panel = page.locator(".study-offline")
    begin = panel.get_by_role("button", name="Keep the whole book")
    begin.wait_for()
    words = panel.locator("p").first.inner_text()
    assert re.search(r"Kept: \d+ of \d+ pages\. .* about \d\.\d MB", words)
    assert_usable(page)

    # It stops in the middle, and goes on from there.
    web.server.withheld = "q-prior.js"
    begin.focus()
    page.keyboard.press("Enter")
    stop = panel.get_by_role("button", name="Stop")
    stop.wait_for()
    page.wait_for_function("document.querySelector('progress').value > 0")
    assert "of" in panel.locator(".study-bar span").inner_text()
    assert_usable(page)
    assert page.evaluate("document.activeElement.textContent") == "Stop"
    page.keyboard.press("Enter")
    web.server.released.set()
    begin.wait_for()
    before = kept(page)
    everything = page.evaluate(KEPT).keys()
    assert before < everything
    asked = len(web.server.asked)
    begin.click()
    page.get_by_text("The whole book is kept").wait_for()
    assert kept(page) == everything
    again = {
        path.partition(f"/{UNDER}/")[2] for path, _ in web.server.asked[asked:]
    }
    assert not again & before

    web.end()
    for path in everything:
        if path.endswith(".html"):
            page.goto(web.address + path)
            assert page.url == web.address + path
    page.goto(f"{web.address}study/flashcards.html")
    page.get_by_role("button", name="Begin").click()
    page.wait_for_selector(".study-card")
    review(page, 3, 3)
    page.goto(web.address)
    page.locator("label.md-header__button[for=__search]").click()
    page.keyboard.type("pseudoinverse")
    page.locator("a.md-search-result__link").first.wait_for()

    page.goto(web.address + SORRY)
    page.on("dialog", lambda dialog: dialog.accept())
    web.begin()
    panel.get_by_role("button", name="Remove").click()
    page.get_by_text("Removed.").wait_for()
    assert RIDGE not in kept(page)
    assert SORRY in kept(page)


def test_a_lost_network_keeps_what_has_come(web, reader):
    page = reader.new_page()
    read(page, web.address + SORRY)
    web.server.withheld = "q-prior.js"
    page.get_by_role("button", name="Keep the whole book").click()
    page.wait_for_function("document.querySelector('progress')?.value > 0")
    before = kept(page)
    web.end()
    page.get_by_text("The network was lost.").wait_for()
    assert kept(page) >= before
    web.begin()
    page.get_by_role("button", name="Keep the whole book").click()
    page.get_by_text("The whole book is kept").wait_for()


def test_an_open_page_keeps_its_version_and_the_next_visit_has_the_new_one(
    web, reader, place
):
    page = reader.new_page()
    for path in (RIDGE, SVD, EIGEN):
        read(page, web.address + path)
        wait_for_kept(page, path, STYLE)
    background = reader.new_page()
    read(background, web.address + SVD)
    edit(place, 2)
    write = place / "study" / "cards" / "q-ridge.js"
    write.write_text("Study.answers['q-ridge'] = ['New.', '']", "utf-8")
    write_worker(place)
    update(page)

    # What was kept of the version comes, whatever the server has; nothing else does.
    fetched = "async (path) => (await fetch(path)).text()"
    style = page.evaluate(fetched, f"../{STYLE}")
    assert "--edition:1" in style
    assert page.evaluate(
        "fetch('../study/cards/q-ridge.js').then(() => '', (e) => e.name)"
    )
    # Instant navigation would put a new page into the old one.
    page.evaluate("window.stays = true")
    follow(page, SVD)
    page.wait_for_function("!window.stays")
    assert page.evaluate(EDITIONS) == ["2", "2"]
    assert background.evaluate(EDITIONS) == ["1", "1"]
    style = background.evaluate(fetched, f"../{STYLE}")
    assert "--edition:1" in style
    page.goto(web.address + "study/questions.html")
    assert page.evaluate(EDITIONS) == ["2", "2"]

    # Without a network the new one opens, if it was read, else the old one.
    background.close()
    wait_for_kept(page, SVD, "study/questions.html", STYLE)
    web.end()
    for path, edition in ((SVD, "2"), (RIDGE, "1"), (SVD, "2")):
        page.goto(web.address + path)
        assert page.evaluate(EDITIONS) == [edition, edition], path
    page.goto(web.address + SORRY)
    panel = page.locator(".study-offline p").first
    assert "and 1 of an older edition" in panel.inner_text()
    names = page.locator(".study-kept a").all_inner_texts()
    assert "Regularisation" in names and "Study" not in names
    # Read anew, it is in the new one; and of the old one nothing stays.
    web.begin()
    page.goto(web.address + RIDGE)
    assert page.evaluate(EDITIONS) == ["2", "2"]
    wait_for_kept(page, RIDGE)
    edit(place, 3)
    update(page)
    page.evaluate("fetch(location.href)")  # It waits until all is put in order.
    names = page.evaluate(
        """async () => {
          const cache = await caches.open((await caches.keys())[0]);
          return (await cache.keys()).map(({ url }) => url);
        }"""
    )
    assert len([url for url in names if f"/{STYLE}?" in url]) == 2


def test_a_page_read_while_the_server_changes_is_of_one_version(
    web, reader, place
):
    page = reader.new_page()
    read(page, web.address + SVD)
    wait_for_kept(page, SVD, STYLE)
    # The first visit finds it out: the worker that answers it knows the old one.
    edit(place, 2)
    page.goto(web.address + RIDGE)
    assert page.evaluate(EDITIONS) == ["2", "2"]
    wait_for_kept(page, RIDGE)
    page.goto(web.address + SVD)
    assert page.evaluate(EDITIONS) == ["2", "2"]


def test_a_host_that_changes_files_does_no_harm(web, reader, place):
    page = reader.new_page()
    read(page, web.address + SVD)
    card = "study/cards/q-ridge.js"
    for path in (card, EIGEN):
        file = place / path
        text = file.read_text("utf-8")
        file.write_text(f"{text}<p>changed on its way</p>", "utf-8")
    page.goto(web.address + EIGEN)
    assert "changed on its way" in page.content()
    page.goto(web.address + RIDGE)
    text = page.evaluate(
        "async (path) => (await fetch(path)).text()", f"../{card}"
    )
    assert "changed on its way" in text
    assert EIGEN not in kept(page)


def test_parts_of_downloads_are_asked_of_the_server(web, reader, place):
    (place / FOLDER).mkdir()
    (place / FOLDER / HANDBOOK).write_bytes(b"%PDF-1.7 and so on")
    page = reader.new_page()
    read(page, web.address)
    name = f"{FOLDER}/{HANDBOOK}"
    page.evaluate("(n) => fetch(n, { headers: { Range: 'bytes=0-3' } })", name)
    assert (f"/{UNDER}/{name}", "bytes=0-3") in web.server.asked
    assert name not in page.evaluate(KEPT)


def test_a_site_that_is_edited_ends_the_worker_of_an_earlier_one(
    web, reader, place
):
    page = reader.new_page()
    read(page, web.address + SVD)
    wait_for_kept(page, SVD)
    write_worker(place, serving=True)
    with page.expect_navigation():
        page.evaluate(
            "navigator.serviceWorker.getRegistration().then((r) => r.update())"
        )
    page.wait_for_function(
        """async () => !(await navigator.serviceWorker.getRegistration())
          && !(await caches.keys()).length"""
    )


def test_from_disk_nothing_is_registered(study_site, visit):
    page = visit(f"{study_site.as_uri()}/{SORRY}", PHONE)
    page.get_by_text("This copy is on a disk").wait_for()
    assert not page.locator("link[rel=manifest]").count()


def test_the_manifest_is_found_from_every_page_and_its_icons_are_as_it_says(
    web, reader, place
):
    page = reader.new_page()
    read(page, web.address + SVD)
    link = "document.querySelector('link[rel=manifest]').href"
    address = page.evaluate(link)
    follow(page, EIGEN)
    page.wait_for_function(f"{link} === {json.dumps(address)}")
    browser = reader.new_cdp_session(page)
    assert browser.send("Page.getAppManifest")["errors"] == []
    manifest = page.request.get(address).json()
    imprint = json.loads((place / "imprint.json").read_text("utf-8"))
    assert manifest["name"] == imprint["site_name"]
    # What Chromium asks of a site that it installs.
    assert manifest["display"] == "standalone"
    sizes = {icon["sizes"] for icon in manifest["icons"]}
    assert sizes >= {"192x192", "512x512"}
    assets = place / "assets"
    assert (assets / manifest["scope"]).resolve() == place
    for name in [
        manifest["start_url"],
        *(s["url"] for s in manifest["shortcuts"]),
    ]:
        assert (assets / name).resolve().is_file(), name
    for icon in manifest["icons"]:
        content = (assets / icon["src"]).read_bytes()
        width, height = struct.unpack(">II", content[16:24])
        assert icon["sizes"] == f"{width}x{height}"
        assert len(content) < 10_000
    purposes = {icon.get("purpose", "any") for icon in manifest["icons"]}
    assert purposes == {"any", "maskable"}


def test_what_exports_change_of_the_site_is_listed_anew(place):
    make_home(place)
    write_worker(place)
    before = (place / WORKER).read_text("utf-8")
    (place / FOLDER).mkdir()
    offer(ROOT, place)
    after = (place / WORKER).read_text("utf-8")
    assert after != before
    write_worker(place)
    assert (place / WORKER).read_text("utf-8") == after


def make_home(place):
    home = place / "index.html"
    text = home.read_text("utf-8")
    home.write_text(
        text.replace("</article>", '<div id="downloads"></div></article>'),
        "utf-8",
    )
