"""Labs: executed once, shown as Jupyter shows them, and told what is wrong."""

import base64
import json
import re
import subprocess
import sys
from pathlib import Path

import mkdocs_jupyter.config
import nbformat
import pytest
from conftest import BUILT_FOR, ROOT, build
from handbook.markdown.katex import KaTeX
from handbook.markdown.mathematics import Store
from handbook.plugin.labs import use_our_templates
from handbook.plugin.labs.notebook import execute, read_lab, run
from handbook.plugin.labs.outputs import plain_html, show
from handbook.plugin.labs.text import LabText, listing
from handbook.snippets.pictures import same_picture
from handbook.source.snippets import imported_frameworks
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_output
from projects import MAKE, add_makefile, make_project

PATH = "docs/labs/lab.py"
TO_COME = {"deep-learning/attention.md": {"attention"}}


@pytest.fixture(scope="module")
def store():
    katex = KaTeX(ROOT)
    yield Store(katex)
    katex.close()


def _converted(store: Store, lines: list[str]) -> tuple[str, list[str]]:
    """The HTML of a lab of one cell of text, and what is told of it."""
    told = []
    source = "\n".join(["# %% [markdown]", *(f"# {text}" for text in lines)])
    notebook = read_lab(PATH, source, told.append)
    text = LabText(store, PATH, TO_COME, told.append)
    html = "".join(
        text.convert(cell.source, cell.metadata.line) for cell in notebook.cells
    )
    return store.inject(html), [str(fault) for fault in told]


# Name: the text of a cell, whose first line is the lab's second; what is told.
TEXT_FAULTS = {
    "an open brace in a display": (
        ["$$", "x", r"= \frac{1}{", "$$"],
        "4: Unexpected end of input in a macro argument",
    ),
    "the second of two equal lines": (
        ["`$x_{1$`, $x_1$", "", "$$", "x_{1}", "$$", "", "$$", "x_{1", "$$"],
        "9: Expected '}', got 'EOF' near `x_{1`",
    ),
    "in a table": (
        ["| a | b |", "|---|---|", r"| $P(A\|B)$ | $\bad$ |"],
        r"4: Undefined control sequence: \bad",
    ),
    "in a list": (
        ["- an item", "", "  $$", "  a = b", r"  + \bad", "  $$"],
        r"6: Undefined control sequence: \bad",
    ),
    "in an environment": (
        ["Words", "", r"\begin{equation}", r"\bad", r"\end{equation}"],
        r"5: Undefined control sequence: \bad",
    ),
    "a line break outside an environment": (
        ["$$", "x = 1", r"y = 2 \\", "z = 3", "$$"],
        r"4: line break outside an environment",
    ),
    "a display without its end": (
        ["`$$` and $$x$$", "", "$$ y"],
        "4: `$$` without its end in the paragraph; close it with $$",
    ),
    "a line of a formula that begins a list": (
        ["a", "", r"so $\alpha = x", r"+ \beta$, and $5 more"],
        "4: `$` without its end in the paragraph; close it with $; no line in",
    ),
    "mathematics in a heading": (
        ["# Lab", "", "## The space $V$", "", "## Another"],
        "4: mathematics in a heading; say it in words",
    ),
    "a language that Pygments does not know": (
        ["```python", "```", "```nolang", "x", "```"],
        "4: language of a code fence that is not known: `nolang`; correct it",
    ),
    "options of a fence": (
        ['```python title="train.py"', "x = 1", "```"],
        '2: options of a code fence: `python title="train.py"`; a lab\'s',
    ),
    "a link to what a chapter to come does not plan": (
        ["Words", "[all](../deep-learning/attention.md#all)"],
        "3: dead link `../deep-learning/attention.md#all`: docs/book.yml plans",
    ),
    "an image without alternative": (
        ["![said](x.png)", "![](x.png)"],
        "3: image without a text alternative; say between",
    ),
    "an image without a file": (
        ["Words", "![said](attachment:x.png)"],
        "3: image without its file: attachment:x.png; name a file",
    ),
}


@pytest.mark.parametrize("name", TEXT_FAULTS)
def test_what_is_wrong_with_the_text_of_a_lab(name, store):
    lines, expected = TEXT_FAULTS[name]
    _, told = _converted(store, lines)
    assert len(told) == 1
    assert told[0].startswith(f"{PATH}:{expected}")


