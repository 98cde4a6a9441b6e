"""Python in the page: in Chromium, with the runtime that readers get.

Every listing that offers Run is run there. ``-k svd`` takes one chapter's.
"""

import json
import os
import re
import shutil
from pathlib import Path

import pytest
from conftest import (
    PHONE,
    ROOT,
    _built_once,
    assert_accessible,
    assert_no_sideways_scrolling,
    assert_scripts_move_nothing,
    build_clean,
    serve,
)
from handbook import runtime
from handbook.plugin.python import FOLDER, TARGET
from handbook.source.fences import INCLUDE
from handbook.source.snippets import runs_in_a_browser
from projects import make_project

RUNTIME = ROOT / FOLDER
pytestmark = pytest.mark.skipif(
    not RUNTIME.exists(), reason="make runtime: there is none"
)
SNIPPETS = ROOT / "snippets"
PAGE = "linear-algebra/svd.html"
CHAPTER = """---
description: A chapter for tests.
---

# Singular value decomposition

## The decomposition { #svd }

```python
--8<-- "linear-algebra/svd/sum.py:show"
```

```text
--8<-- "linear-algebra/svd/sum.out"
```

```python
--8<-- "linear-algebra/svd/parts.py:use"
```

Words.

```python
--8<-- "linear-algebra/svd/parts.py:run"
```

```text
--8<-- "linear-algebra/svd/parts.out"
```

```python
--8<-- "linear-algebra/svd/drawn.py"
```

```python
--8<-- "linear-algebra/svd/other.py"
```

/// question | What is $`1 + 1`$?
    attrs: {id: q-test-sum, class: warm-up, topic: svd}

**Short answer.** Two.

**In depth.** As a program:

```python
--8<-- "linear-algebra/svd/sum.py:show"
```
///
"""
FILES = {
    "docs/linear-algebra/svd.md": CHAPTER,
    "snippets/linear-algebra/svd/sum.py": """import numpy as np

# --8<-- [start:show]
def twice(x):
    return x + x


print(twice(np.arange(3)))
# --8<-- [end:show]
assert twice(2) == 4
""",
    "snippets/linear-algebra/svd/sum.out": "[0 2 4]\n",
    "snippets/linear-algebra/svd/parts.py": """# --8<-- [start:use]
x = 1
# --8<-- [end:use]
y = 2
# --8<-- [start:run]
print(x + y)
# --8<-- [end:run]
""",
    "snippets/linear-algebra/svd/parts.out": "3\n",
    "snippets/linear-algebra/svd/drawn.py": """from pathlib import Path

import matplotlib.pyplot as plt

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
plt.plot([1, 2])
plt.savefig("drawn.svg")
""",
    "snippets/linear-algebra/svd/other.py": "import subprocess\n",
    "snippets/figure.mplstyle": "svg.hashsalt: handbook\n",
}
# What a program gives, by the interface of run.js.
RUN = """async ([files, more]) => {
  const { run } = await import("../assets/python/run.js");
  return run({ files, main: Object.keys(files)[0], ...more });
}"""


@pytest.fixture(scope="session")
def run_site(request) -> Path:
    """A small book, built with the runtime."""

    def make(folder: Path) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        project = make_project(folder, FILES)
        (project / ".cache").mkdir()
        (project / FOLDER).symlink_to(RUNTIME)
        build_clean(project, folder / "site")

    return _built_once(request, "run", make) / "site"


@pytest.fixture(scope="module")
def home(run_site):
    """The address of the small book."""
    with serve(run_site) as address:
        yield address


@pytest.fixture(scope="module")
def reader(browser):
    """A reader whose browser has the runtime, once one has asked for it."""
    context = browser.new_context(service_workers="block")
    context.set_default_timeout(120_000)
    yield context
    context.close()


@pytest.fixture
def page(reader, home):
    page = reader.new_page()
    told = []
    page.on("pageerror", lambda error: told.append(str(error)))
    page.goto(home + PAGE)
    yield page
    page.close()
    assert not told


def listing(page, name: str, at: int = 0):
    """The listing of the file ``name``, of several the one ``at`` that place."""
    link = page.locator(f".filename a[href$='{name}']")
    return page.locator(".highlight", has=link).nth(at)


