"""Mathematics reaches the page as KaTeX itself writes it, and search as text."""

import json
import re
import subprocess
from pathlib import Path

import markdown
import markdown_katex.wrapper
import pytest
from conftest import ROOT
from handbook.markdown.katex import KaTeX, KaTeXError
from handbook.markdown.mathematics import Store, plain, take_over

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
        input=json.dumps([formulas, katex.options]),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    page = without_breaks((site / f"{name}.html").read_text("utf-8"))
    for (tex, _), html in zip(formulas, json.loads(result.stdout), strict=True):
        # In a script KaTeX writes a sign too much; ours is tested by itself.
        html = re.sub("<mo>\u2061</mo>(?=</m(?:sub|sup)>)", "", html)
        assert html in page, tex


def test_a_formula_that_does_not_parse_says_where(katex):
    with pytest.raises(KaTeXError, match="Undefined control sequence") as error:
        katex.render(r"a + \nonsense", False)
    assert error.value.position == 4


# Name: formula, whether a display, what is told, where it stopped.
REFUSED = {
    "brace": ("\nx_{1\n", True, "Expected '}', got 'EOF'", 6),
    "left": ("\n\\left( 1\n", True, "Expected '\\\\right', got 'EOF'", 10),
    "new line": ("\nx = 1 \\\\\ny\n", True, "line break outside an env", 7),
    "new line behind an environment": (
        r"\begin{gathered}a\\b\end{gathered} \newline c",
        True,
        "line break outside an env",
        35,
    ),
    "href": (r"x + \href{https://example.org}{y}", False, "is not carried", 4),
    "href to nowhere": (r"\href{a b:c}{y}", False, "href is not carried", 0),
    "url": (r"\url{https://example.org}", False, "url is not carried", 0),
    "image": (r"a = \includegraphics{x.png}", True, "is not carried", 4),
    "id": (r"a \htmlId{b}{c}", False, "htmlId is not carried out", 2),
    "class": (r"a \htmlClass{b}{c}", False, "htmlClass is not carried", 2),
    "braces": ("{" * 3000 + "x" + "}" * 3000, False, "nested too deeply", 0),
    "roots": (r"\sqrt{" * 300 + "x" + "}" * 300, False, "nested too deep", 0),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_katex_cannot_set_as_written_is_refused(name, katex):
    tex, display, said, position = REFUSED[name]
    child = katex.render("x", False) and katex._child
    with pytest.raises(KaTeXError, match=said) as error:
        katex.render(tex, display)
    assert error.value.position == position
    assert katex._child is child
    assert katex.render("y", False)


@pytest.mark.parametrize(
    ("tex", "display"),
    [
        (r"\begin{aligned}a &= b \\ c &= d\end{aligned}", True),
        (r"\sum_{\substack{i \\ j}} x", True),
        (r"a \\ b", False),
        (r"\text{not carried out}", False),
    ],
)
def test_what_katex_sets_as_written_is_not_refused(tex, display, katex):
    assert katex.render(tex, display)


def test_a_formula_that_ends_the_process_costs_no_other(katex):
    katex.render("x", False)
    katex._child.kill()
    with pytest.raises(KaTeXError, match="ended at this formula"):
        katex.render("a new formula", False)
    assert katex.render("another new one", False)


@pytest.mark.parametrize(
    ("tex", "display", "count"),
    [
        ("x", False, 1),
        ("a = b + c", False, 3),
        (r"a = b \\ c", False, 4),
        (r"\frac{a = b}{c}", False, 1),
        ("a = b + c", True, 1),
    ],
)
def test_a_formula_in_a_line_comes_in_pieces_that_may_part(
    tex, display, count, katex
):
    pieces = katex.pieces(tex, display)
    assert len(pieces) == count
    assert all(piece.startswith("<span class=") for piece in pieces)
    store = Store(katex)
    page = store.inject(f"({store.token(tex, display)}).")
    assert page.count("<wbr>") == count - 1
    assert ('class="glued"' in page) is not display


def test_definitions_do_not_leak_from_formula_to_formula(katex):
    katex.render(r"\gdef\mine{x} \mine", False)
    with pytest.raises(KaTeXError):
        katex.render(r"\mine", False)


def test_a_closed_engine_starts_again(katex):
    first = katex.render("x", False)
    katex.close()
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


PAGE = r"""---
description: A page.
---

# A page

```text
x_{1
```

<!-- list -->

```math
\begin{aligned}
a &= x_{1}
\end{aligned}
```

Here $`x_{1}`$.

```math
\begin{aligned}
a &= x_{1}
```

Then $`\bad`$ and $`\worse`$.

- In a list

    ```math
    x
    x_{1
    ```

| a | b |
|---|---|
| $`y`$ | $`\bad`$ |
"""


def _convert(katex, page: str, converted: str) -> list[str]:
    """What is told of ``page``, of which Markdown sees ``converted``."""
    told = []
    markdown.markdown(
        converted,
        extensions=["handbook.markdown.mathematics", "markdown_katex"],
        extension_configs={
            "handbook.markdown.mathematics": {
                "store": Store(katex),
                "path": "page.md",
                "source": page,
                "report": told.append,
            },
            "markdown_katex": {"insert_fonts_css": False},
        },
    )
    return sorted(str(fault).partition(" near")[0] for fault in told)


def test_a_fault_has_the_line_of_its_formula_whatever_stands_before(katex):
    body = PAGE.partition("# A page")[2]
    items = "".join(f"- [{n}](x.md) $`{n}`$\n" for n in range(30))
    expected = [
        r"page.md:23: Expected & or \\ or \cr or \end",
        r"page.md:26: Undefined control sequence: \bad",
        r"page.md:26: Undefined control sequence: \worse",
        r"page.md:32: Expected '}', got 'EOF'",
        r"page.md:37: Undefined control sequence: \bad",
    ]
    converted = body.replace("<!-- list -->", items)
    assert _convert(katex, PAGE, converted) == expected
    assert _convert(katex, PAGE, PAGE) == expected


def test_a_bad_formula_in_a_list_put_in_is_told_where_that_stands(katex):
    converted = PAGE.replace("<!-- list -->", "- a\n- $`\\nonsense`$\n- b\n")
    said = r"page.md:11: Undefined control sequence: \nonsense"
    assert said in _convert(katex, PAGE, converted)


def test_markdown_katex_starts_no_process_of_its_own(katex, monkeypatch):
    def refuse(*_):
        raise AssertionError("markdown-katex went another way than its seams")

    monkeypatch.setattr(markdown_katex.wrapper, "get_bin_cmd", refuse)
    assert not _convert(katex, "$`x`$", "$`x`$\n\n```math\ny\n```\n")


@pytest.mark.parametrize("name", ["tex2html", "_PARSED_OPTIONS"])
def test_a_seam_that_markdown_katex_no_longer_has_is_told(name, monkeypatch):
    monkeypatch.delattr(markdown_katex.wrapper, name)
    with pytest.raises(ImportError, match=f"has no {name} any more"):
        take_over(print)