def test_the_text_of_a_lab_looks_like_our_other_pages(store):
    html, told = _converted(
        store,
        [
            r"\$5 by day and \$3 at night; $5 or $6 else, $7-$8. $ x_1 $",
            "",
            "[a](../linear-algebra/svd.md#svd), [b](https://example.org/x.md)",
            "[c](../deep-learning/attention.md#attention)",
            "",
            "## The `svd` & more",
            "",
            r"\begin{align} a &= b \\ c &= d \end{align}",
            "",
            "```python",
            "s = '$$'",
            "```",
        ],
    )
    assert not told
    assert "$5 by day and $3 at night; $5 or $6 else, $7-$8. <span" in html
    assert 'href="../linear-algebra/svd.html#svd"' in html
    assert 'href="https://example.org/x.md"' in html
    assert '<span class="to-come">c <small>(to come)</small></span>' in html
    assert '<h2 id="the-svd-more">The <code>svd</code> &amp; more<a' in html
    assert "katex-display" in html
    assert '<div class="language-python highlight">' in html


def test_names_brackets_and_spaces_of_a_listing_are_not_wrapped():
    assert (
        '<code><span class="k">return</span> f(x, <span class="mi">1</span>)\n'
        in listing("return f(x, 1)", "python")
    )


ATTRIBUTE_FAULTS = {
    "unknown": ('# %% name="x"\n1\n', "1: unknown attribute of a cell: `name`"),
    "without its end": (
        '\n# %% alt="x\n1\n',
        '2: attributes of a cell that cannot be read: `alt="x`',
    ),
    "of a cell of text": (
        '# %% [markdown] alt="x"\n# # Lab\n',
        "1: unknown attribute of a cell: `alt`",
    ),
    "a misspelt kind": (
        "# %%\n1\n\n# %% [markdwn]\n# # Lab\n",
        "4: words behind %% that no page shows: `[markdwn]`",
    ),
    "of a cell behind text in quotes": (
        '# %% [markdown]\n"""\n# Lab\n"""\n\n# %% name="x"\n1\n',
        "6: unknown attribute of a cell: `name`",
    ),
    "of a cell behind an empty one": (
        '# %%\n1\n\n# %%\n\n# %% name="x"\n\n# %%\n2\n',
        "6: unknown attribute of a cell: `name`",
    ),
    "a raw cell": ("# %% [raw]\n# # Lab\n", "1: raw cell, which no page shows"),
    "a head": (
        "# ---\n# jupyter:\n#   kernelspec:\n#     name: python3\n# ---\n\n# %%\n1\n",
        "1: head that jupytext cannot read: 'display_name' is",
    ),
}


@pytest.mark.parametrize("name", ATTRIBUTE_FAULTS)
def test_what_is_wrong_behind_the_signs_of_a_cell(name):
    source, expected = ATTRIBUTE_FAULTS[name]
    told = []
    read_lab(PATH, source, told.append)
    assert len(told) == 1
    assert str(told[0]).startswith(f"{PATH}:{expected}")


def test_cells_know_their_lines():
    source = '''# %% [markdown]
"""
# Lab
"""

# %% [markdown]
# Words
#
# and more

# %% alt="A line"
text = """
# %% no cell
"""

# %% [markdown]
# Words

# %%

x = 1
'''
    told = []
    notebook = read_lab(PATH, source, told.append)
    assert not told
    assert [cell.metadata.line for cell in notebook.cells] == [3, 7, 12, 17, 20]
    assert notebook.cells[2].metadata.alt == "A line"


RAISING = {
    "in a function of an earlier cell": (
        "# %%\n\n\ndef f(x):\n    return 1 / x\n\n# %%\nf(1)\n\n# %%\nf(0)\n",
        "5: ZeroDivisionError: division by zero; a lab's cells must run",
    ),
    "in a library": (
        "# %%\nimport json\n\n# %%\n1\njson.loads('[')\n",
        "6: JSONDecodeError: Expecting value",
    ),
    "syntax": (
        "# %%\n1\n\n# %%\n2\ny = = 3\n",
        "6: SyntaxError: invalid syntax;",
    ),
    "without words": ("# %%\n1\n\n# %%\nassert 1 > 2\n", "5: AssertionError;"),
    "the kernel ends": (
        "# %%\n1\n\n# %%\nimport os\n\nos._exit(1)\n",
        "5: Kernel died;",
    ),
}