def press(page, name: str):
    """Has the listing ``name`` run; gives what comes of it, when it has ended."""
    button = listing(page, name).locator(".python-run")
    button.click()
    result = page.locator(".python-result").last
    page.wait_for_function("document.querySelector('.cm-editor')")
    page.wait_for_function(
        "(button) => button.textContent !== 'Stop'", arg=button.element_handle()
    )
    return result


def program(page, source: str | dict, **more) -> dict:
    files = {"main.py": source} if isinstance(source, str) else source
    return page.evaluate(RUN, [files, more])


# What is shown of the book ------------------------------------------------


def shown(chapter: Path) -> list[str]:
    """The snippets that the page ``chapter`` shows and a browser can run."""
    found = re.findall(INCLUDE, chapter.read_text("utf-8"))
    paths = sorted({path for path, _ in found if path.endswith(".py")})
    return [p for p in paths if runs_in_a_browser((SNIPPETS / p).read_bytes())]


PAGES = {
    page.relative_to(ROOT / "docs").with_suffix("").as_posix(): paths
    for page in sorted((ROOT / "docs").rglob("*.md"))
    if (paths := shown(page))
}
# What rounds otherwise than the machine that recorded it, and says so to readers: a
# rounding error itself, or what hangs on one: ties in a sort, many steps of training.
ROUNDS = {
    "analysis/jacobian-and-hessian/hessian_vector.py",
    "deep-learning/autoencoders/dead_codes.py",
    "deep-learning/training/fingerprints.py",
    "deep-learning/training/range_test.py",
    "language-models/adapting/rank_error.py",
    "language-models/quantization/qat.py",
    "language-models/retrieval/chunks.py",
    "linear-algebra/svd/nearest_orthogonal.py",
    "machine-learning/boosting/shrinkage.py",
    "machine-learning/generalization/low_variance.py",
    "machine-learning/learning-paradigms/clusters.py",
    "machine-learning/svm/smo.py",
    "optimization/second-order-methods/bfgs.py",
    "probability/bayes/coin_grid.py",
    "probability/hypothesis-testing/sample_size.py",
    "probability/limit-theorems/union_bound.py",
    # A newer Python sorts with other comparisons.
    "practice/coding-round/heap_counts.py",
    "practice/designs-ranking/cascade.py",
    "practice/experiments/guardrail.py",
    "practice/production/shadow.py",
}
NUMBER = re.compile(r"\d+(?:\.\d*)?(?:e[+-]\d+)?")
# Two at a time. A program has what it names of the files beside it.
RUN_ALL = """async ([programs, base]) => {
  const results = [];
  let next = 0;
  const work = async (n) => {
    const { run } = await import(`${base}assets/python/run.js?${n}`);
    while (next < programs.length) {
      const at = next++;
      results[at] = await run({ ...programs[at], limit: 300 });
    }
  };
  await Promise.all([work(1), work(2)]);
  return results.map(({ out, error }) => ({ out, error }));
}"""


@pytest.fixture(scope="module")
def worker(reader, home):
    page = reader.new_page()
    page.goto(home + PAGE)
    yield page
    page.close()


def beside(path: str) -> dict[str, str]:
    """The file ``path`` and, as the page does, those that it names."""
    source = (SNIPPETS / path).read_text("utf-8")
    files = {path: source}
    for name in re.findall(r'"([\w.][\w./-]*\.(?:py|mplstyle))"', source):
        other = Path(path).parent / name if name.endswith(".py") else Path(name)
        other = Path(os.path.normpath(other))
        # A name that a program only speaks of is an empty file.
        there = (SNIPPETS / other).exists()
        text = (SNIPPETS / other).read_text("utf-8") if there else ""
        files.setdefault(other.as_posix(), text)
    return files


@pytest.mark.parametrize("name", PAGES)
def test_listings_print_in_the_page_what_is_recorded(name, worker, home):
    programs = [{"files": beside(p), "main": p} for p in PAGES[name]]
    results = worker.evaluate(RUN_ALL, [programs, home])
    wrong = []
    for path, result in zip(PAGES[name], results, strict=True):
        recorded = (SNIPPETS / path).with_suffix(".out")
        expected = recorded.read_text("utf-8") if recorded.exists() else ""
        if path in ROUNDS:
            expected = NUMBER.sub("#", expected)
            result["out"] = NUMBER.sub("#", result["out"])
        if error := result["error"]:
            said = error["trace"] or error["message"]
            wrong.append(f"{path}: {error['kind']}: {said}")
        elif bare(result["out"]) != bare(expected):
            wrong.append(f"{path}: printed {result['out']}")
    assert not wrong, "\n".join(wrong)


