"""Mathematics reaches the page as KaTeX itself writes it, and search as text."""

import json
import re
import subprocess
from pathlib import Path

import markdown
import pytest
from conftest import ROOT
from handbook.markdown.katex import KaTeX, KaTeXError
from handbook.markdown.mathematics import Store, plain

INLINE = re.compile(r"\$`([^`]+)`\$")
DISPLAY = re.compile(r"^```math\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# KaTeX without any of our code between it and the formulas.
PLAIN_KATEX = """
const katex = require("./node_modules/katex");
const [formulas, options] = JSON.parse(require("fs").readFileSync(0));
console.log(JSON.stringify(formulas.map(([tex, displayMode]) =>
  katex.renderToString(tex, { ...options, displayMode, macros: { ...options.macros } })
)));
"""


@pytest.fixture(scope="module")
def katex():
    katex = KaTeX(ROOT)
    yield katex
    katex.close()


def _formulas(page: Path) -> list[tuple[str, bool]]:
    source = page.read_text("utf-8")
    displays = [
        ("\n" + tex.rstrip("\n") + "\n", True)
        for tex in DISPLAY.findall(source)
    ]
    return [(tex, False) for tex in INLINE.findall(source)] + displays


def without_breaks(page: str) -> str:
    """Without the signs of where a formula that keeps its stop may part."""
    return page.replace("<wbr>", "")


@pytest.mark.parametrize(
    "name", ["linear-algebra/svd", "machine-learning/regularization"]
)
def test_pages_hold_what_katex_writes_byte_for_byte(name, katex, site):
    formulas = _formulas(ROOT / "docs" / f"{name}.md")
    assert len(formulas) > 200
    result = subprocess.run(
        [katex.node, "-e", PLAIN_KATEX],
        cwd=ROOT,
        input=json.dumps([formulas, katex.options(False)]),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    page = without_breaks((site / f"{name}.html").read_text("utf-8"))
    for (tex, _), html in zip(formulas, json.loads(result.stdout), strict=True):
        assert html in page, tex


def test_a_formula_that_does_not_parse_says_where(katex):
    with pytest.raises(KaTeXError, match="Undefined control sequence") as error:
        katex.render(r"a + \nonsense", False)
    assert error.value.position == 4


def test_definitions_do_not_leak_from_formula_to_formula(katex):
    katex.render(r"\gdef\mine{x} \mine", False)
    with pytest.raises(KaTeXError):
        katex.render(r"\mine", False)


def test_a_closed_engine_starts_again(katex):
    first = katex.render("x", False)
    katex.close()
    katex.render.cache_clear()
    assert katex.render("x", False) == first


def test_katex_that_is_not_installed_is_told(tmp_path):
    with pytest.raises(FileNotFoundError, match="make site"):
        KaTeX(tmp_path)


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"\sigma_1", "σ_1"),
        (r"\mathbf{A} \in \R^{m \times n}", "A ∈ R^(m×n)"),
        (r"\mathbf{V}^\top", "V^⊤"),
        (r"\frac{1}{n-1}", "1/(n−1)"),
        (r"x_i^2", "x_i^2"),
        (r"\sqrt{2}", "√2"),
        (r"\hat{\mathbf{w}}", "w"),
        (r"\lambda_{\max}", "λ_(max)"),
        (r"\Var(X) = \sum_{i=1}^n x_i", "Var(X) = ∑_(i = 1)^n x_i"),
        (r"\begin{bmatrix} 1 \\ 2 \end{bmatrix}", "[…]"),
    ],
)
def test_search_sees_a_formula_as_one_would_type_it(tex, text, katex):
    assert plain(katex.render(tex, False)) == text


def test_the_extension_serves_python_markdown_without_mkdocs(katex):
    html = markdown.markdown(
        "Let $`x < 1`$.\n\n```math\ny\n```\n",
        extensions=["handbook.markdown.mathematics", "markdown_katex"],
        extension_configs={
            "handbook.markdown.mathematics": {"store": (store := Store(katex))},
            "markdown_katex": {"insert_fonts_css": False},
        },
    )
    page = without_breaks(store.inject(html))
    assert katex.render("x < 1", False) in page
    assert katex.render("\ny\n", True) in page