@pytest.mark.parametrize("name", RAISING)
def test_a_cell_that_raises_is_told_where_it_did(name, tmp_path):
    source, expected = RAISING[name]
    told = []
    notebook = read_lab(PATH, source, told.append)
    execute(notebook, PATH, tmp_path, told.append)
    assert len(told) == 1
    assert str(told[0]).startswith(f"{PATH}:{expected}")
    assert not (tmp_path / ".cache").exists()


def test_what_a_kernel_says_beside_its_cells_is_told_only_if_one_failed(
    tmp_path, capfd
):
    ending = "import atexit, os\natexit.register(os.write, 2, b'ending')"
    notebook = read_lab(PATH, f"# %%\n{ending}\n", pytest.fail)
    execute(notebook, PATH, tmp_path, pytest.fail)
    assert capfd.readouterr().err == ""
    # IPython gives a cell what is written to its descriptors.
    dying = (
        "import ctypes, faulthandler, sys\nfaulthandler.enable(sys.__stderr__)"
    )
    source = f"# %%\n{dying}\nctypes.string_at(0)\n"
    told = []
    execute(read_lab(PATH, source, told.append), PATH, tmp_path, told.append)
    assert "Kernel died" in str(told)
    assert "Segmentation fault" in capfd.readouterr().err


def _shown(store, *outputs, **metadata):
    """What is shown of a cell on line 3, its pictures, and what is told."""
    told, pictures = [], {}
    cell = new_code_cell(metadata={"line": 3, **metadata}, outputs=[*outputs])
    text = LabText(store, PATH, TO_COME, told.append)
    shown = show(cell, "lab", text, pictures)
    return shown, pictures, [str(fault) for fault in told]


def _data(**types: str) -> NotebookNode:
    data = {name.replace("_", "/", 1): text for name, text in types.items()}
    return new_output("display_data", data)


def test_what_is_printed_is_one_output_until_something_else_is_shown(store):
    stream = [
        new_output("stream", name="stdout", text=text)
        for text in ("\x1b[31mred\x1b[0m\n10%\r20%", "\n", "after\n")
    ]
    warning = "/tmp/ipykernel_1/23.py:2: UserWarning: careful\n"
    shown, _, told = _shown(
        store,
        *stream[:2],
        _data(text_plain="3"),
        stream[2],
        new_output("stream", name="stderr", text=warning),
    )
    assert [one["text"] for one in shown] == [
        "red\n20%\n",
        "3",
        "after\n",
        "cell:2: UserWarning: careful\n",
    ]
    assert not told


def test_html_markdown_and_latex_are_shown(store):
    shown, _, told = _shown(
        store,
        _data(text_html="<table class='x'><tr><td>3</td></tr></table>"),
        _data(text_markdown="**Bold** $x_1$", text_plain="<Markdown>"),
        _data(text_latex=r"$\displaystyle \alpha$", text_plain="a"),
        _data(text_latex="\\begin{align}a &= b\\end{align}", text_plain="a"),
    )
    table, bold, alpha, align = (store.inject(one["html"]) for one in shown)
    assert table == "<div><table><tr><td>3</td></tr></table></div>"
    assert "<strong>Bold</strong> <span class=" in bold
    assert "katex-display" not in alpha
    assert "katex-display" in align
    assert not told


@pytest.mark.parametrize(
    "html",
    [
        "<style>td { color: red }</style><table></table>",
        "<div onclick='x()'>a</div>",
        "<p style='color: red'>a</p>",
        "<script>alert(1)</script>",
        "<img src='https://example.org/x.png'>",
        "<a href='javascript:x()'>a</a>",
        "<h1>a</h1>",
    ],
)
def test_html_that_brings_scripts_or_styles_is_text(html, store):
    assert plain_html(html) == ""
    shown, _, told = _shown(store, _data(text_html=html, text_plain="Ridge()"))
    assert shown == [{"text": "Ridge()"}]
    assert not told
    alone = "<IPython.core.display.HTML object>"
    _, _, told = _shown(store, _data(text_html=html, text_plain=alone))
    assert told[0].startswith(
        f"{PATH}:3: output that no page can show: text/html, text/plain; print"
    )