def bare(text: str) -> list[str]:
    return [line.rstrip() for line in text.rstrip().splitlines()]


# What the page does -------------------------------------------------------


def test_the_first_run_tells_its_cost_and_later_ones_ask_no_network(
    browser, home
):
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.set_default_timeout(120_000)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(home + PAGE)
    button = listing(page, "sum.py").locator(".python-run")
    button.wait_for()
    files = json.loads((RUNTIME / "runtime.json").read_text())["files"].values()
    cost = sum(file["size"] for file in files)
    assert button.inner_text() == f"Run ({-(-cost // 1_000_000)} MB once)"
    # Nothing is loaded before the click.
    assert not [url for url in asked if url.endswith((".bin", "run.js"))]
    result = press(page, "sum.py")
    assert "as recorded" in result.inner_text()
    assert button.inner_text() == "Run"
    del asked[:]
    page.reload()
    button.wait_for()
    assert button.inner_text() == "Run"
    # A second tab, at the same time.
    other = context.new_page()
    other.set_default_timeout(120_000)
    other.goto(home + PAGE)
    other.on("request", lambda request: asked.append(request.url))
    assert "as recorded" in press(other, "sum.py").inner_text()
    assert "as recorded" in press(page, "sum.py").inner_text()
    assert not [url for url in asked if url.endswith(".bin")]
    context.close()


def test_it_runs_without_a_network(browser, run_site):
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(120_000)
    with serve(run_site) as address:
        page.goto(address + PAGE)
        page.wait_for_function("navigator.serviceWorker.controller")
        press(page, "sum.py")
        # What was loaded before the service worker began is being kept.
        page.reload()
        press(page, "sum.py")
    page.goto(address + PAGE)
    assert "as recorded" in press(page, "sum.py").inner_text()
    context.close()


def test_the_listing_is_an_editor_and_differing_output_is_told(page):
    press(page, "sum.py")
    editor = listing(page, "sum.py").locator(".cm-content")
    # What is not shown of the file is not in the editor.
    assert editor.inner_text().startswith("def twice")
    assert "Escape, then Tab" in editor.get_attribute("aria-label")
    editor.click()
    page.keyboard.press("Control+End")
    page.keyboard.type("\nprint(5)")
    page.keyboard.press("Control+Enter")
    result = page.locator(".python-result").first
    page.wait_for_function("document.body.innerText.includes('differs from')")
    assert "[0 2 4]\n5" in result.inner_text()
    # The recorded output stays; Reset brings the listing back.
    assert page.locator(".output code").first.inner_text() == "[0 2 4]\n"
    page.keyboard.press("Escape")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    assert "print(5)" not in editor.inner_text()
    assert result.is_hidden()


def test_the_line_of_an_error_is_marked(page):
    press(page, "sum.py")
    editor = listing(page, "sum.py").locator(".cm-content")
    editor.click()
    page.keyboard.press("Control+End")
    page.keyboard.type("\n1 / 0")
    result = press(page, "sum.py")
    assert "Line 6. ZeroDivisionError: division by zero" in result.inner_text()
    assert editor.locator(".cm-lintRange-error").inner_text() == "1 / 0"


def test_a_check_that_is_not_shown_is_told_with_its_file(page):
    press(page, "sum.py")
    listing(page, "sum.py").locator(".cm-content").click()
    page.keyboard.press("Control+Home")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("End")
    page.keyboard.type(" + x")
    result = press(page, "sum.py")
    text = result.inner_text()
    assert "not shown no longer holds: assert twice(2) == 4, in sum.py" in text
    assert page.locator(".cm-lintRange-error").count() == 0


def test_sections_of_a_file_run_together(page):
    first = listing(page, "parts.py", 0)
    first.locator(".python-run").click()
    second = listing(page, "parts.py", 1)
    second.locator(".cm-content").wait_for()
    result = page.locator(".output .python-result")
    result.get_by_text("as recorded").wait_for()
    first.locator(".cm-content").click()
    page.keyboard.press("Control+End")
    page.keyboard.type("0")
    page.keyboard.press("Control+Enter")
    result.get_by_text("differs from").wait_for()
    assert "12" in result.inner_text()


