"""The extensions without the plugin: as Zensical runs them, and Python-Markdown."""

from types import SimpleNamespace

import markdown
import pytest
from conftest import ROOT
from handbook.markdown.alone import CONTEXT
from handbook.markdown.listings import ListingsExtension
from handbook.markdown.mathematics import TOKEN
from markdown import Extension
from markdown.preprocessors import Preprocessor
from projects import make_project

NAME = "linear-algebra/svd.md"
PAGE = """# Page

$`x^2`$ and [to come](qr.md#qr-test).

![A figure](../../snippets/linear-algebra/svd/a.svg)

```python
--8<-- "linear-algebra/svd/sum.py"
```
"""
OURS = ["mathematics", "listings", "links"]


class Context(Extension):
    """Says what is converted as Zensical does."""

    def __init__(self, root):
        super().__init__()
        self.root = root

    def extendMarkdown(self, md):
        context = Preprocessor(md)
        context.run = lambda lines: lines
        context.config = {"root_dir": str(self.root)}
        context.page = SimpleNamespace(path=NAME)
        md.preprocessors.register(context, CONTEXT, 0)


def convert(text: str, *extensions) -> str:
    return markdown.markdown(
        text,
        extensions=[
            *extensions,
            *(f"handbook.markdown.{name}" for name in OURS),
            "markdown_katex",
            "pymdownx.highlight",
            "pymdownx.superfences",
        ],
        extension_configs={"markdown_katex": {"insert_fonts_css": False}},
    )


def test_a_page_that_zensical_converts_is_whole(tmp_path):
    project = make_project(tmp_path, {f"docs/{NAME}": PAGE})
    html = convert(PAGE, Context(project))
    assert html.count('class="katex"') == 1
    assert not TOKEN.search(html)
    assert '<span class="to-come">to come <small>(to come)</small>' in html
    assert 'src="../snippets/linear-algebra/svd/a.svg"' in html
    assert 'href="../snippets/linear-algebra/svd/sum.py"' in html


def test_a_text_of_a_program_is_no_listing_that_runs():
    page = """```python
--8<-- "containers/lint.py:show"
```

```text
--8<-- "containers/lint.py:file"
```
"""
    html = markdown.markdown(
        page,
        extensions=[
            ListingsExtension("", lambda path: True),
            "pymdownx.highlight",
            "pymdownx.superfences",
        ],
    )
    assert html.count('<a href="snippets/containers/lint.py"') == 2
    assert 'data-runs="show"' in html
    assert html.count("data-runs") == 1
    assert "<small>file</small>" in html


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("$`\\bad`$", rf"docs/{NAME}:4: Undefined control sequence: \\bad"),
        ("[a](qr.md#no)", rf"docs/{NAME}:4: dead link `qr.md#no`"),
    ],
)
def test_what_is_wrong_stops_zensical_with_its_line(wrong, message, tmp_path):
    page = f"---\ntitle: A\n---\n{wrong}\n"
    project = make_project(tmp_path, {f"docs/{NAME}": page})
    with pytest.raises(ValueError, match=message):
        convert(page.rpartition("---\n")[2], Context(project))


def test_python_markdown_alone_has_formulas(monkeypatch):
    monkeypatch.chdir(ROOT)
    html = convert("$`x^2`$ and [a link](qr.md).")
    assert 'class="katex"' in html
    assert '<a href="qr.md">' in html