def test_bad_tex_in_an_output_is_told_at_its_cell(store):
    tex = "$$\nx +\n\\bad\n$$"
    _, _, told = _shown(store, _data(text_latex=tex, text_plain="a"))
    assert len(told) == 1
    assert told[0].startswith(f"{PATH}:3: Undefined control sequence: \\bad")


def test_pictures_become_files_beside_the_page(store):
    pixels = base64.b64encode(b"pixels").decode()
    size = {"image/png": {"width": 90}}
    outputs = [
        new_output("display_data", {"image/png": pixels}, metadata=size),
        new_output("display_data", {"image/jpeg": pixels, "text/plain": "<J>"}),
        new_output("display_data", {"image/svg+xml": "<svg/>"}),
    ]
    shown, pictures, told = _shown(store, *outputs, alt="Three")
    assert shown == [
        {"picture": "lab-1.png", "width": 90},
        {"picture": "lab-2.jpg"},
        {"picture": "lab-3.svg"},
    ]
    assert pictures == {
        "lab-1.png": b"pixels",
        "lab-2.jpg": b"pixels",
        "lab-3.svg": b"<svg/>",
    }
    assert not told
    _, _, told = _shown(store, outputs[0])
    assert told[0].startswith(f"{PATH}:3: figure without a text alternative;")


LAB = r"""# %% [markdown]
# # A lab
#
# Words and $x_1$.

# %%
import time

print(time.time_ns())

# %% alt="A line"
import matplotlib.pyplot as plt

plt.plot([1, 2])
plt.show()

# %%
from sklearn.linear_model import Ridge

Ridge(alpha=2.0)

# %% [markdown]
# ## The `end`

# %%
print("```\n# no heading\n```")
"""


def _pages(project: Path) -> dict[str, bytes]:
    site = project / "site"
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in (*site.rglob("*.html"), *site.rglob("labs/*.svg"))
    }


def _time(pages: dict[str, bytes]) -> str:
    return re.search(rb"\d{19}", pages["labs/lab.html"])[0].decode()


def test_a_lab_is_executed_once_and_again_when_its_code_changes(tmp_path):
    project = make_project(tmp_path, {PATH: LAB})

    def pages(lab: str) -> dict[str, bytes]:
        (project / PATH).write_text(lab, "utf-8")
        result = build(project, project / "site")
        assert result.returncode == 0, result.stdout
        return _pages(project)

    cold = pages(LAB)
    assert pages(LAB) == cold
    page = cold["labs/lab.html"].decode()
    article = page.partition("<article")[2].partition("</article>")[0]
    assert "<style" not in article
    assert article.count('class="katex"') == 1
    assert "<code>Ridge(alpha=2.0)</code>" in article
    assert 'alt="A line" class="lab-figure" src="lab-1.svg"' in article
    assert "```\n# no heading\n```" in article
    contents = page.partition('aria-label="Table of contents"')[2]
    assert re.search(r'href="#the-end".{1,99}The end', contents, re.DOTALL)

    prose = pages(LAB.replace("Words", "\n# Other words"))
    assert _time(prose) == _time(cold)
    assert b"Other words" in prose["labs/lab.html"]
    code = pages(LAB.replace("no heading", "other code"))
    assert _time(code) != _time(cold)
    kept = project / ".cache" / "labs" / "lab.json"
    assert json.loads(kept.read_text("utf-8"))["outputs"]
    kept.unlink()
    assert _time(pages(LAB)) != _time(code)


def test_all_that_is_wrong_with_labs_is_told_in_one_build(tmp_path):
    lab = LAB.replace("x_1", r"\nonsense").replace(
        "# %% [markdown]\n# ##", "# %% x\n# ##"
    )
    raising = "# %% [markdown]\n# # Raising\n\n# %%\nprint(1)\nassert 1 > 2\n"
    files = {PATH: lab, "docs/labs/raising.py": raising}
    project = make_project(tmp_path, files)
    result = build(project, project / "site")
    assert result.returncode != 0
    for said in (
        rf"{PATH}:4: Undefined control sequence: \nonsense near",
        f"{PATH}:22: words behind %% that no page shows: `x`;",
        "docs/labs/raising.py:6: AssertionError; a lab's cells must run",
    ):
        assert said in result.stdout, result.stdout
    assert "Traceback" not in result.stdout