def test_a_listing_that_a_card_shows_again_is_of_its_own(page):
    page.locator(".question summary").first.click()
    listing(page, "sum.py", 1).locator(".python-run").click()
    result = page.locator(".question .python-result")
    # The card shows no recorded output.
    result.get_by_text("[0 2 4]").wait_for()
    assert "recorded" not in result.inner_text()
    assert listing(page, "sum.py", 0).locator(".cm-editor").count() == 0


def test_figures_are_shown(page):
    result = press(page, "drawn.py")
    picture = result.locator("img")
    assert picture.evaluate("(image) => image.naturalWidth") > 300
    # Below the editor.
    editor = listing(page, "drawn.py").locator(".cm-editor")
    assert picture.bounding_box()["y"] > editor.bounding_box()["y"]


def test_what_a_browser_has_not_got_offers_no_run(page):
    page.locator(".python-run").first.wait_for()
    assert listing(page, "other.py").count() == 1
    assert listing(page, "other.py").locator("button").count() == 0


def test_stop_ends_a_loop_and_the_next_run_is_sound(page):
    press(page, "sum.py")
    listing(page, "sum.py").locator(".cm-content").click()
    page.keyboard.press("Control+End")
    page.keyboard.type("\nprint('on and on')\nwhile True: pass")
    page.keyboard.press("Control+Enter")
    button = listing(page, "sum.py").locator(".python-run")
    page.wait_for_function(
        "(button) => button.textContent === 'Stop'", arg=button.element_handle()
    )
    button.click()
    result = page.locator(".python-result").first
    result.get_by_text("Stopped.").wait_for()
    listing(page, "sum.py").get_by_text("Reset").click()
    assert "as recorded" in press(page, "sum.py").inner_text()