def test_a_lab_with_a_framework_is_recorded_and_then_built_without(tmp_path):
    lab = (
        "# %% [markdown]\n# # Steps\n\n# %%\nimport torch\n\n"
        "print(torch.arange(3).sum().item())\n"
    )
    project = make_project(tmp_path, {PATH: lab})
    add_makefile(project)
    site = project / "site"
    told = f"{PATH}:5: imports a framework, and this cell is not recorded;"
    assert told in build(project, site).stdout
    done = subprocess.run(
        [*MAKE, "record", "NAME=labs/lab"],
        cwd=project,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "docs/labs/lab.ipynb: recorded" in done.stdout

    kept = project / "docs" / "labs" / "lab.ipynb"
    # That what is shown is what was recorded, and nothing was executed.
    kept.write_text(
        kept.read_text("utf-8").replace('"3\\n"', '"4\\n"'), "utf-8"
    )
    assert build(project, site).returncode == 0
    page = (site / "labs" / "lab.html").read_text("utf-8")
    article = page.partition("<article")[2].partition("</article>")[0]
    assert "<code>4\n</code>" in article
    taken = nbformat.read(site / "labs" / "lab.ipynb", as_version=4)
    assert "# Steps" in taken.cells[0].source

    (project / PATH).write_text(lab.replace("(3)", "(5)"), "utf-8")
    assert told in build(project, site).stdout
    # A merge that nobody ended.
    kept.write_text("<<<<<<< ours\n", "utf-8")
    assert told in build(project, site).stdout


def _said(output: NotebookNode) -> str:
    """What ``output`` prints or shows, a picture apart."""
    said = output.get("text") or output.get("data", {}).get("text/plain", "")
    return "" if "image/svg+xml" in output.get("data", {}) else said


def _pictures(outputs: list[NotebookNode]) -> list[str]:
    data = (output.get("data", {}) for output in outputs)
    return [one["image/svg+xml"] for one in data if "image/svg+xml" in one]


RECORDED = [
    lab
    for lab in sorted(ROOT.glob("docs/labs/*.py"))
    if imported_frameworks(lab.read_bytes())
]


@pytest.mark.parametrize("lab", RECORDED, ids=lambda lab: lab.stem)
def test_a_recorded_lab_still_shows_what_is_recorded(lab):
    path = lab.relative_to(ROOT).as_posix()
    notebook = read_lab(path, lab.read_text("utf-8"), pytest.fail)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert run(cells, path, ROOT) is None
    recorded = nbformat.read(lab.with_suffix(".ipynb"), as_version=4).cells
    for cell, was in zip(cells, recorded, strict=True):
        said, before = ("".join(map(_said, one.outputs)) for one in (cell, was))
        assert said == before, f"{path}:{cell.metadata.line}"
        drawn, drawn_before = _pictures(cell.outputs), _pictures(was.outputs)
        assert len(drawn) == len(drawn_before)
        for new, old in zip(drawn, drawn_before, strict=True):
            assert same_picture(old, new), f"{path}:{cell.metadata.line}"


def test_mkdocs_jupyter_still_takes_templates_from_its_settings(monkeypatch):
    monkeypatch.setattr(mkdocs_jupyter.config, "settings", object())
    with pytest.raises(ImportError, match="templates_dir"):
        use_our_templates()


def test_a_lab_can_be_taken_along(site, tmp_path):
    html = (site / "labs" / "landscape.html").read_text("utf-8")
    files = re.findall(r'<a href="(landscape\.\w+)" download>', html)
    assert files == ["landscape.py", "landscape.ipynb"]
    source = ROOT / "docs" / "labs" / "landscape.py"
    assert (site / "labs" / files[0]).read_bytes() == source.read_bytes()
    notebook = nbformat.read(site / "labs" / files[1], as_version=4)
    nbformat.validate(notebook)
    code = [c.source for c in notebook.cells if c.cell_type == "code"]
    text = "".join(c.source for c in notebook.cells if c not in code)
    assert len(code) > 5 and all(part in source.read_text() for part in code)
    links = re.findall(r"\]\(([^)]+)\)", text)
    assert f"{BUILT_FOR}optimization/gradient-descent.html" in links
    assert not [link for link in links if not link.startswith("http")]
    # It runs where nothing else of the handbook is.
    script = "import matplotlib\nmatplotlib.use('agg')\n" + "\n".join(code)
    subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, check=True, timeout=600
    )