def test_it_can_be_used_by_everybody(page, browser, home):
    page.locator(".python-run").first.wait_for()
    press(page, "sum.py")
    page.set_viewport_size(PHONE)
    for scheme in ("default", "slate"):
        page.evaluate(
            "(scheme) => (document.body.dataset.mdColorScheme = scheme)", scheme
        )
        assert_accessible(page)
        assert_no_sideways_scrolling(page)
    heights = page.locator(".python-bar button:visible").evaluate_all(
        "all => all.map((button) => button.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44
    page.emulate_media(media="print")
    assert page.locator(".python-run:visible, .cm-editor:visible").count() == 0
    assert page.locator(".highlight code").first.is_visible()


def test_buttons_move_nothing(visit, home):
    assert_scripts_move_nothing(visit, home + PAGE, ".python-run")


def test_from_disk_there_is_no_button(visit, run_site):
    page = visit(f"{run_site.as_uri()}/{PAGE}")
    page.wait_for_function("document.querySelector('.md-code__nav, .filename')")
    assert page.locator(".python-run").count() == 0


# What run.js gives --------------------------------------------------------


def test_a_run_gives_what_was_printed_and_what_went_wrong(page):
    result = program(page, "import sys\nprint(1)\nprint(2, file=sys.stderr)")
    assert (result["out"], result["error"]) == ("1\n2\n", None)
    assert (result["figures"], result["stopped"]) == ([], False)
    error = program(page, "def f():\n    return [][0]\n\n\nf()")["error"]
    assert (error["kind"], error["line"]) == ("IndexError", 2)
    assert error["file"] == "main.py"
    assert (
        error["trace"].splitlines()[1]
        == '  File "main.py", line 5, in <module>'
    )
    error = program(page, "x = (\n")["error"]
    assert (error["kind"], error["line"]) == ("SyntaxError", 1)
    error = program(page, "import sys\nsys.exit('no')")["error"]
    assert (error["kind"], error["message"]) == ("SystemExit", "no")


def test_a_run_finds_nothing_of_the_one_before(page):
    first = """import numpy as np
import other, warnings
left = other.x
np.set_printoptions(precision=2)
warnings.simplefilter("ignore")
open("left.txt", "w").write("x")
print(left)"""
    second = """import os, warnings
import numpy as np
import other
print(other.x, "left" in globals(), os.listdir(), np.array([1 / 3]))
warnings.warn("heard")"""
    assert program(page, {"a.py": first, "other.py": "x = 1"})["out"] == "1\n"
    out = program(page, {"a.py": second, "other.py": "x = 2"})["out"]
    said, heard = out.splitlines()[:2]
    assert said == "2 False ['a.py', 'other.py'] [0.33333333]"
    assert "heard" in heard


def test_runs_come_one_after_another_and_end_in_time(page):
    late = program(page, "print('begun')\nwhile True: pass", limit=1)
    assert (late["stopped"], late["error"]["kind"]) == (True, "TimeLimit")
    assert late["out"] == "begun\n"
    out = page.evaluate(
        """async () => {
          const { run } = await import("../assets/python/run.js");
          const runs = [1, 2, 3].map((n) =>
            run({ files: { "a.py": `print(${n})` }, main: "a.py" }));
          return (await Promise.all(runs)).map(({ out }) => out).join("");
        }"""
    )
    assert out == "1\n2\n3\n"


def test_much_output_is_cut(page):
    out = program(page, "for n in range(100_000): print(n)")["out"]
    assert len(out) < 101_000
    assert out.endswith("(It printed more.)")


def test_a_program_that_breaks_python_is_told_and_the_next_one_runs(page):
    broken = program(page, "import os\nos._exit(1)")
    assert broken["error"]["kind"] == "Crash"
    assert program(page, "print(1)")["out"] == "1\n"


CHAIN = """
class Link: pass
first = None
for _ in range(20_000):
    link = Link()
    link.next, first = first, link
"""
# A link that knows itself goes only when garbage is looked for.
KNOTTED = CHAIN + "first.itself = first\n"


@pytest.mark.parametrize("left", [CHAIN, KNOTTED], ids=["chain", "knotted"])
def test_a_chain_that_a_program_leaves_breaks_no_program(page, left):
    assert program(page, left + "print(1)")["error"] is None
    collect = "import gc\ngc.collect()\nprint(2)"
    after = program(page, collect)
    assert (after["out"], after["error"]) == ("2\n", None)


def test_a_chain_that_is_freed_at_once_is_told_with_the_remedy(page):
    broken = program(page, CHAIN + "print(1)\ndel link, first")
    assert (broken["out"], broken["error"]["kind"]) == ("1\n", "Crash")
    assert "take it apart link by link" in broken["error"]["message"]


def test_a_program_may_take_the_names_of_what_runs_it(page):
    taken = program(page, "run = run_file = forget = None\nprint(1)")
    assert (taken["out"], taken["error"]) == ("1\n", None)


def test_fifty_runs_leave_nothing_behind(page):
    count = (
        "import gc\ngc.unfreeze()\ngc.collect()\nprint(len(gc.get_objects()))"
    )
    # The collector counts lists, not arrays.
    work = "import numpy as np\nkept = [[np.ones(10_000)] for _ in range(100)]"
    program(page, work)
    before = int(program(page, count)["out"])
    for _ in range(50):
        program(page, work)
    after = int(program(page, count)["out"])
    # Runs that stayed would leave a hundred lists each.
    assert after - before < 500


# What is built ------------------------------------------------------------


def test_the_same_wheel_gives_the_same_bytes(tmp_path):
    (wheel,) = (ROOT / ".cache" / "wheel").glob("*.whl")
    runtime.make(wheel, tmp_path / "again")
    for file in RUNTIME.iterdir():
        again = (tmp_path / "again" / file.name).read_bytes()
        assert again == file.read_bytes(), file.name


def test_a_site_without_the_runtime_has_nothing_of_it(tmp_path, run_site):
    project = make_project(tmp_path, FILES)
    build_clean(project, tmp_path / "site")
    assert not (tmp_path / "site" / TARGET).exists()
    with_it = (run_site / PAGE).read_text("utf-8")
    without = (tmp_path / "site" / PAGE).read_text("utf-8")
    assert "data-runs" in with_it
    assert "data-runs" not in without
    assert "python/" not in without
    # The page runs the listings of cards, flashcards show them.
    assert with_it.count('data-runs="show">sum.py') == 2
    card = (run_site / "study" / "cards" / "q-test-sum.js").read_text("utf-8")
    assert "sum.py" in card
    assert "data-runs" not in card
    # It fetches them itself, when it is asked to.
    worker = (run_site / "worker.js").read_text("utf-8")
    assert f"{TARGET}/run.js" in worker
    assert ".bin" not in worker
